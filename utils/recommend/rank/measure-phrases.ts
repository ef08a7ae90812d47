import {
  PHRASE_FIELDS,
  type Phrase,
  type PhraseUse,
  type SearchIndex,
} from '../index/search-index';

/** What phrases met word for word say of each post, from 0 to 1. */
export interface PhraseSignals {
  readonly titlePhrase: Float32Array;
  readonly tagPhrase: Float32Array;
  readonly keywordPhrase: Float32Array;
  readonly anchorPhrase: Float32Array;
}

/**
 * Titles and their parts, tags and keywords count by their rarity in the library's texts, ln(1 + (N + ½) / (n + ½)) by
 * ln(N + 1); a title of one or two words tells less than a long one; a keyword of one word counts as a tag, and one that many posts share, or one of many that
 * its post has, counts less. Words of links count by the probability that they are a link to the post (Mihalcea and Csomai 2007).
 */
export function measurePhrases(
  index: SearchIndex,
  met: Iterable<Phrase>,
  self: number,
): PhraseSignals {
  const size = index.size;
  const empty = () => new Float32Array(size);
  const signals = {
    titlePhrase: empty(),
    tagPhrase: empty(),
    keywordPhrase: empty(),
    anchorPhrase: empty(),
  };
  const keywords = keywordsByPost(index);
  for (const phrase of met) {
    const values = {
      titlePhrase: titleValue(index, phrase),
      tagPhrase: rarityOf(index, phrase),
      keywordPhrase: keywordValue(index, phrase),
      anchorPhrase: 0,
    };
    for (const { post, field } of phrase.uses) {
      const signal = signalOf(field, phrase.terms.length > 1);
      const among = signal === 'keywordPhrase' ? keywords[post] || 1 : 1;
      raise(signals[signal], post, values[signal] / Math.sqrt(among));
    }
    addAnchors(signals.anchorPhrase, phrase, self);
  }
  return signals;
}

/** How rare a phrase is in the texts of the library, from 0 to about 1. */
function rarityOf({ size }: SearchIndex, { holders }: Phrase): number {
  return Math.log(1 + (size + 0.5) / (holders + 0.5)) / Math.log(size + 1);
}

/** By the words of a title that tell something, up to three: how surely it is meant where it is met. */
const SURE = [0, 0.3, 0.6, 1];

/** What a title or a part of one is worth: one that is rare, of some words, and that few posts share. */
function titleValue(index: SearchIndex, phrase: Phrase): number {
  const telling = new Set(phrase.terms.filter((term) => (index.idf[term] ?? 0) > 0)).size;
  const sharing = phrase.uses.filter(({ field }) => field === 'title' || field === 'part').length;
  return ((SURE[telling] ?? 1) * rarityOf(index, phrase)) / Math.sqrt(sharing || 1);
}

/** What a keyword is worth: one that is rare, and that few posts share. */
export function keywordValue(index: SearchIndex, phrase: Phrase): number {
  return rarityOf(index, phrase) / Math.sqrt(phrase.owners || 1);
}

const KEYWORDS = PHRASE_FIELDS.indexOf('keywords');
const known = new WeakMap<SearchIndex['phrases'], Uint16Array>();

/** How many keywords each post has: the one of its author's focus says more than each of ten. */
function keywordsByPost({ phrases, size }: SearchIndex): Uint16Array {
  const made = known.get(phrases) ?? countKeywords(phrases, size);
  known.set(phrases, made);
  return made;
}

function countKeywords({ uses, fields }: SearchIndex['phrases'], size: number): Uint16Array {
  const counts = new Uint16Array(size);
  for (const [at, field] of fields.entries()) {
    const post = uses.values[at] ?? 0;
    if (field === KEYWORDS) counts[post] = (counts[post] ?? 0) + 1;
  }
  return counts;
}

function signalOf(field: PhraseUse['field'], isLong: boolean): keyof PhraseSignals {
  if (field === 'title' || field === 'part') return 'titlePhrase';
  if (field === 'links') return 'anchorPhrase';
  return field === 'keywords' && isLong ? 'keywordPhrase' : 'tagPhrase';
}

function raise(values: Float32Array, post: number, value: number): void {
  values[post] = Math.max(values[post] ?? 0, value);
}

/** Several phrases together: one less the probability that none of them is a link to the post. */
function addAnchors(values: Float32Array, { uses, holders }: Phrase, self: number): void {
  const sources = new Map<number, Set<number>>();
  let total = 0;
  for (const { post, field, source } of uses) {
    if (field !== 'links' || source === self) continue;
    const own = sources.get(post) ?? new Set();
    if (own.has(source)) continue;
    sources.set(post, own.add(source));
    total += 1;
  }
  for (const [post, own] of sources) {
    const probability = own.size / (Math.max(holders, total) + 1);
    values[post] = 1 - (1 - (values[post] ?? 0)) * (1 - probability);
  }
}
