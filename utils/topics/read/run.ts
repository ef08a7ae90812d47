import type { Block, Place } from '../reading';

const inline = new Set(
  `A ABBR B CITE CODE DEL EM FONT I INS KBD LABEL MARK Q S SAMP SLOT SMALL SPAN STRONG
  SUB SUP TIME U VAR WBR`.split(/\s+/),
);
/** A longer text is cut into several blocks, so that each is a short piece of work. */
const longestBlock = 20_000;

/** Whether an element stands in running text, and so ends no block. */
export const isInline = ({ tagName }: Element) => inline.has(tagName);

/** The text between two borders of blocks, and the blocks that ended before it. */
export interface Run {
  text: string;
  place: Place;
  readonly ended: Block[];
}

/** A text with its white space as a browser shows it. */
export const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Ends the block that is being read, where it says anything. */
export function endBlock(run: Run): void {
  if (run.text === '') return;
  const text = fold(run.text);
  run.text = '';
  for (let at = 0; at < text.length; at += longestBlock) {
    run.ended.push({ place: run.place, text: text.slice(at, at + longestBlock) });
  }
}
