import { serve, type ServedSite } from '../../scripts/serve/server.ts';

/** The built site, served on a free port. Close it when the tests are done. */
export function servedSite(): Promise<ServedSite> {
  return serve({ root: 'dist', port: 0 });
}
