import { type Confirmation, whichBuild } from './messages.ts';
import type { Client, WorkerScope } from './scope.ts';

/** How long a page is waited for that is asked for its build, in ms: one that sleeps does not answer. */
const answerTime = 1000;

/** The pages that are open, and which build each is of. */
export interface OpenPages {
  /** Remembers what a page was answered with; a worker that was ended in between asks the page. */
  note(id: string, build: string): void;
  /** The build of a page; undefined for one that does not say. */
  buildOf(id: string): Promise<string | undefined>;
  /** Tells a page, once it is there; one that is closed meanwhile hears nothing. */
  tell(id: string, said: Confirmation): Promise<void>;
  /** Whether every page of the site that is open is of this build. */
  allOf(build: string): Promise<boolean>;
}

export function openPages(scope: WorkerScope, base: string): OpenPages {
  const known = new Map<string, string>();

  async function ask(page: Client): Promise<string | undefined> {
    const remembered = known.get(page.id);
    if (remembered !== undefined) return remembered;
    const { port1, port2 } = new MessageChannel();
    const said = await new Promise<unknown>((done) => {
      setTimeout(done, answerTime);
      port1.onmessage = ({ data }) => done(data);
      page.postMessage(whichBuild, [port2]);
    });
    port1.close();
    if (typeof said !== 'string') return undefined;
    known.set(page.id, said);
    return said;
  }

  return {
    note: (id, build) => void known.set(id, build),
    async buildOf(id) {
      const remembered = known.get(id);
      if (remembered !== undefined) return remembered;
      const page = await scope.clients.get(id);
      return page && ask(page);
    },
    async tell(id, said) {
      // The network may have answered before the browser has made the page.
      for (let tries = 0; tries < 50; tries += 1) {
        const page = await scope.clients.get(id);
        if (page) {
          page.postMessage(said);
          return;
        }
        await new Promise((done) => setTimeout(done, 100));
      }
    },
    async allOf(build) {
      const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
      const ours = pages.filter(({ url }) => new URL(url).pathname.startsWith(base));
      return (await Promise.all(ours.map(ask))).every((one) => one === build);
    },
  };
}
