import type { Desktop, Point } from './desktop';
import { waitUntil } from './wait-until';

/** A key pressed before the menu is there would be typed into the page, over the selected words. */
async function waitForWindow(desktop: Desktop, what: string, more: () => Promise<void>) {
  const before = new Set(await desktop.windows());
  await more();
  await waitUntil(what, async () => (await desktop.windows()).some((id) => !before.has(id)));
}

/**
 * Right-clicks at a place of the screen and opens Linkloom's submenu with the keyboard. Chromium
 * goes to the entry by its first letter; Firefox opens it at once, as no other entry has the letter.
 */
export async function openPostMenu(
  desktop: Desktop,
  point: Point,
  browser: 'chromium' | 'firefox' = 'chromium',
): Promise<void> {
  await waitForWindow(desktop, 'the right-click menu opens', () => desktop.click(point, 'right'));
  const keys = browser === 'chromium' ? ['i', 'Right'] : ['i'];
  await waitForWindow(desktop, 'the submenu with the posts opens', () => desktop.press(...keys));
}

/** Chooses an entry of the open submenu; its first is 0. */
export async function choosePostEntry(desktop: Desktop, index: number): Promise<void> {
  const down = Array.from({ length: index }, () => 'Down');
  await desktop.press(...down, 'Return');
}
