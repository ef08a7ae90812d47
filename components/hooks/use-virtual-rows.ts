import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** A part of a long list from top to bottom: a row that is drawn, or the room of those that are not. */
export type VirtualPart =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly key: string; readonly height: number };

export interface VirtualRows {
  /** Whether the list is long enough to be drawn in parts, inside of a box that scrolls. */
  readonly isLong: boolean;
  readonly parts: readonly VirtualPart[];
  /** To be set on the box that scrolls. */
  readonly scroller: { current: HTMLDivElement | null };
  /** To be set as the ref of each row, which carries `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
  /** To be told which row has the focus: that one stays, wherever the box is scrolled to. */
  readonly keep: (index: number) => void;
}

export interface VirtualOptions {
  readonly count: number;
  /** The height of a row before it is measured, in pixels. */
  readonly estimate: number;
  readonly keyOf: (index: number) => string;
}

/** Up to this many rows are simply drawn: the browser's own search finds them, and the page scrolls. */
const SHORT = 100;
const OVERSCAN = 8;

/** Draws of a long list what is in sight, a little more, and the row with the focus. */
export function useVirtualRows({ count, estimate, keyOf }: VirtualOptions): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null);
  const kept = useRef<string | undefined>(undefined);
  const [, redraw] = useReducer<number, void>((times) => times + 1, 0);
  const isLong = count > SHORT;
  const options = {
    count,
    enabled: isLong,
    overscan: OVERSCAN,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const seen = defaultRangeExtractor(range);
      const index = kept.current === undefined ? -1 : indexOf(kept.current, count, keyOf);
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
    parts: isLong ? partsOf(virtualizer) : allRows(count),
    measure: virtualizer.measureElement,
    keep: (index) => {
      kept.current = keyOf(index);
    },
  };
}

function partsOf(virtualizer: Virtualizer<HTMLDivElement, HTMLElement>): readonly VirtualPart[] {
  const parts: VirtualPart[] = [];
  let end = 0;
  for (const row of virtualizer.getVirtualItems()) {
    if (row.start > end) parts.push(gap(row.start - end, `before ${String(row.key)}`));
    parts.push({ kind: 'row', index: row.index });
    end = row.end;
  }
  const rest = virtualizer.getTotalSize() - end;
  return rest > 0 ? [...parts, gap(rest, 'rest')] : parts;
}

function gap(height: number, key: string): VirtualPart {
  return { kind: 'gap', key: `gap ${key}`, height };
}

function allRows(count: number): readonly VirtualPart[] {
  return Array.from({ length: count }, (_, index) => ({ kind: 'row', index }));
}

function indexOf(key: string, count: number, keyOf: (index: number) => string): number {
  for (let index = 0; index < count; index += 1) if (keyOf(index) === key) return index;
  return -1;
}
