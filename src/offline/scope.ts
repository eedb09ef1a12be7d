/**
 * What a service worker has around it, as much of it as is used. TypeScript's own description of it can't stand
 * beside that of pages in one project: both say what `self` is.
 */
export interface WorkerScope {
  readonly location: Location;
  readonly clients: Clients;
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install', listener: (event: InstallEvent) => void): void;
  addEventListener(kind: 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(kind: 'message', listener: (event: MessageArrived) => void): void;
}

/** An event that keeps the worker alive until its work is done. */
export interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** The event in which a worker tells the browser what needs no worker; not every browser can be told. */
export interface InstallEvent extends LifeEvent {
  addRoutes?(rules: readonly Route[]): Promise<void>;
}

/** What is asked for, and who answers it before the worker, or in its place. */
export interface Route {
  readonly condition: AddressCondition | { readonly or: readonly AddressCondition[] };
  readonly source: 'network' | { readonly cacheName: string };
}

interface AddressCondition {
  readonly urlPattern: { readonly pathname: string };
}

/** What a page tells the worker, with a port for an answer. */
export interface MessageArrived extends LifeEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

/** A page, or what a page asks for. */
export interface AskedEvent extends LifeEvent {
  readonly request: Request;
  /** The page that asks; empty for a page itself. */
  readonly clientId: string;
  /** The page that the answer will be; empty for what is no page. */
  readonly resultingClientId: string;
  /** The answer to a page's request that the browser sent while the worker was starting. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** An open page. */
export interface Client {
  readonly id: string;
  readonly url: string;
  postMessage(message: unknown, transfer?: readonly MessagePort[]): void;
}

interface Clients {
  claim(): Promise<void>;
  get(id: string): Promise<Client | undefined>;
  matchAll(options: {
    readonly type: 'window';
    readonly includeUncontrolled: boolean;
  }): Promise<readonly Client[]>;
}
