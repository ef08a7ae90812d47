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

/** The button that puts the link in where the caret or the selection is, or on the words that are offered first. */
const insertButton = `button[aria-label=${JSON.stringify(`Insert link: ${link.text}`)}]`;
const offerButton = '.anchors > button';

interface Wish {
  readonly takesOffer: boolean;
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

async function pressButton(popup: Popup, { takesOffer }: Wish): Promise<Reported> {
  // Firefox asks another process for the popup, and what is asked before that is lost.
  const isDrawn = () => popup.evaluate(`${status} !== null`).catch(() => false);
  await waitUntil('the popup is drawn', isDrawn);
  const button = takesOffer ? offerButton : insertButton;
  const found = `document.querySelector(${JSON.stringify(button)})`;
  if (!takesOffer && !(await popup.evaluate(`${found} !== null`))) {
    await popup.search('Title quoted');
  }
  await settled(popup, button);
  const label = String(await popup.evaluate(`${found}.getAttribute('aria-label')`));
  await popup.evaluate(takeTimes);
  await popup.click(button);
  const said = await waitUntil('the popup says how it went', () =>
    popup.evaluate(`${status}.textContent`),
  );
  const report = reportOf(String(said), Number(await popup.evaluate(readTimes)));
  const words = /^Link “(.+)” in paragraph 1: /.exec(label)?.[1];
  return words === undefined ? report : { ...report, words };
}

/** A real click on the toolbar button, and on a button of the post. */
export async function insertFromPopup(product: Product, page: Page, wish: Wish): Promise<Reported> {
  const popup = await product.openPopup(page);
  try {
    return await pressButton(popup, wish);
  } finally {
    await popup.close();
    await pause(150);
  }
}
