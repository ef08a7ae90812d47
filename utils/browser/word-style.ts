import { browser } from 'wxt/browser';
import { SHOWN_WORDS } from '../content/frame-script';

const css = `::highlight(${SHOWN_WORDS}) {
  background-color: #ffd75e;
  color: #18211f;
  text-decoration: underline 2px #8a5800;
}`;

/**
 * Gives words that are shown their colours, in all frames of a tab. It is the browser that keeps
 * the style sheet: no page sees it, nothing of the page's own can keep it out, and the sheets of a
 * user also hold in shadow roots.
 */
export async function styleWords(tabId: number): Promise<void> {
  const injection = { target: { tabId, allFrames: true }, css, origin: 'USER' as const };
  // The page may be gone, or closed to extensions: then there are no words to show either.
  await browser.scripting
    .removeCSS(injection)
    .then(() => browser.scripting.insertCSS(injection))
    .catch(() => undefined);
}
