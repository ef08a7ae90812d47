import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** An answer to a request: HTML, or whatever the function sends. */
export type ServedPage = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web server on this machine alone. */
export interface LocalSite {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** The same pages under `http://localhost:<port>`, which browsers take for another origin. */
  readonly otherOrigin: string;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function contentType(path: string): string {
  return contentTypes[extname(path)] ?? 'application/octet-stream';
}

function sendPage(response: ServerResponse, body: string | Buffer, type: string): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('Not found');
}

async function sendFile(folder: string, path: string, response: ServerResponse): Promise<void> {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(normalize(folder) + sep)) return refuse(response);
  try {
    sendPage(response, await readFile(file), contentType(file));
  } catch {
    refuse(response);
  }
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

function pathOf(request: IncomingMessage): string {
  return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
}

async function listen(listener: Listener): Promise<LocalSite> {
  const server = createServer(listener);
  // Without a host it would be reachable from the network; both names are this machine's.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    otherOrigin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves a folder; a path that ends in `/` stands for its index.html. */
export function serveFolder(folder: string): Promise<LocalSite> {
  return listen((request, response) => void sendFile(folder, pathOf(request), response));
}

/** Serves HTML by path; `*` answers every path that has no page of its own. */
export function servePages(pages: Readonly<Record<string, ServedPage>>): Promise<LocalSite> {
  return listen((request, response) => {
    const page = pages[pathOf(request)] ?? pages['*'];
    if (page === undefined) return refuse(response);
    if (typeof page === 'string') return sendPage(response, page, contentTypes['.html'] ?? '');
    page(request, response);
  });
}
