import { type Browser, browser } from 'wxt/browser';
import type { Protocol } from './protocol';

type MessageType = keyof Protocol;
type Request<T extends MessageType> = Parameters<Protocol[T]>[0];
type Reply<T extends MessageType> = Awaited<ReturnType<Protocol[T]>>;

/** Who sent a message, as the browser says it. */
export interface Sender {
  readonly tabId: number | undefined;
  readonly frameId: number;
  /** The address of the tab's top frame, or '' for a page without a tab. */
  readonly tabUrl: string;
  /** Whether it is part of what the tab shows; not of a page that was just left, or is only prepared. */
  readonly isShown: boolean;
}

/** A function for each message that a context answers. */
export type Handlers = {
  readonly [T in MessageType]?: (
    request: Request<T>,
    sender: Sender,
  ) => Reply<T> | Promise<Reply<T>>;
};

type Answer = { ok: true; reply: unknown } | { ok: false; error: string };

/** The receiver is gone, or it failed with the given message. */
export class MessageError extends Error {
  override name = 'MessageError';
}

/** The one message that a web page's content script may send to the background. */
const FROM_WEB_PAGES: MessageType = 'background:report';

/**
 * Answers messages until the returned function is called. To be called synchronously when a
 * context starts: a service worker that a message woke hears it only with a listener in place.
 */
export function listen(handlers: Handlers): () => void {
  const answer = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    reply: (answer: Answer) => void,
  ): true | undefined => {
    const call = findHandler(handlers, message, sender);
    if (!call) return undefined;
    call().then(
      (value) => reply({ ok: true, reply: value }),
      (error: unknown) => reply({ ok: false, error: String(error) }),
    );
    // `true` and sendResponse is the one form that Chromium, Firefox and the fake browser share.
    return true;
  };
  browser.runtime.onMessage.addListener(answer);
  return () => browser.runtime.onMessage.removeListener(answer);
}

function findHandler(
  handlers: Handlers,
  message: unknown,
  sender: Browser.runtime.MessageSender,
): (() => Promise<unknown>) | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const type = message.type as MessageType;
  if (!Object.hasOwn(handlers, type)) return undefined;
  // The key says the type of the request; a handler parses what a web page may have a hand in.
  const handler = handlers[type] as (request: unknown, sender: Sender) => unknown;
  const request = 'request' in message ? message.request : undefined;
  if (type !== FROM_WEB_PAGES && !isOwnPage(sender)) {
    return async () => Promise.reject(new MessageError(`${type} is for Linkloom's own pages`));
  }
  return async () => handler(request, describe(sender));
}

/** Whether one of the extension's own pages sent it, not a script in a web page. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

function describe(sender: Browser.runtime.MessageSender): Sender {
  return {
    tabId: sender.tab?.id,
    frameId: sender.frameId ?? 0,
    tabUrl: sender.tab?.url ?? '',
    // Firefox does not say it, and gives what was left no frame of the tab's.
    isShown: (sender.documentLifecycle ?? 'active') === 'active',
  };
}

/** Whether this script belongs to a version of the extension that is gone: updated, reloaded, removed. */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}

/**
 * Asks the background.
 * @throws MessageError where it is gone or failed.
 */
export async function ask<T extends MessageType>(type: T, request: Request<T>): Promise<Reply<T>> {
  return unwrap(await browser.runtime.sendMessage({ type, request })) as Reply<T>;
}

function unwrap(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) {
    throw new MessageError('Nobody answered');
  }
  if (answer.ok === true) return 'reply' in answer ? answer.reply : undefined;
  throw new MessageError('error' in answer ? String(answer.error) : 'No reason was given');
}
