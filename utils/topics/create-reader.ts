import { lexiconOf, topicsOf } from './detect/detect-topics';
import { mayMatch } from './detect/may-match';
import { addTally, emptyTally, type Tally, tallyBlock } from './detect/tally';
import { draftBlocks } from './read/draft-blocks';
import { mainText } from './read/main-text';
import { pageTexts } from './read/page-text';
import { pageBlocks, readingOf } from './read/read-page';
import { sliced } from './read/sliced';
import type { Block, Reading } from './reading';
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

/** Reads blocks and adds up what each counts for, in slices. */
async function readPart(
  read: Iterable<Block>,
  count: (sum: Tally, block: Block) => void,
  signal?: AbortSignal,
): Promise<Part> {
  const blocks: Block[] = [];
  const tally = emptyTally();
  const take = (block: Block) => {
    blocks.push(block);
    count(tally, block);
  };
  await sliced(read, take, signal);
  return { blocks, tally };
}

/** Reads a field again and again; a paragraph that stayed as it was is not counted again. */
function createDraftReader(vocabulary: Vocabulary) {
  let known: ReadonlyMap<string, Tally> = new Map();
  return async ({ field, signal }: LookOptions): Promise<Part> => {
    const seen = new Map<string, Tally>();
    const count = (sum: Tally, block: Block) => {
      const before = known.get(block.text);
      const tally = before ?? emptyTally();
      if (!before) tallyBlock(tally, block, lexiconOf(vocabulary));
      seen.set(block.text, tally);
      addTally(sum, tally);
    };
    const draft = await readPart(field ? draftBlocks(field) : [], count, signal);
    known = seen;
    return draft;
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
  const count = (sum: Tally, block: Block) => tallyBlock(sum, block, lexiconOf(vocabulary));
  const read = async ({ field, signal }: LookOptions, draft: Part): Promise<Part | undefined> => {
    // Of the page, the field that is written in was left out: with another field it is another rest.
    if (field !== left) forget();
    left = field;
    if (page) return page;
    const isToBeRead = draft.tally.hits.size > 0;
    if (bearsNothing && !isToBeRead) return undefined;
    const main = mainText(document);
    bearsNothing = !isToBeRead && !mayMatch(pageTexts(document, main), vocabulary);
    if (bearsNothing) return undefined;
    page = await readPart(pageBlocks(document, main, field), count, signal);
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
      const draft = await readField(options);
      const page = await rest.read(options, draft);
      // Most pages are read while nobody writes: then there is nothing to add up.
      if (page && options.field) addTally(draft.tally, page.tally);
      const { tally } = options.field ? draft : (page ?? draft);
      return {
        topics: tally.hits.size > 0 || page ? topicsOf(tally, lexiconOf(vocabulary)) : [],
        reading: readingOf(document, [...(page?.blocks ?? []), ...draft.blocks]),
        written: draft.blocks.length,
      };
    },
    forgetPage: rest.forget,
  };
}
