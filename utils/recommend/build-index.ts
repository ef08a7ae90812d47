import type { Post } from '../library/post';
import type { Tag } from '../settings/tag';
import { addressKey } from './address-key';
import { buildPhrases, type InnerLink } from './build-phrases';
import { learnCompany } from './learn-company';
import { learnWeights } from './learn-weights';
import { keepChampions, type PostingRow, toLists, toPostings } from './lists';
import { type PostTerms, readPostTerms } from './read-post-terms';
import type { SearchIndex } from './search-index';
import {
  emptyVocabulary,
  readTerms,
  type TermAt,
  type VocabularyBuilder,
} from './vocabulary-builder';

/** What an index may be given beside the posts. */
export interface IndexOptions {
  /** The tags as the person set them; their phrases take the place of the posts' own labels. */
  readonly tags?: readonly Tag[];
}

const K1 = 1.2;
const B = 0.75;
const FULL = 255;
const LEAST_CHAMPIONS = 50;
const CHAMPIONS_BY_ROOT = 4;
/** As many pages of common prose stand beside the posts, so that five posts don't decide what is rare. */
const PRIOR_PAGES = 10;
const DAY = 86_400_000;

/** The index of a library: built once, then asked for every page. */
export function buildIndex(posts: readonly Post[], { tags }: IndexOptions = {}): SearchIndex {
  const vocabulary = emptyVocabulary();
  const read = posts.map((post) => readPostTerms(post, vocabulary));
  const links = innerLinks(posts, read, vocabulary);
  const holders = countHolders(read, vocabulary.terms.size);
  const rarity = (term: number): number => -(holders[term] || read.length);
  const phrases = buildPhrases(posts, read, links, vocabulary, { tags, rarity });
  const targets: number[][] = posts.map(() => []);
  for (const { source, target } of links) targets[source]?.push(target);
  const size = vocabulary.terms.size;
  const written = [...vocabulary.words].sort(([a], [b]) => (a < b ? -1 : 1));
  const index: SearchIndex = {
    posts: posts.map(({ id, url, title, date }, at) => ({
      id,
      url,
      title,
      language: read[at]?.language ?? '',
      day: Math.floor(Date.parse(date) / DAY),
    })),
    terms: vocabulary.terms,
    idf: inverseFrequencies(read.length, holders, vocabulary),
    ...learnCompany(read, holders, vocabulary.common),
    body: keepChampions(toPostings(bodyRows(read), size), mostPostings(posts.length)),
    titles: toPostings(
      read.map(({ title }) => nameRow(title)),
      size,
    ),
    addresses: toPostings(
      read.map(({ address }) => nameRow(address)),
      size,
    ),
    phrases,
    links: toLists(targets.map((row) => [...new Set(row)].sort((a, b) => a - b))),
    words: written.map(([word]) => word),
    wordTerms: Uint32Array.from(written, ([, term]) => term),
    weights: undefined,
  };
  return { ...index, weights: learnWeights(index, posts) };
}

/** So many that a query over ten times the posts costs three times as much. */
function mostPostings(posts: number): number {
  return Math.max(LEAST_CHAMPIONS, Math.ceil(CHAMPIONS_BY_ROOT * Math.sqrt(posts)));
}

function innerLinks(
  posts: readonly Post[],
  read: readonly PostTerms[],
  vocabulary: VocabularyBuilder,
): readonly InnerLink[] {
  const byAddress = new Map(posts.map((post, at) => [addressKey(post.url), at]));
  return posts.flatMap((post, source) =>
    post.links.flatMap(({ url, anchor }) => {
      const target = byAddress.get(addressKey(url));
      if (target === undefined || target === source) return [];
      const terms = readTerms(anchor, read[source]?.language ?? '', vocabulary);
      return [{ source, target, anchor: terms.map(({ term }) => term) }];
    }),
  );
}

/** Term frequencies as BM25 saturates them (Robertson and Zaragoza 2009), in 255ths. */
function bodyRows(read: readonly PostTerms[]): readonly PostingRow[] {
  let total = 0;
  for (const { length } of read) total += length;
  const average = total / Math.max(1, read.length);
  return read.map(({ counts, length }) => {
    const k = K1 * (1 - B + (B * length) / Math.max(1, average));
    const weights = [...counts.values()].map((count) => Math.round((FULL * count) / (count + k)));
    return { terms: [...counts.keys()], weights };
  });
}

/** A name holds a term or not: the sums of its terms are sums of idf. */
function nameRow(words: readonly TermAt[]): PostingRow {
  const terms = new Set(words.filter(({ stop }) => !stop).map(({ term }) => term));
  return { terms: [...terms], weights: [...terms].map(() => 1) };
}

function countHolders(read: readonly PostTerms[], size: number): Float32Array {
  const holders = new Float32Array(size);
  for (const { counts } of read) {
    for (const term of counts.keys()) holders[term] = (holders[term] ?? 0) + 1;
  }
  return holders;
}

function inverseFrequencies(
  posts: number,
  holders: Float32Array,
  { common }: VocabularyBuilder,
): Float32Array {
  return holders.map((held, term) => {
    if (held === 0) return 0;
    const share = common[term] ?? 0;
    const without = posts - held + PRIOR_PAGES * (1 - share) + 0.5;
    return Math.log(1 + without / (held + PRIOR_PAGES * share + 0.5));
  });
}
