import { browser } from 'wxt/browser';

const COLOUR = '#0b6b53';

/** Shows the number of recommended posts on the toolbar button of a tab; nothing where there is none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const posts = count === 1 ? '1 post fits' : `${count} posts fit`;
  await whileTabIsThere(async () => {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
    await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
    await browser.action.setTitle({
      tabId,
      title: count === 0 ? 'Linkloom' : `Linkloom: ${posts} this page`,
    });
  });
}

/** Says on the toolbar button how an insertion without the popup ended, until the count is shown again. */
export async function showOutcome(tabId: number, isDone: boolean, sentence: string): Promise<void> {
  await whileTabIsThere(async () => {
    await browser.action.setBadgeText({ tabId, text: isDone ? '✓' : '!' });
    await browser.action.setTitle({ tabId, title: `Linkloom: ${sentence}` });
  });
}

/** A tab may be closed at any moment; then there is no button to show anything on. */
async function whileTabIsThere(show: () => Promise<void>): Promise<void> {
  try {
    await show();
  } catch (error) {
    if (!String(error).includes('tab')) throw error;
  }
}

/** Opens the popup where the browser lets an extension do so; else the person clicks the button. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => undefined);
}
