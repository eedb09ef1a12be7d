import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line to a server as a phone has it. */
export interface Line {
  /** The server's address as reached over the line. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface Speed {
  /** Thousand bits a second downwards, shared by all connections. */
  readonly kilobits: number;
  /** Milliseconds there and back: waited once for each request, and once more for each new connection. */
  readonly roundTrip: number;
}

/** As much as is sent at a time, so that connections share the line. */
const piece = 4096;

/**
 * A slow line in front of a server on this machine. It works below HTTP, so that pages, workers and service
 * workers all pass through it, and what the server sends is what is measured.
 * @param url address of the server
 */
export async function slowLine(url: string, { kilobits, roundTrip }: Speed): Promise<Line> {
  const { hostname, port, pathname } = new URL(url);
  const open = new Set<Socket>();
  // When the last byte promised so far will have passed.
  let free = 0;
  const passed = async (bytes: number): Promise<void> => {
    const now = performance.now();
    free = Math.max(free, now) + (bytes * 8) / kilobits;
    await wait(free - now);
  };

  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => open.delete(socket));
    }
    // The server may have ended long before the line has brought what it sent: only its own end ends it.
    near.once('close', () => far.destroy());
    // What is asked arrives in order, a round trip late; the first question of a connection two.
    const connected = wait(roundTrip);
    let asked: Promise<unknown> = connected;
    near.on('data', (chunk) => {
      const due = connected.then(() => wait(roundTrip));
      asked = Promise.all([asked, due]).then(() => void far.write(chunk));
    });
    void answer(far, near, passed).catch(() => near.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
}

async function answer(far: Socket, near: Socket, passed: (bytes: number) => Promise<void>): Promise<void> {
  for await (const chunk of far as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length && !near.destroyed; at += piece) {
      const part = chunk.subarray(at, at + piece);
      await passed(part.length);
      near.write(part);
    }
  }
  near.end();
}

/** Timers are coarse: what is due within two milliseconds is not waited for. */
function wait(milliseconds: number): Promise<void> {
  return milliseconds < 2
    ? Promise.resolve()
    : new Promise((done) => {
        setTimeout(done, milliseconds);
      });
}
