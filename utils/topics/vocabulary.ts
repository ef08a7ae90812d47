/** A wording by which a tag is recognised. */
export interface VocabularyPhrase {
  readonly text: string;
  /** How much one sight of it tells: log odds of the tag's posts against other prose. */
  readonly weight: number;
  /** A single word that several phrases share (`lead`): it counts where its company shows its sense. */
  readonly lone: boolean;
}

/** What is known of one tag: its phrases, and the company that they keep in the library's posts. */
export interface TagVocabulary {
  readonly tag: string;
  readonly phrases: readonly VocabularyPhrase[];
  /** Words (in the singular) that the tag's posts have and others have not, with their log odds. */
  readonly company: readonly (readonly [word: string, weight: number])[];
  /** The evidence from which on a page is about the tag. */
  readonly threshold: number;
  /** Whether the library has shown that the company alone, without a phrase, tells the tag. */
  readonly companyTells: boolean;
}

/** All that a page needs to know of a library to detect its tags: plain JSON, small, built in the background. */
export interface Vocabulary {
  readonly version: 1;
  /**
   * For each phrase the beginnings of its words, parted by spaces, the most useful to look for first: by these a text is
   * looked through before it is read.
   */
  readonly signs: readonly string[];
  readonly tags: readonly TagVocabulary[];
}

/** What a vocabulary holds at most, however large the library. */
export const limits = {
  tags: 5_000,
  /** Of all tags together; single words that they share come on top. */
  phrases: 10_000,
  signs: 20_000,
  phrasesOfTag: 100,
  company: 16_000,
  companyOfTag: 40,
  characters: 80,
} as const;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= limits.characters;

function parseList<T>(value: unknown, most: number, parse: (item: unknown) => T | undefined): T[] {
  if (!Array.isArray(value)) return [];
  const parsed = value.slice(0, most).map(parse);
  return parsed.filter((item) => item !== undefined);
}

function parsePhrase(value: unknown): VocabularyPhrase | undefined {
  if (!isFields(value)) return undefined;
  const { text, weight, lone } = value;
  if (!isShortText(text) || !Number.isFinite(weight)) return undefined;
  return { text, weight: Number(weight), lone: lone === true };
}

function parseCompanion(value: unknown): readonly [string, number] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [word, weight]: unknown[] = value;
  return isShortText(word) && Number.isFinite(weight) ? [word, Number(weight)] : undefined;
}

function parseTag(value: unknown): TagVocabulary | undefined {
  if (!isFields(value)) return undefined;
  const { tag, threshold } = value;
  if (typeof tag !== 'string' || !Number.isFinite(threshold)) return undefined;
  return {
    tag,
    phrases: parseList(value['phrases'], limits.phrasesOfTag, parsePhrase),
    company: parseList(value['company'], limits.companyOfTag, parseCompanion),
    threshold: Number(threshold),
    companyTells: value['companyTells'] === true,
  };
}

/** Signs become a regular expression: nothing in them may have a meaning of its own. */
const parseSign = (value: unknown) =>
  isShortText(value) && !/[^\w\s'ß-\uffff]/.test(value) ? value : undefined;

/** A stored vocabulary, capped; `undefined` where it is none or of another version, and has to be built again. */
export function parseVocabulary(value: unknown): Vocabulary | undefined {
  if (!isFields(value) || value['version'] !== 1) return undefined;
  const { signs, tags } = value;
  if (!Array.isArray(signs) || !Array.isArray(tags)) return undefined;
  return {
    version: 1,
    signs: parseList(signs, limits.signs, parseSign),
    tags: parseList(tags, limits.tags, parseTag),
  };
}
