import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { exitStatus } from './exit-status.ts';
import { languageOf, UsageError } from './options.ts';
import { inLanguage, say, sayFailure } from './report/say.ts';
import { catalogFile, checkRelease, NoCatalog, type Verified } from './verify/check.ts';
import { fetchRelease, localAddress } from './verify/fetch.ts';
import { problemWords, resultWords } from './verify/words.ts';

const usage = `npm run verify -- <thư mục hoặc địa chỉ trên máy này / folder or address on this machine> [--lang vi|en]

  npm run verify -- data/releases/1.0.0
  npm run verify -- http://localhost:4321/data/

Mã thoát / exit status
  0  nguyên vẹn / whole
  1  có tệp thiếu, thừa hoặc bị thay / a file is missing, not listed or replaced
  2  dùng sai lệnh / wrong usage
  5  không đọc được tệp / files could not be read`;

/** Lines that are told one by one. */
const most = 50;

/** `npm run verify`: checks a downloaded release against its catalogue. Gives the exit status. */
export async function verify(args: readonly string[]): Promise<number> {
  try {
    const { place, language } = read(args);
    const verified = await look(place);
    const { problems } = verified;
    for (const problem of problems.slice(0, most)) say(`  ${inLanguage(problemWords(problem), language)}`);
    if (problems.length > most) say(`  … ${problems.length - most}`);
    say(inLanguage(resultWords(verified), language));
    return problems.length === 0 ? exitStatus.published : exitStatus.findings;
  } catch (error) {
    if (!(error instanceof NoCatalog)) return sayFailure(error, usage);
    say(
      `Ở đó không có ${catalogFile} đọc được, nên không có gì để đối chiếu. Cần tải cả thư mục của một bản.` +
        ` / There is no ${catalogFile} that can be read, so nothing to check by. Download the whole folder of a release.`,
    );
    return exitStatus.files;
  }
}

async function look(place: string): Promise<Verified> {
  if (!/^https?:\/\//.test(place)) {
    // Whoever names the catalogue means the release beside it.
    const folder = basename(place) === catalogFile ? dirname(place) : place;
    await stat(folder);
    return checkRelease(folder);
  }
  const address = localAddress(place);
  if (!address) {
    throw new UsageError(
      `${place}: chỉ kiểm tra thư mục hoặc địa chỉ của máy này (localhost); hãy tải bản ấy về trước / only folders and addresses of this machine (localhost) are checked; download the release first`,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'verify-'));
  try {
    await fetchRelease(address, folder);
    return await checkRelease(folder, false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function read(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const [place, ...more] = positionals;
  if (place === undefined || more.length > 0) {
    throw new UsageError('ghi một thư mục hoặc một địa chỉ / name one folder or one address');
  }
  return { place, language: languageOf(values.lang) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { lang: { type: 'string' } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

if (import.meta.main) process.exitCode = await verify(process.argv.slice(2));
