import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { pngOfFramebuffer } from './framebuffer';

const run = promisify(execFile);

/** A place on the screen, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A screen that nobody sees, with a window manager, and a mouse and a keyboard that are real to the browser. */
export interface Desktop {
  /** For `launchChromium({ environment, headless: false })`. */
  readonly environment: Readonly<Record<string, string>>;
  click(point: Point, button?: 'left' | 'right'): Promise<void>;
  /** Presses keys one after the other, in xdotool's names: `Down`, `Return`, `alt+shift+l`. */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** The windows that can be seen, by their ids; a native menu and each of its submenus is one. */
  windows(): Promise<readonly string[]>;
  /** The whole screen with its native menus, as PNG. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

const tools = ['Xvfb', 'openbox', 'xdotool'] as const;

/** The commands that a desktop needs and this machine lacks. */
export function missingDesktopTools(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(':');
  return tools.filter((tool) => !folders.some((folder) => existsSync(join(folder, tool))));
}

/** Why there can be no desktop here, as a sentence; '' where there can. */
export function missingForDesktop(): string {
  if (process.platform !== 'linux') return 'Real mouse and keys are driven on Linux only.';
  const missing = missingDesktopTools();
  return missing.length === 0 ? '' : `Real mouse and keys need ${missing.join(', ')}.`;
}

/** Xvfb picks a free display itself and writes its number to the fourth file. */
function displayOf(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}.`)));
    screen.stdio[3]?.once('data', (number: Buffer) => resolve(`:${String(number).trim()}`));
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}

/** xdotool answers only when the window manager is up; before that a click could miss the window. */
async function waitForWindowManager(environment: NodeJS.ProcessEnv): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await run('xdotool', ['get_num_desktops'], { env: environment });
      return;
    } catch {
      await delay(50);
    }
  }
  throw new Error('The window manager (openbox) did not start.');
}

/** Starts a screen of 1280 by 960 pixels. */
export async function startDesktop(): Promise<Desktop> {
  const folder = await mkdtemp(join(tmpdir(), 'linkloom-screen-'));
  const options = ['-displayfd', '3', '-screen', '0', '1280x960x24', '-nolisten', 'tcp'];
  const screen = spawn('Xvfb', [...options, '-fbdir', folder], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const environment = { DISPLAY: await displayOf(screen) };
  const env = { ...process.env, ...environment };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  await waitForWindowManager(env);
  const xdotool = async (...args: readonly string[]) => {
    await run('xdotool', args, { env });
  };
  return {
    environment,
    click: async ({ x, y }, button = 'left') => {
      // Not with --sync: it waits for a movement, and in vain where the mouse is there already.
      await xdotool('mousemove', String(Math.round(x)), String(Math.round(y)));
      await xdotool('click', button === 'left' ? '1' : '3');
    },
    press: (...keys) => xdotool('key', '--delay', '60', ...keys),
    type: (text) => xdotool('type', '--delay', '20', text),
    windows: async () => {
      const search = ['search', '--onlyvisible', '--maxdepth', '1', '--name', '.*'];
      const { stdout } = await run('xdotool', search, { env });
      return stdout.trim().split('\n');
    },
    screenshot: async (path) => {
      await writeFile(path, pngOfFramebuffer(await readFile(join(folder, 'Xvfb_screen0'))));
    },
    close: async () => {
      await end(manager);
      await end(screen);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where a point of the page lies on the screen; Chromium's window has no frame but its own. */
export function onScreen(page: Page, point: Point): Promise<Point> {
  return page.evaluate(({ x, y }) => {
    if ('mozInnerScreenX' in window && 'mozInnerScreenY' in window) {
      return { x: Number(window.mozInnerScreenX) + x, y: Number(window.mozInnerScreenY) + y };
    }
    const side = (window.outerWidth - window.innerWidth) / 2;
    const top = window.outerHeight - window.innerHeight - side;
    return { x: window.screenX + side + x, y: window.screenY + top + y };
  }, point);
}
