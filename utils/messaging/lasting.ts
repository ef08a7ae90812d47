import { type Browser, browser } from 'wxt/browser';
import { isOwnPage } from './messenger';
import type { Protocol } from './protocol';

/** What the background does only for as long as it is wanted. */
type LastingType = 'background:show-words';
type Request<T extends LastingType> = Parameters<Protocol[T]>[0];

/**
 * Has the background do something until the returned function is called, or until this view is
 * gone, however it went: a popup is closed without a word.
 */
export function askWhile<T extends LastingType>(type: T, request: Request<T>): () => void {
  const port = browser.runtime.connect({ name: type });
  port.postMessage(request);
  return () => port.disconnect();
}

/**
 * Answers what is asked for a while. `begin` is called with the request and a promise of its end.
 * To be called synchronously when the background starts.
 */
export function listenWhile<T extends LastingType>(
  type: T,
  begin: (request: Request<T>, ended: Promise<void>) => Promise<void>,
): void {
  browser.runtime.onConnect.addListener((port: Browser.runtime.Port) => {
    if (port.name !== type || !port.sender || !isOwnPage(port.sender)) return;
    const ended = new Promise<void>((resolve) => {
      port.onDisconnect.addListener(() => resolve());
    });
    // Only Linkloom's own pages get here, and the type says what they send.
    port.onMessage.addListener((request: unknown) => void begin(request as Request<T>, ended));
  });
}
