/** As much of the browser's caches as the shelves use, in memory. */
export function memoryCaches(): CacheStorage {
  const all = new Map<string, Map<string, Response>>();
  const absolute = (request: RequestInfo | URL): string =>
    new URL(request instanceof Request ? request.url : request, 'https://here.example').href;
  const cache = (entries: Map<string, Response>) => ({
    put: (request: RequestInfo, answer: Response) => {
      entries.delete(absolute(request));
      entries.set(absolute(request), answer);
      return Promise.resolve();
    },
    match: (request: RequestInfo) => Promise.resolve(entries.get(absolute(request))?.clone()),
    delete: (request: RequestInfo) => Promise.resolve(entries.delete(absolute(request))),
    keys: () => Promise.resolve([...entries.keys()].map((url) => new Request(url))),
  });
  return {
    open: (name: string) => {
      const entries = all.get(name) ?? new Map<string, Response>();
      all.set(name, entries);
      return Promise.resolve(cache(entries));
    },
    has: (name: string) => Promise.resolve(all.has(name)),
    delete: (name: string) => Promise.resolve(all.delete(name)),
    keys: () => Promise.resolve([...all.keys()]),
  } as unknown as CacheStorage;
}
