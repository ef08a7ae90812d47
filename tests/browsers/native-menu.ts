import type { Desktop, Point } from './desktop';
import { waitUntil } from './wait-until';

const ROUNDS = 3;
const PATIENCE = 5000;

/** A key pressed before the menu is there would be typed into the page, over the selected words. */
async function waitForWindow(desktop: Desktop, what: string, more: () => Promise<void>) {
  const before = new Set(await desktop.windows());
  await more();
  const isThere = async () => (await desktop.windows()).some((id) => !before.has(id));
  await waitUntil(what, isThere, PATIENCE);
}

/**
 * Right-clicks at a place of the screen and opens Linkloom's submenu with the keyboard. Chromium
 * goes to the entry by its first letter; Firefox opens it at once, as no other entry has the letter.
 * A browser may miss a key while it draws the menu, and a menu that is open already takes the click
 * to close; both are tried again, from a screen without menus.
 */
export async function openPostMenu(
  desktop: Desktop,
  point: Point,
  browser: 'chromium' | 'firefox' = 'chromium',
): Promise<void> {
  const keys = browser === 'chromium' ? ['i', 'Right'] : ['i'];
  for (let round = 1; ; round += 1) {
    try {
      await waitForWindow(desktop, 'the right-click menu opens', () =>
        desktop.click(point, 'right'),
      );
      return await waitForWindow(desktop, 'the submenu with the posts opens', () =>
        desktop.press(...keys),
      );
    } catch (error) {
      if (round === ROUNDS) throw error;
      await desktop.press('Escape', 'Escape');
    }
  }
}

/** Chooses an entry of the open submenu; its first is 0. */
export async function choosePostEntry(desktop: Desktop, index: number): Promise<void> {
  const down = Array.from({ length: index }, () => 'Down');
  await desktop.press(...down, 'Return');
}
