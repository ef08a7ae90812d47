import { lexiconOf, topicsOf } from './detect-topics';
import { mayMatch } from './may-match';
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
}

/** Reads one document again and again while the person writes, and each time only what changed. */
export interface Reader {
  /**
   * Topics of the page and of the field being written in; the caller sees to it that the field is not a private one.
   * Rejects where the signal aborts.
   */
  look(options: {
    readonly field?: Element | undefined;
    readonly signal?: AbortSignal;
  }): Promise<Sight>;
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
  signal?: AbortSignal,
): Promise<Part> {
  const lexicon = lexiconOf(vocabulary);
  const blocks: Block[] = [];
  const tally = emptyTally();
  const count = (block: Block) => {
    blocks.push(block);
    tallyBlock(tally, block, lexicon);
  };
  await sliced(pageBlocks(document), count, signal);
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

/** What stands in open shadow roots: no `textContent` has it. */
function shadowText(root: ParentNode): string {
  let text = '';
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (shadowRoot) text += ` ${shadowRoot.textContent} ${shadowText(shadowRoot)}`;
  }
  return text;
}

/** All text of a document but that of its frames, which would be dear to enter only for a glance. */
const wholeText = (document: Document) =>
  `${document.title} ${document.body?.textContent ?? ''} ${shadowText(document)}`;

/** A reader of a document for a vocabulary. */
export function createReader(document: Document, vocabulary: Vocabulary): Reader {
  const readField = createDraftReader(vocabulary);
  let page: Part | undefined;
  const pageMayMatch = () => mayMatch(wholeText(document), vocabulary);

  return {
    async look({ field, signal }) {
      const draft = field ? readField(field) : nothing;
      if (!page && (draft.tally.hits.size > 0 || pageMayMatch())) {
        page = await readPart(document, vocabulary, signal);
      }
      const { blocks, tally } = page ?? nothing;
      const sum = sumOf([tally, draft.tally]);
      return {
        topics: sum.hits.size > 0 || page ? topicsOf(sum, lexiconOf(vocabulary)) : [],
        reading: readingOf(document, [...blocks, ...draft.blocks]),
      };
    },
    forgetPage() {
      page = undefined;
    },
  };
}
