import { hashOf } from './hash';
import { sizeOf, type TextList, toTextList } from './text-list';

/** A list of texts that can be asked for the number of a text: a hash table with open addressing, ready as it is stored. */
export interface TextTable extends TextList {
  /** By hash: the number of a text and one, or 0. A power of two of slots, at most five of seven taken. */
  readonly slots: Uint32Array;
}

/** Texts as a table. Of equal texts the first one is found. */
export function toTextTable(texts: readonly string[]): TextTable {
  const { text, starts } = toTextList(texts);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(texts.length * 1.4 + 2)));
  const table = { text, starts, slots };
  for (const [number, own] of texts.entries()) {
    const slot = slotOf(table, own);
    if (slots[slot] === 0) slots[slot] = number + 1;
  }
  return table;
}

/** The number of a text, or -1 where the table has none like it. */
export function numberOf(table: TextTable, text: string): number {
  if (sizeOf(table) === 0) return -1;
  return (table.slots[slotOf(table, text)] ?? 0) - 1;
}

/** The slot of the text, or the free one where it would go. */
function slotOf(table: TextTable, text: string): number {
  const { slots } = table;
  const mask = slots.length - 1;
  let slot = hashOf(text) & mask;
  for (let taken = slots[slot] ?? 0; taken !== 0; taken = slots[slot] ?? 0) {
    if (isAt(table, taken - 1, text)) return slot;
    slot = (slot + 1) & mask;
  }
  return slot;
}

function isAt(table: TextTable, number: number, text: string): boolean {
  const start = table.starts[number] ?? 0;
  const length = (table.starts[number + 1] ?? 0) - start;
  return length === text.length && table.text.startsWith(text, start);
}
