import { expect, test } from 'vitest';
import { type RunningExtension, startExtension } from '../browsers/extension';
import { waitUntil } from '../browsers/wait-until';
import { fieldValue, servePageFixtures, waitForBadge } from './support';

/** What a page logs of scripts that fail in it, while the person writes on after the extension is gone. */
async function errorsAfterRemoval(extension: RunningExtension, url: string): Promise<string[]> {
  const page = await extension.open(url);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.click('#plain');
  await waitForBadge(extension, page);
  await extension.browser.uninstallExtension(extension.id);
  await page.bringToFront();
  await page.click('#rich p');
  await page.click('#plain');
  await page.keyboard.type(' Lead generation goes on without it.');
  await waitUntil('all was typed, and the script would have read it', async () => {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_200)));
    return (await fieldValue(page, '#plain')).includes('without it.');
  });
  return errors;
}

test('a page that outlives the extension is left in peace', async () => {
  const extension = await startExtension();
  const site = await servePageFixtures();
  try {
    expect(await errorsAfterRemoval(extension, `${site.origin}/writing.html`)).toEqual([]);
  } finally {
    await extension.close();
    await site.close();
  }
});
