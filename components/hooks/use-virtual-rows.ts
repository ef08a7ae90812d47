import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** A part of a long list from top to bottom: a row that is drawn, or the room of those that are not. */
export type VirtualPart<T> =
  | { readonly kind: 'row'; readonly key: string; readonly index: number; readonly item: T }
  | { readonly kind: 'gap'; readonly key: string; readonly height: number };

export interface VirtualRows<T> {
  /** Whether the list is long enough to be drawn in parts, inside of a box that scrolls. */
  readonly isLong: boolean;
  readonly parts: readonly VirtualPart<T>[];
  /** To be set on the box that scrolls. */
  readonly scroller: { current: HTMLDivElement | null };
  /** To be set as the ref of each row, which carries `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
  /** To be told whose row has the focus: that one stays, wherever the box is scrolled to. */
  readonly keep: (item: T) => void;
}

export interface VirtualOptions<T> {
  readonly items: readonly T[];
  /** The height of a row before it is measured, in pixels. */
  readonly estimate: number;
  readonly keyOf: (item: T) => string;
}

/** Up to this many rows are simply drawn: the browser's own search finds them, and the page scrolls. */
const SHORT = 100;
const OVERSCAN = 8;

/** Draws of a long list what is in sight, a little more, and the row with the focus. */
export function useVirtualRows<T>({ items, estimate, keyOf }: VirtualOptions<T>): VirtualRows<T> {
  const scroller = useRef<HTMLDivElement>(null);
  const kept = useRef<string | undefined>(undefined);
  const [, redraw] = useReducer<number, void>((times) => times + 1, 0);
  const count = items.length;
  const isLong = count > SHORT;
  const keyAt = (item: T | undefined, index: number) => (item === undefined ? index : keyOf(item));
  const rowAt = (index: number) => rowOf(items[index], index, keyOf);
  const options = {
    count,
    enabled: isLong,
    overscan: OVERSCAN,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    // A list that became shorter is still asked for the rows that it lacks.
    getItemKey: (index: number) => keyAt(items[index], index),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const seen = defaultRangeExtractor(range);
      const key = kept.current;
      const index = key === undefined ? -1 : items.findIndex((item) => keyOf(item) === key);
      return index < 0 ? seen : [...new Set([...seen, index])].sort((a, b) => a - b);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  // The adapters of the library for other frameworks do the same: each drawing may have brought another box.
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    isLong,
    scroller,
    parts: isLong ? partsOf(virtualizer, rowAt) : items.flatMap((_, index) => rowAt(index) ?? []),
    measure: virtualizer.measureElement,
    keep: (item) => {
      kept.current = keyOf(item);
    },
  };
}

function rowOf<T>(
  item: T | undefined,
  index: number,
  keyOf: (item: T) => string,
): VirtualPart<T> | undefined {
  return item === undefined ? undefined : { kind: 'row', key: `row ${keyOf(item)}`, index, item };
}

function partsOf<T>(
  virtualizer: Virtualizer<HTMLDivElement, HTMLElement>,
  rowAt: (index: number) => VirtualPart<T> | undefined,
): readonly VirtualPart<T>[] {
  const parts: VirtualPart<T>[] = [];
  let end = 0;
  for (const row of virtualizer.getVirtualItems()) {
    if (row.start > end) parts.push(gap(row.start - end, `before ${String(row.key)}`));
    const part = rowAt(row.index);
    if (part !== undefined) parts.push(part);
    end = row.end;
  }
  const rest = virtualizer.getTotalSize() - end;
  return rest > 0 ? [...parts, gap(rest, 'rest')] : parts;
}

function gap(height: number, key: string): VirtualPart<never> {
  return { kind: 'gap', key: `gap ${key}`, height };
}
