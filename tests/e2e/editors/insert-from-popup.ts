import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../browsers/wait-until';
import { link } from './cases';
import type { Reported } from './outcome';
import type { Popup, Product } from './product';
import { pause } from './stage';

const status = `document.querySelector('[role="status"]')`;

/** Notes when a button was pressed and when the popup said how it went, in attributes of its document. */
const takeTimes = `(() => {
  const { dataset } = document.documentElement;
  const now = () => String(performance.now());
  document.addEventListener('click', () => { dataset.clicked = now(); }, true);
  new MutationObserver(() => { if (${status}.textContent) dataset.said ??= now(); })
    .observe(${status}, { childList: true, characterData: true, subtree: true });
})()`;

const readTimes = `(() => {
  const { clicked, said } = document.documentElement.dataset;
  return Math.round(Number(said) - Number(clicked));
})()`;

/** The button that puts the link on words of the draft, or else in where the caret or the selection is. */
function buttonFor(words: string | undefined): string {
  const label =
    words === undefined
      ? `Insert link: ${link.text}`
      : `Link “${words}” in paragraph 1: ${link.text}`;
  return `button[aria-label=${JSON.stringify(label)}]`;
}

async function settled(popup: Popup, selector: string): Promise<void> {
  const place = `JSON.stringify(document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect() ?? null)`;
  let before: unknown = 'null';
  await waitUntil(`the popup shows ${selector}`, async () => {
    const now = await popup.evaluate(place);
    // A list that is still being drawn would move on from under the mouse.
    const isStill = now === before && now !== 'null';
    before = now;
    return isStill;
  });
}

/** From the popup's words to what a content script would report; what was written is compared to the letter later. */
function reportOf(said: string, ms: number): Reported {
  const ok = /^Link (?:inserted|put)/.test(said);
  const wrote = said.includes('as text') ? 'text' : 'link';
  return ok ? { ok, wrote, ms } : { ok, reason: said, ms };
}

async function pressButton(popup: Popup, words: string | undefined): Promise<Reported> {
  // Firefox asks another process for the popup, and what is asked before that is lost.
  const isDrawn = () => popup.evaluate(`${status} !== null`).catch(() => false);
  await waitUntil('the popup is drawn', isDrawn);
  const button = buttonFor(words);
  const isShown = await popup.evaluate(
    `document.querySelector(${JSON.stringify(button)}) !== null`,
  );
  if (words === undefined && !isShown) await popup.search('Title quoted');
  await settled(popup, button);
  await popup.evaluate(takeTimes);
  await popup.click(button);
  const said = await waitUntil('the popup says how it went', () =>
    popup.evaluate(`${status}.textContent`),
  );
  return reportOf(String(said), Number(await popup.evaluate(readTimes)));
}

/** A real click on the toolbar button, and on the button of the post. Words are of the draft, and not selected. */
export async function insertFromPopup(
  product: Product,
  page: Page,
  words: string | undefined,
): Promise<Reported> {
  const popup = await product.openPopup(page);
  try {
    return await pressButton(popup, words);
  } finally {
    await popup.close();
    await pause(150);
  }
}
