import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { slowLine } from '../../../../scripts/bench/phone/line.ts';
import { share, summary } from '../../../../scripts/bench/phone/summary.ts';

const body = Buffer.from(Array.from({ length: 50_000 }, (_, at) => at % 251));

// Sends all at once and hangs up, as a server does that is far quicker than the line.
const server = createServer((socket) => {
  socket.once('data', () => {
    const head = `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n`;
    socket.end(Buffer.concat([Buffer.from(head), body]));
  });
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const line = await slowLine(`http://127.0.0.1:${(server.address() as AddressInfo).port}/below/`, {
  kilobits: 40_000,
  roundTrip: 3,
});
afterAll(async () => {
  await line.close();
  server.close();
});

test('a slow line brings every byte in order, also after the server has hung up', async () => {
  const answers = await Promise.all(
    [1, 2, 3].map(async () => Buffer.from(await (await fetch(line.url)).arrayBuffer())),
  );
  for (const answer of answers) expect(answer.equals(body)).toBe(true);
});

test('it stands at the path of the server', () => {
  expect(new URL(line.url).pathname).toBe('/below/');
});

test('measurements are summed up by their median and range', () => {
  expect(summary([30, 10, 20.4])).toEqual({ median: 20, least: 10, most: 30 });
  expect(summary([])).toBeNull();
  expect(share([5, 1, 4, 2, 3], 0.95)).toBe(5);
  expect(() => share([], 0.5)).toThrow('nothing was measured');
});
