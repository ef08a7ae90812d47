import { mkdir, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type Desktop, missingForDesktop, startDesktop } from '../browsers/desktop';
import { builtExtension, type RunningExtension, startExtension } from '../browsers/extension';
import type { StartOptions } from '../browsers/launch';
import { makePinnedProfile } from '../browsers/pinned-profile';
import { serveFolder } from '../browsers/serve';

/** Everything a step of the tour can act on. */
export interface Scene {
  readonly extension: RunningExtension;
  /** The demo draft. */
  readonly page: Page;
  /** A screen with a real mouse and keyboard, or the sentence why there is none. */
  readonly desktop: Desktop | string;
  /** Saves what a person would see, with the browser around it where there is a screen. */
  picture(name: string, page: Page): Promise<string>;
  close(): Promise<void>;
}

export const demoFolder = fileURLToPath(new URL('./demo', import.meta.url));
const pictureFolder = fileURLToPath(new URL('../../.tour', import.meta.url));

/** A browser window that fills the screen of desktop.ts but for a margin. */
const windowSwitches = ['--window-position=0,0', '--window-size=1280,960'];

async function takePicture(name: string, page: Page, desktop: Desktop | string): Promise<string> {
  const path = `${pictureFolder}/${name}.png` as const;
  if (typeof desktop === 'string') {
    await page.screenshot({ path });
  } else {
    // Menus and popups fade in; a picture taken at once would show them half there.
    await delay(400);
    await desktop.screenshot(path);
  }
  return `.tour/${name}.png`;
}

function startOptions(desktop: Desktop | string, profile: string): StartOptions {
  if (typeof desktop === 'string') return { profile };
  const { environment } = desktop;
  const show = { headless: false, viewport: null, isForShow: true };
  return { ...show, profile, environment, args: windowSwitches };
}

/** Opens the demo draft in a Chromium with the extension, on a screen of its own where that can be had. */
export async function openScene(): Promise<Scene> {
  await rm(pictureFolder, { recursive: true, force: true });
  await mkdir(pictureFolder, { recursive: true });
  const missing = missingForDesktop();
  const desktop = missing === '' ? await startDesktop() : missing;
  const profile = await makePinnedProfile(builtExtension);
  const site = await serveFolder(demoFolder);
  const extension = await startExtension(builtExtension, startOptions(desktop, profile.folder));
  const page = await extension.open(`${site.origin}/`);
  return {
    extension,
    page,
    desktop,
    picture: (name, shown) => takePicture(name, shown, desktop),
    close: async () => {
      await extension.close();
      await site.close();
      await profile.remove();
      if (typeof desktop !== 'string') await desktop.close();
    },
  };
}
