import type { ComponentChildren } from 'preact';
import { useVirtualRows } from '../hooks/use-virtual-rows';

interface VirtualListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** The height of an item before it is measured, in pixels. */
  readonly estimate: number;
  readonly item: (item: T) => ComponentChildren;
}

/** A list of any length. A screen reader is told how many items there are, and which of them are drawn. */
export function VirtualList<T>({ label, items, keyOf, estimate, item: draw }: VirtualListProps<T>) {
  const rows = useVirtualRows({ items, estimate, keyOf });
  const drawn = rows.parts.map((part) => {
    if (part.kind === 'gap') {
      return <li key={part.key} aria-hidden="true" style={{ height: `${part.height}px` }} />;
    }
    return (
      <li
        key={part.key}
        ref={rows.isLong ? rows.measure : null}
        data-index={part.index}
        aria-setsize={items.length}
        aria-posinset={part.index + 1}
        onFocusIn={() => rows.keep(part.item)}
      >
        {draw(part.item)}
      </li>
    );
  });
  return (
    <div ref={rows.scroller} class={rows.isLong ? 'rows long' : 'rows'}>
      <ul aria-label={label}>{drawn}</ul>
    </div>
  );
}
