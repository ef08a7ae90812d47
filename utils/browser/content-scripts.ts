import { type Browser, browser } from 'wxt/browser';
import type { Settings } from '../settings/settings';
import { switchedOffPatterns } from '../settings/sites';

const ID = 'content';
const FILE = '/content-scripts/content.js';
const WEB_PAGES = ['http://*/*', 'https://*/*'];

/**
 * Registers the content script for every web page but those of switched-off sites, which get not
 * one byte. Registered at run time, since a manifest cannot know the person's sites. The settings are asked for when it
 * is its turn, so that the newest are registered last.
 */
export async function registerContentScript(readSettings: () => Promise<Settings>): Promise<void> {
  await navigator.locks.request('register', async () => {
    const off = switchedOffPatterns(await readSettings());
    const script = {
      id: ID,
      js: [FILE],
      matches: WEB_PAGES,
      // Firefox takes no empty list.
      ...(off.length > 0 && { excludeMatches: [...off] }),
      allFrames: true,
      // Editors write in about:blank, srcdoc and blob: frames (WordPress's block editor).
      matchOriginAsFallback: true,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    };
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    // An update leaves what is not given as it was, so the script is registered anew.
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    await browser.scripting.registerContentScripts([script]);
  });
}

/** Starts the content script in a tab. False where the browser allows no extension in it. */
export function startInTab(tabId: number): Promise<boolean> {
  return start({ tabId, allFrames: true });
}

/** Starts the content script in some frames of a tab. False where the browser allows no extension in them. */
export function startInFrames(tabId: number, frameIds: readonly number[]): Promise<boolean> {
  return start({ tabId, frameIds: [...frameIds] });
}

/** Ends the content script in all frames of a tab. */
export async function stopInTab(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  const func = () => globalThis.linkloom?.stop();
  // Where no extension may touch the page, nothing runs.
  await browser.scripting.executeScript({ target, func }).catch(() => undefined);
}

async function start(target: Browser.scripting.InjectionTarget): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files: [FILE] });
    return true;
  } catch {
    // The browser's own pages, stores and error pages refuse; there is nothing to start in them.
    return false;
  }
}
