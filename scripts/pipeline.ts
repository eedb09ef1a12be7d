import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { knownPeriod } from '../src/periods/period.ts';
import type { Changes } from '../src/release/changes.ts';
import { check } from './check/check.ts';
import { checkContext } from './check/context.ts';
import { personalVocabulary } from './check/personal/vocabulary.ts';
import { derive } from './derive/derive.ts';
import { judge } from './judge/judge.ts';
import { type Closing, type Edition, releaseName } from './edition.ts';
import type { Options } from './options.ts';
import { holdBack } from './protect/hold-back.ts';
import { readLedger } from './protect/ledger.ts';
import { readPattern } from './protect/pattern.ts';
import { Policies } from './protect/policy.ts';
import { noProofs, readProofs, writeProofs } from './protect/proofs.ts';
import { protect } from './protect/protect.ts';
import { type Boundaries, loadBoundaries } from './read/boundaries.ts';
import { type ClosedRelease, closedReleases } from './read/closed-releases.ts';
import { openDatabase } from './read/database.ts';
import { findExports } from './read/exports.ts';
import { InputsError } from './read/fault.ts';
import { type Inputs, loadInputs } from './read/inputs.ts';
import { vocabulary } from './read/vocabulary.ts';
import { faultFindings, nothingPublished, type Report } from './report.ts';
import { writeMarkedCopies } from './report/marked-copies.ts';
import { type Lock, lockFolder } from './write/lock.ts';
import { quality } from './write/quality.ts';
import { writeRelease } from './write/release.ts';
import { replaceFolder, restore } from './write/swap.ts';

/** Tells the officer what is going on, one short line at a time. */
export type Say = (line: string) => void;

/**
 * One run: read, check, derive, judge, protect, write. Either the whole new release takes the place of the
 * old one, or the old one stays as it was. Throws only if files cannot be read or written, which is so too
 * where another run is at work. Files that are changed while they are read are nobody's release: the
 * folders must be left alone for the length of a run.
 * @param closing what makes the release one for good; left out: a draft
 */
export async function run(options: Options, say: Say, closing?: Closing): Promise<Report> {
  const lock = await lockFolder(options.out);
  try {
    await restore(options.out);
    return await runAlone(options, say, lock, closing);
  } finally {
    await lock.release();
  }
}

