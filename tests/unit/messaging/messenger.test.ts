import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Handlers, listen } from '@/utils/messaging/messenger';

const ownPage = { url: `${fakeBrowser.runtime.getURL('/')}popup.html` };
const webPage = {
  url: 'https://example.com/',
  frameId: 3,
  tab: { id: 7, url: 'https://example.com/' },
};

/** Sends a message as the browser would, and gives the answer, or 'nobody' where no listener takes it. */
function send(handlers: Handlers, message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    listen(handlers);
    const listener = add.mock.calls[0]?.[0] as unknown as (...args: unknown[]) => unknown;
    add.mockRestore();
    if (listener(message, sender, resolve) !== true) resolve('nobody');
  });
}

beforeEach(() => fakeBrowser.reset());

describe('listen', () => {
  it('answers the extension’s own pages', async () => {
    const handlers = { 'background:search': ({ query }: { query: string }) => [found(query)] };
    const message = { type: 'background:search', request: { query: 'x' } };
    expect(await send(handlers, message, ownPage)).toEqual({ ok: true, reply: [found('x')] });
  });

  it('lets a web page report, with the frame and tab that the browser names', async () => {
    const report = vi.fn();
    await send({ 'background:report': report }, { type: 'background:report', request: 1 }, webPage);
    expect(report).toHaveBeenCalledExactlyOnceWith(1, {
      tabId: 7,
      frameId: 3,
      tabUrl: 'https://example.com/',
      isShown: true,
    });
  });

  it.each(['background:tab', 'background:insert', 'background:libraries'] as const)(
    'refuses %s to web pages',
    async (type) => {
      const handler = vi.fn();
      const answer = await send({ [type]: handler }, { type, request: { tabId: 1 } }, webPage);
      expect(answer).toEqual({ ok: false, error: expect.stringContaining('own pages') });
      expect(handler).not.toHaveBeenCalled();
    },
  );

  it('passes on why a handler failed', async () => {
    const handlers = {
      'background:search': () => {
        throw new Error('no index');
      },
    };
    const message = { type: 'background:search', request: { query: '' } };
    expect(await send(handlers, message, ownPage)).toEqual({ ok: false, error: 'Error: no index' });
  });

  it.each([undefined, null, 'text', {}, { type: 'toString' }, { type: '__proto__' }, { type: 1 }])(
    'leaves %j to others',
    async (message) => {
      expect(await send({ 'background:report': vi.fn() }, message, ownPage)).toBe('nobody');
    },
  );
});

function found(title: string) {
  const post = { id: title, url: `https://example.com/${title}`, title, date: '', tags: [] };
  return { post, reasons: [], anchors: [] };
}
