import { browser } from 'wxt/browser';
import { SHOWN_WORDS } from '../content/frame-script';

const css = `::highlight(${SHOWN_WORDS}) {
  background-color: #ffd75e;
  color: #18211f;
  text-decoration: underline 2px #8a5800;
}`;

/**
 * Gives words that are shown their colours, in all frames of a tab. It is the browser that keeps
 * the style sheet: the DOM stays as it is, and no policy of the page keeps it out. A sheet of the
 * user's, which the page could not override, paints no background in Chromium 156.
 */
export async function styleWords(tabId: number): Promise<void> {
  const injection = { target: { tabId, allFrames: true }, css };
  try {
    // Browsers keep each sheet that is inserted, though it be the same.
    await browser.scripting.removeCSS(injection);
    await browser.scripting.insertCSS(injection);
  } catch {
    // The page is gone, or closed to extensions: then there are no words to show either.
  }
}
