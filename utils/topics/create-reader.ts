import { lexiconOf, topicsOf } from './detect-topics';
import { mayMatch } from './may-match';
import { pageText } from './page-text';
import { readDraft } from './read-draft';
import { pageBlocks, readingOf } from './read-page';
import type { Block, Reading } from './reading';
import { sliced } from './sliced';
import { addTally, emptyTally, type Tally, tallyBlock } from './tally';
import type { Topic } from './topic';
import type { Vocabulary } from './vocabulary';

/** What was seen: where there are no topics, the page may not have been read, and the reading is of no use. */
export interface Sight {
  readonly topics: readonly Topic[];
  readonly reading: Reading;
  /** How many of the reading's blocks, at its end, are those of the field. */
  readonly written: number;
}

interface LookOptions {
  readonly field?: Element | undefined;
  readonly signal?: AbortSignal;
}

/** Reads one document again and again while the person writes, and each time only what changed. */
export interface Reader {
  /**
   * Topics of the page and of the field being written in; the caller sees to it that the field is not a private one.
   * Rejects where the signal aborts.
   */
  look(options: LookOptions): Promise<Sight>;
  /** To be called when the page changed: the next look reads it again. The draft is always read. */
  forgetPage(): void;
}

interface Part {
  readonly blocks: readonly Block[];
  readonly tally: Tally;
}

const nothing: Part = { blocks: [], tally: emptyTally() };

async function readPart(
  document: Document,
  vocabulary: Vocabulary,
  { field, signal }: LookOptions,
): Promise<Part> {
  const lexicon = lexiconOf(vocabulary);
  const blocks: Block[] = [];
  const tally = emptyTally();
  const count = (block: Block) => {
    blocks.push(block);
    tallyBlock(tally, block, lexicon);
  };
  await sliced(pageBlocks(document, field), count, signal);
  return { blocks, tally };
}

function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally();
  for (const tally of tallies) addTally(sum, tally);
  return sum;
}

/** Reads a field again and again; a paragraph that stayed as it was is not counted again. */
function createDraftReader(vocabulary: Vocabulary): (field: Element) => Part {
  let known: ReadonlyMap<string, Tally> = new Map();
  const tallyOf = (block: Block): Tally => {
    const before = known.get(block.text);
    if (before) return before;
    const tally = emptyTally();
    tallyBlock(tally, block, lexiconOf(vocabulary));
    return tally;
  };
  return (field) => {
    const blocks = readDraft(field);
    const tallies = blocks.map((block) => [block.text, tallyOf(block)] as const);
    known = new Map(tallies);
    return { blocks, tally: sumOf(tallies.map(([, tally]) => tally)) };
  };
}

/** Reads the rest of a page beside the field that is written in, once until it is forgotten. */
function createPageReader(document: Document, vocabulary: Vocabulary) {
  let page: Part | undefined;
  let left: Element | undefined;
  let bearsNothing = false;
  const forget = () => {
    page = undefined;
    bearsNothing = false;
  };
  const read = async (options: LookOptions, draft: Part): Promise<Part | undefined> => {
    // Of the page, the field that is written in was left out: with another field it is another rest.
    if (options.field !== left) forget();
    left = options.field;
    if (page) return page;
    if (draft.tally.hits.size === 0) {
      bearsNothing ||= !mayMatch(() => pageText(document), vocabulary);
      if (bearsNothing) return undefined;
    }
    page = await readPart(document, vocabulary, options);
    return page;
  };
  return { read, forget };
}

/** A reader of a document for a vocabulary. */
export function createReader(document: Document, vocabulary: Vocabulary): Reader {
  const readField = createDraftReader(vocabulary);
  const rest = createPageReader(document, vocabulary);
  return {
    async look(options) {
      const draft = options.field ? readField(options.field) : nothing;
      const page = await rest.read(options, draft);
      const { blocks, tally } = page ?? nothing;
      // Most pages are read while nobody writes: then there is nothing to add up.
      const sum = draft === nothing ? tally : sumOf([tally, draft.tally]);
      return {
        topics: sum.hits.size > 0 || page ? topicsOf(sum, lexiconOf(vocabulary)) : [],
        reading: readingOf(document, [...blocks, ...draft.blocks]),
        written: draft.blocks.length,
      };
    },
    forgetPage: rest.forget,
  };
}
