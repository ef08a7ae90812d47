import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserName } from '../browsers/browser-places';
import { launchChromium, launchFirefox } from '../browsers/launch';

/** The browsers that every test of the DOM runs in: `describe.each(browsers)('%s', (browser) => …)`. */
export const browsers = ['chromium', 'firefox'] as const satisfies readonly BrowserName[];

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The modules of the project (paths from its root) as one script that puts all their exports on the global `linkloom`.
 * A test says so to TypeScript by `declare const linkloom: typeof import('@/utils/…')`.
 */
export async function bundleModules(modules: readonly string[]): Promise<string> {
  const entry = 'virtual:modules';
  const stars = modules.map((path) => `export * from ${JSON.stringify(projectRoot + path)};`);
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': projectRoot.replace(/\/$/, '') } },
    plugins: [
      {
        name: 'modules',
        // Vite makes a path of a library's entry.
        resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? stars.join('\n') : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      lib: { entry, name: 'linkloom', formats: ['iife'] },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    // `var` at the top of an evaluated function would stay local.
    return `${output.output[0].code}\nglobalThis.linkloom = linkloom;`;
  }
  throw new Error('Vite built nothing');
}

async function listen(documents: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const html = documents.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** A page of a real browser with our modules in it. */
export interface Tab {
  readonly page: Page;
  readonly origin: string;
  /** Fills the field and puts caret or selection and focus into it: `ab|c`, `a{b}c`. */
  set(selector: string, state: string): Promise<void>;
  /** The content of the field with its caret or selection. */
  get(selector: string): Promise<string>;
  /** Presses real keys, held together by `+`: `press('Control+z')`. */
  press(keys: string): Promise<void>;
}

export interface Harness {
  /**
   * Serves the HTML on 127.0.0.1 and opens it in the one tab of the test file. `files` are further documents by their
   * path, for frames. The modules run in the page's own world, in the top frame.
   */
  open(html: string, files?: Readonly<Record<string, string>>): Promise<Tab>;
  /** Empty documents at another origin, for frames that may not be read. */
  readonly otherOrigin: () => string;
}

function pageHelpers(page: Page, origin: string): Tab {
  return {
    page,
    origin,
    set: (selector, state) =>
      page.$eval(selector, (field, text) => caret.setState(field as HTMLElement, text), state),
    get: (selector) => page.$eval(selector, (field) => caret.getState(field as HTMLElement)),
    press: async (keys) => {
      const held = keys.split('+') as KeyInput[];
      for (const key of held) await page.keyboard.down(key);
      for (const key of held.reverse()) await page.keyboard.up(key);
    },
  };
}

declare const caret: typeof import('./caret');

/** Launches the browser before the tests of this file, or of this `describe`, and closes it after them. */
export function useHarness(browser: BrowserName, modules: readonly string[]): Harness {
  const documents = new Map<string, string>();
  let server: Server | undefined;
  let running: Browser | undefined;
  let page: Page | undefined;
  let script = '';

  function port(): number {
    const address = server?.address();
    if (!address || typeof address === 'string') throw new Error('The server does not listen');
    return address.port;
  }

  beforeAll(async () => {
    server = await listen(documents);
    const helpers = await bundleModules(['tests/dom/caret.ts']);
    script = `${helpers}\nglobalThis.caret = linkloom;\n${await bundleModules(modules)}`;
    running = await (browser === 'firefox' ? launchFirefox() : launchChromium());
    // The first tab of Firefox never has the focus.
    page = await running.newPage();
  });

  afterAll(async () => {
    await running?.close();
    server?.closeAllConnections();
    server?.close();
  });

  return {
    otherOrigin: () => `http://localhost:${port()}`,
    open: async (html, files = {}) => {
      if (!page) throw new Error('The browser has not been launched');
      documents.clear();
      documents.set('/', html);
      for (const [path, text] of Object.entries(files)) documents.set(path, text);
      const origin = `http://127.0.0.1:${port()}`;
      await page.goto(`${origin}/`);
      await page.evaluate(`(() => {${script}})()`);
      return pageHelpers(page, origin);
    },
  };
}
