/**
 * Waiting without animation frames: those stop in hidden tabs, where the popup may stand in a tab of its own. Timers only
 * bound a wait, as hidden tabs slow them down to one a second.
 */

/** Resolves in a task of its own, after what is queued. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Resolves at the event, or after the milliseconds. */
export function waitForEvent(target: EventTarget, type: string, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      target.removeEventListener(type, done, true);
      resolve();
    };
    const timer = setTimeout(done, limit);
    target.addEventListener(type, done, true);
  });
}

interface Patience {
  /** How long to wait for the first change, in milliseconds. */
  readonly first: number;
  /** How long to wait for more of them. */
  readonly more: number;
}

/** Asks now and after each change of the nodes, until it is so or no change comes. */
export function waitUntil(root: Node, isSo: () => boolean, patience: Patience): Promise<boolean> {
  if (isSo()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = (result: boolean) => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(result);
    };
    const giveUp = () => done(isSo());
    let timer = setTimeout(giveUp, patience.first);
    const observer = new MutationObserver(() => {
      if (isSo()) return done(true);
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience.more);
    });
    observer.observe(root, {
      attributes: true,
      attributeFilter: ['href'],
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
}
