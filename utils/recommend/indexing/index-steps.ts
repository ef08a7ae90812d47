import type { Post } from '../../library/post';
import type { Tag } from '../../settings/tag';
import { addressKey } from '../index/address-key';
import { eachPosting, keepChampions, toLists, toPostings } from '../index/lists';
import { nameIdf } from '../index/name-idf';
import { toPhraseBook } from '../index/phrase-book';
import type { Postings, SearchIndex } from '../index/search-index';
import { vectorLengths } from '../rank/likeness';
import { foldedTitle } from '../rank/search-posts';
import { toTextList } from '../text/text-list';
import { toTextTable } from '../text/text-table';
import { buildPhrases } from './build-phrases';
import { bodyRows, nameRow } from './index-rows';
import { innerLinks } from './inner-links';
import { learnCompany } from './learn-company';
import { learnWeights } from './learn-weights';
import { type PostTerms, readPostTerms } from './read-post-terms';
import { emptyVocabulary, type VocabularyBuilder } from './vocabulary-builder';

/** What an index may be given beside the posts. */
export interface IndexOptions {
  /** The tags as the person set them; their phrases take the place of the posts' own labels. */
  readonly tags?: readonly Tag[];
}

const LEAST_CHAMPIONS = 50;
const CHAMPIONS_BY_ROOT = 4;
/** As many pages of common prose stand beside the posts, so that five posts don't decide what is rare. */
const PRIOR_PAGES = 10;
const DAY = 86_400_000;
/** What the reading of posts takes of the whole; most of the rest is looking for phrases in them. */
const READING = 0.6;
const ALMOST = 0.95;

/**
 * Builds the index of a library step by step, each a few posts long, for those who tell of progress or must not be busy
 * for long. Yields how many posts are done, as far as time goes.
 */
export function* indexSteps(
  posts: readonly Post[],
  { tags }: IndexOptions = {},
): Generator<number, SearchIndex> {
  const vocabulary = emptyVocabulary();
  const read: PostTerms[] = [];
  for (const post of posts) {
    read.push(readPostTerms(post, vocabulary));
    yield read.length * READING;
  }
  const links = innerLinks(posts, read, vocabulary);
  const holders = countHolders(read, vocabulary.terms.size);
  const looking = buildPhrases(posts, read, links, vocabulary, tags);
  let step = looking.next();
  for (; !step.done; step = looking.next()) {
    yield posts.length * READING + step.value * (ALMOST - READING);
  }
  const idf = inverseFrequencies(read.length, holders, vocabulary);
  const targets: number[][] = posts.map(() => []);
  for (const { source, target } of links) targets[source]?.push(target);
  const index: SearchIndex = {
    ...postParts(posts, read),
    ...termParts(read, vocabulary, idf),
    ...learnCompany(read, holders, vocabulary.common),
    idf,
    phrases: toPhraseBook(step.value, { idf, posts: posts.length }),
    links: toLists(targets.map((row) => [...new Set(row)].sort((a, b) => a - b))),
    weights: undefined,
  };
  yield posts.length * ALMOST;
  return { ...index, weights: learnWeights(index, posts) };
}

/** What an index knows of the posts one by one. */
function postParts(posts: readonly Post[], read: readonly PostTerms[]) {
  return {
    size: posts.length,
    urls: toTextList(posts.map(({ url }) => url)),
    postTitles: toTextList(posts.map(({ title }) => title)),
    languages: read.map(({ language }) => language),
    days: Float32Array.from(posts, ({ date }) => Math.floor(Date.parse(date) / DAY)),
    byId: toTextTable(posts.map(({ id }) => id)),
    byAddress: toTextTable(posts.map(({ url }) => addressKey(url))),
    foldedTitles: toTextList(posts.map(({ title }) => foldedTitle(title))),
  };
}

/** What an index knows by terms. */
function termParts(read: readonly PostTerms[], vocabulary: VocabularyBuilder, idf: Float32Array) {
  const size = vocabulary.terms.size;
  const written = [...vocabulary.words.keys()].sort();
  const titles = toPostings(
    read.map(({ title }) => nameRow(title)),
    size,
  );
  const addresses = toPostings(
    read.map(({ address }) => nameRow(address)),
    size,
  );
  const body = toPostings(bodyRows(read), size);
  return {
    terms: toTextTable([...vocabulary.terms.keys()]),
    body: keepChampions(body, mostPostings(read.length)),
    lengths: vectorLengths(body, idf, read.length),
    titles,
    addresses,
    titleWeights: nameWeights(titles, read.length),
    addressWeights: nameWeights(addresses, read.length),
    words: toTextList(written),
    wordTerms: Uint32Array.from(written, (word) => vocabulary.words.get(word) ?? 0),
  };
}

function nameWeights(names: Postings, posts: number): Float32Array {
  const weights = new Float32Array(posts);
  eachPosting(names, (term, post) => {
    weights[post] = (weights[post] ?? 0) + nameIdf(names, term, posts);
  });
  return weights;
}

/** So many that a query over ten times the posts costs three times as much. */
function mostPostings(posts: number): number {
  return Math.max(LEAST_CHAMPIONS, Math.ceil(CHAMPIONS_BY_ROOT * Math.sqrt(posts)));
}

function countHolders(read: readonly PostTerms[], size: number): Float32Array {
  const holders = new Float32Array(size);
  for (const { counts } of read) {
    for (const term of counts.terms) holders[term] = (holders[term] ?? 0) + 1;
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
