import { browser } from 'wxt/browser';

/** Chromium ends a service worker after 30 seconds without an event or a call. */
const EVERY_MS = 10_000;

let last = 0;

/** Keeps the worker from being ended in the midst of long work. Called as often as one likes. */
export function stayAwake(): void {
  const now = performance.now();
  if (now - last < EVERY_MS) return;
  last = now;
  void browser.runtime.getPlatformInfo();
}
