import { useEffect } from 'preact/hooks';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary';

/** Where the focus was: the element, its row, the row after that, and what is around it all, inside out. */
interface Place {
  readonly element: Element;
  readonly index: number;
  readonly nextRow: Element | null;
  readonly around: readonly Element[];
}

/**
 * Where a change takes away what had the focus, gives it to what is left in its place: the same
 * thing in the next row, or the heading above. Else the keyboard would be back at the top of the page.
 */
export function useKeptFocus(root: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const page = root.current;
    if (!page) return;
    let place: Place | undefined;
    const remember = ({ target }: FocusEvent) => {
      // What a message offers goes with it; the person goes on where she was before.
      if (target instanceof Element && !target.closest('.toast')) place = placeOf(target);
    };
    // Whoever clicks beside everything wants no focus.
    const forget = () => {
      if (isLost(document.activeElement)) place = undefined;
    };
    const observer = new MutationObserver(() => {
      if (place && isLost(document.activeElement)) nextIn(place)?.focus();
    });
    page.addEventListener('focusin', remember);
    document.addEventListener('pointerup', forget);
    observer.observe(page, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      page.removeEventListener('focusin', remember);
      document.removeEventListener('pointerup', forget);
      observer.disconnect();
    };
  }, [root]);
}

function isLost(active: Element | null): boolean {
  return active === null || active === document.body || active.matches(':disabled');
}

function placeOf(element: Element): Place {
  const row = element.closest('tbody, li');
  const around: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) around.push(one);
  return {
    element,
    index: row ? focusablesIn(row).indexOf(element) : -1,
    nextRow: row?.nextElementSibling ?? null,
    around,
  };
}

function focusablesIn(part: Element): readonly Element[] {
  return [...part.querySelectorAll(FOCUSABLE)];
}

function nextIn({ element, index, nextRow, around }: Place): HTMLElement | undefined {
  if (element instanceof HTMLElement && element.isConnected && !element.matches(':disabled')) {
    return element;
  }
  const [first, ...others] = nextRow?.isConnected ? focusablesIn(nextRow) : [];
  const next = [first, ...others][index] ?? first;
  if (next instanceof HTMLElement) return next;
  const heading = around
    .find((one) => one.isConnected)
    ?.closest('.card, section')
    ?.querySelector('h2, h3');
  if (!(heading instanceof HTMLElement)) return undefined;
  heading.tabIndex = -1;
  return heading;
}
