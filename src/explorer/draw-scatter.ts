import { leftOut, scatter, type ScatterPoint } from '../charts/scatter.ts';
import type { Shown as ShownCell } from '../charts/shown.ts';
import { periodName } from '../i18n/date.ts';
import { viewWords } from '../i18n/explorer/view/words.ts';
import { bare, isPercent } from '../site/figure.ts';
import { underControls } from './controlled.ts';
import type { ExplorerIndicator } from './data.ts';
import { missingTold } from './findings/spread.ts';
import { fewest, together, togetherFinding } from './findings/together.ts';
import { labelOf } from './label.ts';
import { pairsPeriod } from './sheet.ts';
import type { Shown } from './shown.ts';
import type { DrawView } from './views.ts';
import { yearSteps } from './year-steps.ts';

function pointsOf({ pairs, data, words }: Shown): readonly ScatterPoint[] {
  const areas = new Map(data.areas.map((area) => [area.id, area]));
  const cell = (value: number | null, flag: string | null): ShownCell => ({
    value: flag === 'ok' ? value : null,
    flag: (flag ?? 'none') as ShownCell['flag'],
  });
  return pairs.map(({ area_id, x, x_flag, y, y_flag }) => {
    const area = areas.get(area_id);
    return {
      id: area_id,
      label: area ? labelOf(area, words) : area_id,
      x: cell(x, x_flag),
      y: cell(y, y_flag),
    };
  });
}

function axis(indicator: ExplorerIndicator, { language }: Shown) {
  const { measure, label } = indicator;
  const percent = isPercent(measure);
  return {
    label: percent ? label : `${label} (${measure[`unit_${language}`]})`,
    unit: percent ? ('percent' as const) : ('other' as const),
    format: (value: number): string => bare(value, measure, language),
  };
}

/** Two indicators against each other, a dot an area. */
export const draw: DrawView = (shown, frame) => {
  const { indicator, second, choice, language } = shown;
  const points = pointsOf(shown);
  const found = together(points);
  const chart = scatter(
    {
      points,
      // Of a few areas nothing is said that the lines would show.
      middles:
        found && found.known >= fewest
          ? { x: found.middleX, y: found.middleY, told: viewWords(language).middles }
          : null,
      x: axis(indicator, shown),
      y: axis(second ?? indicator, shown),
      marked: choice.areas,
    },
    { ...frame, language },
  );
  return underControls(frame.document, [yearSteps(pairsPeriod(shown).year, shown, frame.document)], chart);
};

/** What the two say of each other, and how many areas are not drawn, for which reason. */
export function finding(shown: Shown): string | null {
  const { indicator, second, language } = shown;
  if (!second) return null;
  const points = pointsOf(shown);
  const words = viewWords(language);
  const formats = { x: axis(indicator, shown).format, y: axis(second, shown).format };
  const period = periodName(pairsPeriod(shown), language);
  return [
    togetherFinding(points, period, formats, language, words),
    missingTold(leftOut(points), language, words),
  ]
    .filter((one) => one !== null)
    .join(' ');
}
