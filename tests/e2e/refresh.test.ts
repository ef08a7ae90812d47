import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickNamed, findNamed } from '../browsers/accessible';
import { type RunningExtension, startExtension } from '../browsers/extension';
import { type LocalSite, type ServedPage, servePages } from '../browsers/serve';
import { waitUntil } from '../browsers/wait-until';
import { pageText, waitForText } from './support';

let extension: RunningExtension;
let options: Page;
let site: LocalSite;
const pages: Record<string, ServedPage> = {};
/** What each request for the feed said it had. */
const conditions: (string | undefined)[] = [];

beforeAll(async () => {
  [extension, site] = await Promise.all([startExtension(), servePages(pages)]);
  options = await extension.openOptions();
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

/** Serves a feed of these posts; who has it already is told that it is unchanged. */
function serveFeed(...names: readonly string[]): void {
  const etag = `"${names.join()}"`;
  const items = names.map(
    (name) => `<item><title>The ${name}</title><link>${site.origin}/${name}/</link></item>`,
  );
  pages['/feed.xml'] = (request, response) => {
    conditions.push(request.headers['if-none-match']);
    const isKnown = request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, { 'content-type': 'application/rss+xml', etag });
    response.end(
      isKnown ? '' : `<rss><channel><title>Canals</title>${items.join('')}</channel></rss>`,
    );
  };
}

interface Alarm {
  readonly name: string;
  readonly scheduledTime: number;
}

function alarms(): Promise<readonly Alarm[]> {
  return options.evaluate(() => {
    const chrome: { alarms: { getAll: () => Promise<readonly Alarm[]> } } = Reflect.get(
      globalThis,
      'chrome',
    );
    return chrome.alarms.getAll();
  });
}

/** Lets the time pass that a library's source waits for: the last fetch was long ago, and the alarm rings. */
async function ring(): Promise<void> {
  await options.evaluate(async () => {
    interface Chrome {
      readonly storage: {
        readonly local: {
          get(key: string): Promise<{ sources: Record<string, { last: { at: string } }> }>;
          set(items: object): Promise<void>;
        };
      };
    }
    const chrome: Chrome = Reflect.get(globalThis, 'chrome');
    const { sources } = await chrome.storage.local.get('sources');
    for (const source of Object.values(sources)) source.last.at = '2026-01-01T00:00:00.000Z';
    await chrome.storage.local.set({ sources });
  });
  await waitUntil('the background has set its alarm for as soon as it may', async () =>
    (await alarms()).some(({ scheduledTime }) => scheduledTime < Date.now() + 100_000),
  );
  await options.evaluate(() => {
    const chrome: { alarms: { create(name: string, when: { when: number }): Promise<void> } } =
      Reflect.get(globalThis, 'chrome');
    return chrome.alarms.create('refresh-libraries', { when: Date.now() });
  });
}

describe('a library from a feed', () => {
  test('is refreshed by hand', async () => {
    serveFeed('lock', 'towpath');
    await (await findNamed(options, 'textbox', 'Fetch from an address')).type(
      `${site.origin}/feed.xml`,
    );
    await clickNamed(options, 'button', 'Fetch posts');
    await clickNamed(options, 'button', 'Save 2 posts');
    await waitForText(options, '2 posts read.');
    serveFeed('bridge', 'lock');
    await clickNamed(options, 'button', 'Refresh now: Canals');
    await waitForText(options, '1 added, 0 changed, 0 removed.');
    await waitForText(options, '3 posts');
  });

  test('says why a refresh failed', async () => {
    delete pages['/feed.xml'];
    await clickNamed(options, 'button', 'Refresh now: Canals');
    await waitForText(options, 'There is nothing at');
    expect(await pageText(options)).toContain('3 posts');
  });

  test('is not fetched by itself unless the person says so', async () => {
    expect(await alarms()).toEqual([]);
    await (await findNamed(options, 'combobox', 'Refresh Canals')).select('weekly');
    const [alarm] = await waitUntil('the alarm is set', async () => {
      const set = await alarms();
      return set.length > 0 && set;
    });
    expect(alarm?.name).toBe('refresh-libraries');
    expect(alarm?.scheduledTime).toBeGreaterThan(Date.now());
    await waitForText(options, 'Next:');
  });

  test('is fetched when the alarm rings, also by a background that was asleep', async () => {
    serveFeed('quay', 'bridge');
    await extension.stopWorker();
    await ring();
    await waitForText(options, '1 added, 0 changed, 0 removed.');
    await waitForText(options, '4 posts');
  });

  test('is asked for conditionally', async () => {
    conditions.length = 0;
    await ring();
    await waitForText(options, 'Nothing has changed.');
    expect(conditions).toEqual(['"quay,bridge"']);
  });

  test('is never fetched again once it is removed', async () => {
    await clickNamed(options, 'button', 'Remove Canals…');
    await clickNamed(options, 'button', 'Remove library');
    await waitUntil('the alarm is off', async () => (await alarms()).length === 0);
  });
});
