import type { ComponentChildren } from 'preact';
import { useVirtualRows } from '../hooks/use-virtual-rows';

interface VirtualTableProps<T> {
  /** What the rows are, for screen readers: `Tags`. */
  readonly label: string;
  readonly class: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** The height of a row before it is measured, in pixels. */
  readonly estimate: number;
  readonly head: ComponentChildren;
  /** The row or rows of an item. The first is to carry `aria-rowindex`. */
  readonly row: (item: T, rowIndex: number) => ComponentChildren;
}

/** A table of any length. A screen reader is told how many rows there are, and which of them are drawn. */
export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { label, items, keyOf, estimate } = props;
  const rows = useVirtualRows({ items, estimate, keyOf });
  const drawn = rows.parts.map((part) => {
    if (part.kind === 'gap') {
      return (
        <tbody key={part.key} class="gap" aria-hidden="true">
          <tr style={{ height: `${part.height}px` }} />
        </tbody>
      );
    }
    return (
      <tbody
        key={part.key}
        ref={rows.isLong ? rows.measure : null}
        data-index={part.index}
        onFocusIn={() => rows.keep(part.item)}
      >
        {props.row(part.item, part.index + 2)}
      </tbody>
    );
  });
  return (
    <div ref={rows.scroller} class={rows.isLong ? 'rows long' : 'rows'}>
      <table class={props.class} aria-label={label} aria-rowcount={items.length + 1}>
        <thead>{props.head}</thead>
        {drawn}
      </table>
    </div>
  );
}
