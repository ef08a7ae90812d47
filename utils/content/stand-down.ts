/** Smaller frames hold neither an article nor an editor: trackers, buttons, like boxes. In CSS pixels. */
const MIN_WIDTH = 120;
const MIN_HEIGHT = 24;

/** Whether a script in a parent frame can read this frame, and so answers for it. */
export function isReadByParent(window: Window): boolean {
  if (window.parent === window) return false;
  try {
    return window.parent.document !== null;
  } catch {
    // A parent of another origin throws: this frame has to answer for itself.
    return false;
  }
}

/**
 * Resolves when the frame is large enough to read or write in; at once where it is already, and for
 * the page itself, which has no size while its tab was never shown. A frame in a process of its own
 * may start without a size, and Chromium sends no `resize` when it gets its first: its root is
 * observed as well.
 */
export function untilLargeEnough(window: Window, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const isPage = window.parent === window;
    const check = () => {
      const isSmall = window.innerWidth < MIN_WIDTH || window.innerHeight < MIN_HEIGHT;
      if (isSmall && !isPage) return;
      stop();
      resolve();
    };
    const sizes = new ResizeObserver(check);
    const stop = () => {
      sizes.disconnect();
      window.removeEventListener('resize', check);
    };
    signal.addEventListener('abort', stop);
    window.addEventListener('resize', check);
    sizes.observe(window.document.documentElement);
    check();
  });
}
