import { browser } from 'wxt/browser';
import { SHOWN_WORDS } from '../content/frame-script';

const css = `::highlight(${SHOWN_WORDS}) {
  background-color: #ffd75e;
  color: #18211f;
  text-decoration: underline 2px #8a5800;
}`;

/**
 * Gives words that are shown their colours, in all frames of a tab. It is the browser that keeps
 * the style sheet: the DOM stays as it is, and no policy of the page keeps it out. In Firefox only
 * a sheet of the user's reaches into shadow roots; in Chromium 156 such a sheet alone paints no
 * background.
 */
export async function styleWords(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  const sheets = (['USER', 'AUTHOR'] as const).map((origin) => ({ target, css, origin }));
  // Browsers keep each sheet that is inserted, though it be the same.
  const insert = async (sheet: (typeof sheets)[number]) => {
    await browser.scripting.removeCSS(sheet);
    await browser.scripting.insertCSS(sheet);
  };
  // The page may be gone, or closed to extensions: then there are no words to show either.
  await Promise.all(sheets.map(insert)).catch(() => undefined);
}
