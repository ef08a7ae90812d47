import {
  deepActiveElement,
  frameDocument,
  isDocument,
  isElement,
  isNode,
  type OpenShadowRoot,
  openShadowRoot,
} from './dom';
import { type Field, fieldOf } from './field';
import { isPrivate } from './private-field';
import { isPlainField, rangeIn } from './selection';
import { type Spot, spotOf } from './spot';

interface TrackOptions {
  /** The person wrote in the field, or put the caret there. Never called for private fields. */
  readonly onChange?: (field: Field) => void;
  /** Opens closed shadow roots too, where the caller has the right to. */
  readonly openRoot?: OpenShadowRoot;
}

/** Knows the field in which the person last wrote or put the caret. */
export interface FieldTracker {
  /** The field and what is selected in it, now or when the focus left it. Null where there is no field. */
  readonly spot: () => Spot | null;
  /** When the person was last in the field, in milliseconds since 1970; 0 where only a script was. */
  readonly stamp: () => number;
}

interface Memory {
  field: Field | null;
  /** The element that had the focus then: it mostly is the same, and spares the search. */
  active: Element | null;
  /** The selection when the focus left the field. */
  left: Range | null;
  stamp: number;
}

// A key that only closes a dialog, or has not yet done anything, puts no caret anywhere.
const idleKeys = /^(Escape|Shift|Control|Alt|Meta|CapsLock)/;

/**
 * Of a key press the beginning counts: by the end, a script may have moved the focus. Of Tab it is the end, which is
 * where it leads.
 */
function isOfPerson(event: Event): boolean {
  if (!event.isTrusted) return false;
  if (!('key' in event) || typeof event.key !== 'string') return true;
  return (event.key === 'Tab') === (event.type === 'keyup') && !idleKeys.test(event.key);
}

function documentOf(target: EventTarget | null): Document | null {
  if (!isNode(target)) return null;
  return isDocument(target) ? target : target.ownerDocument;
}

function keepSelection(memory: Memory): void {
  const { field } = memory;
  if (!field || isPlainField(field) || isPrivate(field.element)) return;
  memory.left = rangeIn(field.element) ?? memory.left;
}

function spotIn({ field, left }: Memory, found: Field | null): Spot | null {
  if (!field) return found && spotOf(found);
  const now = spotOf(field);
  const isLive = found?.element === field.element && (now.range !== null || isPlainField(field));
  return isLive || !left ? now : { field, range: left };
}

type Listeners = readonly (readonly [type: string, hear: (event: Event) => void])[];

/** Listens in a window and its frames. Where it listens already, nothing changes. */
function listenIn(
  view: Window | null | undefined,
  signal: AbortSignal,
  listeners: Listeners,
): void {
  if (!view) return;
  for (const [type, hear] of listeners) {
    // The load of a frame is seen by its parent's document, and no further.
    const target = type === 'load' ? view.document : view;
    target.addEventListener(type, hear, { capture: true, passive: true, signal });
  }
  for (const frame of view.document.querySelectorAll('iframe, frame')) {
    listenIn(frameDocument(frame)?.defaultView, signal, listeners);
  }
}

/**
 * Follows the person through the fields of a window, of its frames of the same origin and of shadow roots, until the
 * signal. Where a script moves the focus, the field stays what it was.
 */
export function trackField(
  window: Window,
  signal: AbortSignal,
  { onChange, openRoot = openShadowRoot }: TrackOptions = {},
): FieldTracker {
  const memory: Memory = { field: null, active: null, left: null, stamp: 0 };

  function remember(document: Document): void {
    const active = deepActiveElement(document, openRoot);
    const field = active === memory.active ? memory.field : active && fieldOf(active);
    if (!active || !field) return;
    Object.assign(memory, { active, field, left: null });
    memory.stamp = window.performance.timeOrigin + window.performance.now();
    if (!isPrivate(field.element)) onChange?.(field);
  }

  const followPerson = (event: Event) => {
    const document = documentOf(event.target);
    if (document && isOfPerson(event)) remember(document);
  };
  const leave = () => keepSelection(memory);
  // A frame that a script wrote into has lost its listeners. It loads, or takes the focus, before anyone writes in it.
  const enterFrame = ({ target }: Event) => {
    // Elements blur too, and lead nowhere.
    if (isNode(target)) return;
    const active = deepActiveElement(window.document, openRoot);
    listenIn(active?.ownerDocument.defaultView, signal, listeners);
  };
  const loadFrame = ({ target }: Event) => {
    const frame = isNode(target) && isElement(target) ? frameDocument(target) : null;
    listenIn(frame?.defaultView, signal, listeners);
  };
  const listeners: Listeners = [
    ...['keydown', 'keyup', 'pointerup', 'contextmenu', 'input'].map(
      (type) => [type, followPerson] as const,
    ),
    // Before the listeners of editors that forget their selection then; `focusout` comes after them.
    ['blur', leave],
    ['pointerdown', leave],
    ['blur', enterFrame],
    ['load', loadFrame],
  ];

  listenIn(window, signal, listeners);
  return {
    spot: () => {
      const active = deepActiveElement(window.document, openRoot);
      return spotIn(memory, active && fieldOf(active));
    },
    stamp: () => memory.stamp,
  };
}