async function runAlone(
  options: Options,
  say: Say,
  lock: Lock,
  closing: Closing | undefined,
): Promise<Report> {
  let inputs: Inputs;
  let boundaries: Boundaries[];
  let closed: readonly ClosedRelease[];
  try {
    inputs = await loadInputs(options.in);
    boundaries = await loadBoundaries(options.in, inputs);
    closed = await closedReleases(options.in);
  } catch (error) {
    if (!(error instanceof InputsError)) throw error;
    return { ...nothingPublished, findings: faultFindings(error.faults) };
  }
  const asOf = options.asOf ?? inputs.site.as_of;
  const folders = [...(await ownExports(options.in)), ...options.exports];
  const exports = await findExports(folders, vocabulary(inputs), personalVocabulary(inputs));
  say(
    `Đọc ${exports.count} tệp số liệu, ${inputs.programmes.length} chương trình, ${inputs.areas.length} địa bàn…`,
  );
  for (const note of exports.notes) say(note.vi);
  const connection = await openDatabase();
  try {
    const context = checkContext(connection, inputs, exports.files, asOf);
    const checked = await check(context, exports);
    const errors = checked.findings.filter(({ severity }) => severity === 'error').length;
    say(
      `Kiểm tra ${checked.rows} dòng: ${checked.accepted} dòng tốt, ${errors} lỗi, ${checked.findings.length - errors} lưu ý.`,
    );
    const counts = {
      files: exports.count,
      rows: checked.rows,
      accepted: checked.accepted,
      rejected: checked.rejected,
    };
    const report = { ...nothingPublished, findings: checked.findings, counts: { ...counts, suppressed: 0 } };
    if (options.marked !== undefined) {
      const { marked, language } = options;
      const words = vocabulary(inputs);
      const copies = await writeMarkedCopies(marked, exports.files, checked.findings, words, language);
      say(`Đã ghi ${copies.length} bản sao có đánh dấu chỗ cần sửa vào ${marked}.`);
    }
    if (errors > 0 && !options.acceptPartial) return report;

    const policies = new Policies(inputs);
    const ledger = await readLedger(connection, closed, policies.indicators());
    const { year } = knownPeriod(asOf);
    const waiting = await holdBack(connection, policies, ledger, year);
    const derived = await derive(connection, inputs);
    await holdBack(connection, policies, ledger, year);
    if (waiting > 0) say(`Giữ lại ${waiting} số sửa quá nhỏ đến bản của năm sau.`);
    say(
      `Tính thêm ${derived.recomputed} dòng cho địa bàn mới và ${derived.rolled_up} dòng cộng lên cấp trên.`,
    );
    const verdicts = await judge(connection, inputs, knownPeriod(asOf));
    say(`Đánh giá chỉ tiêu: ${verdicts} kết luận.`);
    const proofs = options.proofs === undefined ? noProofs() : await readProofs(options.proofs);
    const pattern = await readPattern(connection, closed.at(-1), inputs);
    const protection = await protect(connection, inputs, ledger, proofs, pattern);
    if (protection.open.length > 0) {
      say(
        `Không công bố: từ những gì đã và sẽ công bố, người đọc có thể tính ra số nhỏ ở ${protection.open.join(', ')}. Bản cũ giữ nguyên. Bỏ các bảng đó khỏi tệp số liệu rồi chạy lại.` +
          ` / Not published: small numbers of ${protection.open.join(', ')} could be worked out. Leave these tables out of the files and run again.`,
      );
      return { ...report, audit: { status: 'failed' } };
    }
    if (protection.held.length > 0) {
      const [tables, known] = [protection.held.join(', '), protection.untouched.length];
      say(
        `Chưa công bố số mới của ${tables}: đặt cạnh những gì đã công bố, người đọc có thể tính ra số nhỏ.` +
          ` / Nothing new is published of ${tables}: beside what was published before, small numbers could be worked out.`,
      );
      if (known > 0) {
        say(
          `Trong đó ${known} số nhỏ đã có thể đoán gần đúng từ các bản đã công bố; bản này không nói gì thêm về các số ấy.` +
            ` / Of ${known} small numbers among them closed releases may have told too much already; this release tells nothing more of them.`,
        );
      }
    }
    if (options.proofs !== undefined) await writeProofs(options.proofs, proofs);
    const edition: Edition = { closing, before: closed.at(-1) };
    const release = releaseName(closing, asOf);
    const own = await quality(connection, inputs, release, asOf, checked, exports.count);
    say(`Giữ kín ${own.counts.protected} số.`);

    const replacement = await replaceFolder(options.out);
    try {
      const { catalog, changes } = await writeRelease(
        connection,
        replacement.staging,
        inputs,
        exports.files,
        own,
        boundaries,
        edition,
      );
      await lock.confirm();
      await replacement.commit();
      if (!closing) {
        say(`Đã ghi bản ${release}: ${catalog.files.length} tệp vào ${options.out}.`);
        for (const line of changesLines(changes)) say(line);
      }
    } catch (error) {
      await replacement.discard();
      throw error;
    }
    return {
      ...report,
      release,
      published: true,
      counts: { ...counts, suppressed: own.counts.protected },
      audit: { status: 'passed' },
    };
  } finally {
    connection.closeSync();
  }
}

/** How a draft differs from the closed release before it, and the least step that would close it. */
function changesLines({ since, words, needed }: Changes): string[] {
  if (!since) return ['Chưa có bản phát hành nào để so sánh.'];
  const told = words.vi.length > 0 ? words.vi : ['Không số liệu, kết luận hay cách tính nào thay đổi.'];
  return [
    `So với bản ${since.version}:`,
    ...told.map((sentence) => `  - ${sentence}`),
    `Để phát hành: npm run release -- ${needed}`,
  ];
}

/** The data folder's own exports; it may have none. */
async function ownExports(folder: string): Promise<string[]> {
  const path = join(folder, 'exports');
  return access(path).then(
    () => [path],
    () => [],
  );
}
