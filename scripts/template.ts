import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { periodId } from '../src/periods/period.ts';
import { exitStatus } from './exit-status.ts';
import { UsageError } from './options.ts';
import { InputsError, place } from './read/fault.ts';
import { loadInputs } from './read/inputs.ts';
import { chosenArea, chosenPeriod, chosenProgramme, someDue } from './template/choose.ts';
import { dueIn } from './template/due.ts';
import { readTemplateOptions, type TemplateOptions, usage } from './template/options.ts';
import { templateSidecar } from './template/sidecar.ts';
import { templateWords } from './template/words.ts';
import { templateWorkbook } from './template/workbook.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** What was written: the XLSX file to fill in, its sidecar, and how many rows there are to fill. */
export interface Template {
  readonly workbook: string;
  readonly sidecar: string;
  readonly rows: number;
}

/** Writes a template and its sidecar. Throws {@link UsageError} and {@link InputsError}. */
export async function writeTemplate(options: TemplateOptions): Promise<Template> {
  const inputs = await loadInputs(options.in);
  const programme = chosenProgramme(inputs.programmes, options.programme);
  const period = chosenPeriod(options.period);
  const all = someDue(dueIn(programme, inputs, period), programme, period);
  const chosen = options.area === undefined ? undefined : chosenArea(options.area, all, inputs, period);
  const due = chosen?.due ?? all;
  const name = [programme.programme, periodId(period), ...(chosen ? [chosen.area.code] : [])].join('-');
  const { language } = options;
  const form = { programme, period, due, inputs, language, words: templateWords(language) };
  await mkdir(options.out, { recursive: true });
  const workbook = join(options.out, `${name}.xlsx`);
  const sidecar = join(options.out, `${name}.yaml`);
  await keepFilled([workbook, sidecar]);
  await writeFile(workbook, await templateWorkbook(form), { flag: 'wx' });
  await writeFile(sidecar, templateSidecar(form, name), { flag: 'wx' });
  return { workbook, sidecar, rows: due.length };
}

/** What stands there may have been filled in. Throws {@link UsageError} for the first file that does. */
async function keepFilled(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (!there) continue;
    throw new UsageError(
      `đã có ${path}, có thể đã được điền: đổi tên tệp ấy, hoặc chọn --out khác / ${path} is there and may have been filled in: rename it, or choose another --out`,
    );
  }
}

/** `npm run template`: writes a spreadsheet for agencies to fill in. Gives the exit status. */
export async function template(args: readonly string[]): Promise<number> {
  try {
    const options = readTemplateOptions(args);
    if (!options) {
      say(usage);
      return exitStatus.published;
    }
    const { workbook, sidecar, rows } = await writeTemplate(options);
    say(
      `Đã ghi ${workbook} (${rows} dòng cần điền) và ${sidecar}. Gửi tệp đầu cho cơ quan báo cáo; tệp sau để cán bộ thống kê điền khi nhận lại. / Written: ${workbook} (${rows} ${rows === 1 ? 'row' : 'rows'} to fill in) and ${sidecar}. Send the first to the agency; the officer completes the second when it comes back.`,
    );
    return exitStatus.published;
  } catch (error) {
    if (error instanceof UsageError) {
      say(`Không hiểu dòng lệnh / Cannot understand the command: ${error.message}\n\n${usage}`);
      return exitStatus.usage;
    }
    if (error instanceof InputsError) {
      for (const fault of error.faults) say(`${place(fault)}: ${fault.message.vi} / ${fault.message.en}`);
      return exitStatus.findings;
    }
    say(`Không đọc hoặc ghi được tệp / Files could not be read or written: ${told(error)}`);
    return exitStatus.files;
  }
}

/** Errors of the disk say all that is needed; of any other, a programmer wants to know where it came from. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? error.message : (error.stack ?? error.message);
}

if (import.meta.main) process.exitCode = await template(process.argv.slice(2));
