import { knownPhrasesOf } from '../index/phrase-book';
import type { Phrase, SearchIndex } from '../index/search-index';
import type { Page, PageWords } from '../rank/page';
import type { PostField } from '../recommendation';
import { scanWords } from '../text/analyse';
import { textAt } from '../text/text-list';
import { termOf, wordCodes } from '../text/word-codes';

/** Words of a page that stand together and speak for a post. */
export interface Stretch {
  readonly first: number;
  readonly length: number;
  readonly field: PostField;
}

const LONGEST = 6;
/** More words than any run or phrase has. */
const LONGEST_PHRASE = 32;

/** Where a page has runs of a post's title, or a phrase that the post is known by. */
export function stretchesFor(
  index: SearchIndex,
  position: number,
  page: Page,
  met: ReadonlyMap<Phrase, readonly number[]>,
): Iterable<Stretch> {
  const all = [...titleRuns(page, titleTerms(index, position)), ...namings(index, position, met)];
  // A title that the page holds whole is both: it counts once.
  return new Map(all.map((one) => [one.first * LONGEST_PHRASE + one.length, one])).values();
}

/** Where the page holds a phrase that the post is known by. */
function namings(
  { phrases }: SearchIndex,
  position: number,
  met: ReadonlyMap<Phrase, readonly number[]>,
): readonly Stretch[] {
  return knownPhrasesOf(phrases, position).flatMap((phrase) => {
    const starts = met.get(phrase);
    if (starts === undefined) return [];
    const found = phrase.uses.find(({ post }) => post === position)?.field ?? 'text';
    const field = found === 'part' ? 'title' : found;
    return starts.map((first) => ({ first, length: phrase.terms.length, field }));
  });
}

function titleTerms(index: SearchIndex, position: number): readonly number[] {
  const title = textAt(index.postTitles, position);
  const codes = wordCodes(index.terms, index.languages[position] ?? '');
  const { count, starts, ends, hashes } = scanWords(title);
  return Array.from({ length: count }, (_, at) =>
    termOf(codes(title, starts[at] ?? 0, ends[at] ?? 0, hashes[at] ?? 0)),
  );
}

/** Where the page has words of the title in the same order, two and more, with content words at both ends. */
function titleRuns(page: Page, title: readonly number[]): readonly Stretch[] {
  const { words, ranks, places } = page;
  const own = new Set(title.flatMap((term) => ranks.get(term) ?? []));
  const firsts = [...own].flatMap((rank) => places[rank] ?? []).sort((a, b) => a - b);
  const runs: Stretch[] = [];
  for (const first of firsts) {
    let length = 1;
    while (length < LONGEST && isPair(words, first + length, title)) length += 1;
    while (length > 1 && words.stops[first + length - 1]) length -= 1;
    if (length > 1) runs.push({ first, length, field: 'title' });
  }
  return runs;
}

/** Whether a word follows the one before it as in the title, with nothing but a space or a hyphen between them. */
function isPair(words: PageWords, at: number, title: readonly number[]): boolean {
  const { terms, blocks, starts, ends } = words;
  const isBeside =
    at < terms.length &&
    blocks[at - 1] === blocks[at] &&
    (starts[at] ?? 0) <= (ends[at - 1] ?? 0) + 1;
  return (
    isBeside && title.some((term, nth) => term === terms[at - 1] && title[nth + 1] === terms[at])
  );
}
