import { elementOf, isDocument, isShadowRoot } from '../insert/field/dom';
import type { Field } from '../insert/field/field';
import { findWords } from '../insert/field/field-text';
import { isPlainField } from '../insert/field/selection';
import { textRoot } from '../insert/field/text-root';
import type { DraftWords } from '../insert/link-words';
import { draftText } from './field-with-words';
import { SHOWN_WORDS } from './frame-script';

/** Less than the time after which browsers end an idle background, which could not hide them then. */
const LONGEST = 20_000;

/** Words that are shown in a page. */
export interface ShownWords {
  /** Shows words of a field in the place of those that are shown. False where they cannot be. */
  readonly show: (field: Field, words: DraftWords) => boolean;
  readonly hide: () => void;
}

/** Shows words by the CSS Custom Highlight API, which paints ranges and leaves the DOM as it is. */
export function createShownWords(): ShownWords {
  let shownIn: (Window & typeof globalThis) | undefined;
  let timer: number | undefined;
  const hide = () => {
    clearTimeout(timer);
    shownIn?.CSS.highlights.delete(SHOWN_WORDS);
    shownIn = undefined;
  };
  const show = (field: Field, words: DraftWords) => {
    hide();
    const range = rangeOf(field, words);
    const view = field.element.ownerDocument.defaultView;
    if (!range || !view?.CSS.highlights) return false;
    view.CSS.highlights.set(SHOWN_WORDS, new view.Highlight(range));
    shownIn = view;
    timer = window.setTimeout(hide, LONGEST);
    bringIntoSight(range, view);
    return true;
  };
  return { show, hide };
}

function rangeOf(field: Field, { block, start, end }: DraftWords): Range | null {
  // Inputs and textareas have no text nodes of their own that a range could hold.
  if (isPlainField(field)) return null;
  const at = draftText(field).indexOf(block);
  return at < 0 ? null : findWords(textRoot(field), at + start, at + end);
}

function bringIntoSight(range: Range, view: Window): void {
  if (isInSight(range, view)) return;
  elementOf(range.commonAncestorContainer)?.scrollIntoView({
    block: 'center',
    behavior: 'instant',
  });
  if (isInSight(range, view)) return;
  // A paragraph may be taller than the window.
  const { top } = range.getBoundingClientRect();
  view.scrollBy({ top: top - view.innerHeight / 2, behavior: 'instant' });
}

/** Whether the middle of the words is drawn: not scrolled away, here or in a frame around, nor covered. */
function isInSight(range: Range, view: Window): boolean {
  const words = range.getBoundingClientRect();
  let x = words.left + words.width / 2;
  let y = words.top + words.height / 2;
  const around = elementOf(range.commonAncestorContainer);
  if (!around?.contains(elementAt(around, x, y))) return false;
  for (let frame = view.frameElement; frame; frame = frameAround(frame)) {
    const box = frame.getBoundingClientRect();
    x += box.left;
    y += box.top;
    if (elementAt(frame, x, y) !== frame) return false;
  }
  return true;
}

/** What is drawn at a point, as seen by the root that an element is in. */
function elementAt(element: Element, x: number, y: number): Element | null {
  const root = element.getRootNode();
  return isDocument(root) || isShadowRoot(root) ? root.elementFromPoint(x, y) : null;
}

function frameAround({ ownerDocument }: Element): Element | null {
  return ownerDocument.defaultView?.frameElement ?? null;
}
