import type { Browser } from 'puppeteer-core';
import { builtExtension } from '../browsers/extension';
import { launchChromium } from '../browsers/launch';
import { makePinnedProfile } from '../browsers/pinned-profile';
import { serveFolder } from '../browsers/serve';
import { demoFolder } from './scene';

const invitation = `Linkloom is in this browser, and the draft about lead generation is yours to try it on:
- The button in the toolbar says how many posts fit. Click into the draft, then click the button and Insert.
- Select words such as "qualified leads", right-click them, and choose "Insert link to a post".
- The field on the right is Markdown: the same post is written another way there. Ctrl+Z takes a link back.
- Right-click the toolbar button for Options: tags, phrases, sites.
Close the window, or press Ctrl+C here, when you are done.`;

/** Resolves when the last window is closed; a Mac keeps the browser itself running after that. */
function untilClosed(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    browser.on('targetdestroyed', () => {
      if (!browser.targets().some((target) => target.type() === 'page')) resolve();
    });
    process.once('SIGINT', () => resolve());
  });
}

/** Opens the demo draft in a window with the extension, and leaves the rest to the person. */
export async function handOver(): Promise<void> {
  const profile = await makePinnedProfile(builtExtension);
  const site = await serveFolder(demoFolder);
  const browser = await launchChromium({
    extension: builtExtension,
    headless: false,
    viewport: null,
    profile: profile.folder,
    isForShow: true,
    args: ['--window-size=1320,960'],
  });
  const closed = untilClosed(browser);
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(`${site.origin}/`);
  console.log(invitation);
  await closed;
  if (browser.connected) await browser.close();
  await site.close();
  await profile.remove();
}
