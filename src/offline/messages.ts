/** What pages tell the worker. */
export type Message =
  /** What a page had fetched before the worker came: to be kept as if the worker had been there. */
  | { readonly kind: 'seen'; readonly page: string | null; readonly files: readonly string[] }
  /** To a worker that waits: a page was opened, look whether all that are open are of its build. */
  | { readonly kind: 'opened' }
  /** The reader switches keeping on or off; the answer, through a port, says that it is done. */
  | { readonly kind: 'keep'; readonly on: boolean };

/** A message as it arrives; undefined for what is none. */
export function readMessage(data: unknown): Message | undefined {
  return typeof data === 'object' && data !== null && 'kind' in data ? (data as Message) : undefined;
}

/** What the worker tells a page that was shown from the shelf before the network had answered. */
export type Confirmation =
  /** The network has this page of this build; empty where it has no such page any more. */
  | { readonly kind: 'answered'; readonly build: string }
  /** The network fails, is silent or answers with something else; when the copy that is shown was kept. */
  | { readonly kind: 'unreached'; readonly at: Date };

/** What the worker asks a page, with a port for the answer: the build that the page is of. */
export const whichBuild = 'build?';
