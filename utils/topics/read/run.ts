import type { Block, Place } from '../reading';

type Kind = 'inline' | 'heading';

const kinds = new Map<string, Kind>();
const learn = (kind: Kind, tags: string) => {
  for (const tag of tags.split(/\s+/)) kinds.set(tag, kind);
};
learn(
  'inline',
  `A ABBR B CITE CODE DEL EM FONT I INS KBD LABEL MARK Q S SAMP SLOT SMALL SPAN STRONG
  SUB SUP TIME U VAR WBR`,
);
learn('heading', 'H1 H2 H3 H4 H5 H6');
/** A longer text is cut into several blocks, so that each is a short piece of work. */
const longestBlock = 20_000;

/** The text between two borders of blocks, and the blocks that ended before it. */
export interface Run {
  text: string;
  place: Place;
  readonly ended: Block[];
}

/** A text with its white space as a browser shows it. */
export const fold = (text: string) => text.replace(/\s\s+|[^\S ]/g, ' ').trim();

/** Ends the block that is being read, where it says anything. */
export function endBlock(run: Run): void {
  if (run.text === '') return;
  const text = fold(run.text);
  run.text = '';
  for (let at = 0; at < text.length; at += longestBlock) {
    run.ended.push({ place: run.place, text: text.slice(at, at + longestBlock) });
  }
}

/** Begins or ends an element: what follows stands in the given place, where the element is a heading. What stands in running text ends no block. */
export function cross(run: Run, { tagName }: Element, place: Place): void {
  const kind = kinds.get(tagName);
  if (kind === 'inline') return;
  endBlock(run);
  if (kind === 'heading') run.place = place;
}
