/** A wording by which a tag is recognised. */
export interface VocabularyPhrase {
  readonly text: string;
  /** What it is compared by: the stems of its words, parted by spaces; of a single word its singular, of a lone one itself. */
  readonly key: string;
  /** How many other words may stand between its own. */
  readonly gap: number;
  /** How much one sight of it tells: log odds of the tag's posts against other prose. */
  readonly weight: number;
  /** A single word that several phrases share (`lead`): it counts where its company shows its sense. */
  readonly lone: boolean;
}

/** What is known of one tag, beside the company that it keeps. */
export interface TagVocabulary {
  readonly tag: string;
  readonly phrases: readonly VocabularyPhrase[];
  /** The evidence from which on a page is about the tag. */
  readonly threshold: number;
  /** Whether the library has shown that the company alone, without a phrase, tells the tag. */
  readonly companyTells: boolean;
}

/**
 * By roots, the beginnings of words, of which none begins with another: the phrases that have it, the roots of each parted
 * by spaces.
 */
export type Signs = Readonly<Record<string, readonly string[]>>;

/**
 * By words (in the singular) that posts of a tag have and others have not: the position of the tag and the log odds, then
 * those of the next. Flat, and looked up as it is stored, so that no page has to build anything of it.
 */
export type Company = Readonly<Record<string, readonly number[]>>;

/** Of another form is only what another version of Linkloom stored. */
export const vocabularyVersion = 4;

/** All that a page needs to know of a library to detect its tags: plain JSON, small, built in the background. */
export interface Vocabulary {
  readonly version: typeof vocabularyVersion;
  /** By these a text is looked through before it is read. */
  readonly signs: Signs;
  readonly company: Company;
  /** Whether there are tags that company alone tells. */
  readonly companyTells: boolean;
  readonly tags: readonly TagVocabulary[];
}

/** What a vocabulary holds at most, however large the library. */
export const limits = {
  tags: 5_000,
  /** Of all tags together; single words that they share come on top. */
  phrases: 10_000,
  phrasesOfTag: 140,
  company: 16_000,
  companyOfTag: 40,
  characters: 80,
} as const;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of what stands in the lists, text is only compared, and what should be a number and is none reaches no threshold. */
const isLists = <T>(value: unknown): value is Readonly<Record<string, readonly T[]>> =>
  isFields(value) && Object.values(value).every(Array.isArray);

/** Signs become a regular expression: nothing in them may have a meaning of its own. */
const isSigns = (value: unknown): value is Signs =>
  isLists<string>(value) && !/[^\w\s'ß-\uffff]/.test(Object.keys(value).join(' '));

const isPhrase = (value: unknown): value is VocabularyPhrase =>
  isFields(value) &&
  typeof value['text'] === 'string' &&
  typeof value['key'] === 'string' &&
  Number.isFinite(value['gap']) &&
  Number.isFinite(value['weight']);

const isTag = (value: unknown): value is TagVocabulary =>
  isFields(value) &&
  typeof value['tag'] === 'string' &&
  Number.isFinite(value['threshold']) &&
  Array.isArray(value['phrases']) &&
  value['phrases'].every(isPhrase);

/**
 * A stored vocabulary; `undefined` where it is none or of another version, and has to be built again. Its tags are looked
 * at when they are first asked for, since most pages never need them; where one of them is broken, there are none.
 */
export function parseVocabulary(value: unknown): Vocabulary | undefined {
  if (!isFields(value) || value['version'] !== vocabularyVersion) return undefined;
  const { signs, company, companyTells, tags } = value;
  if (!isSigns(signs) || !isLists<number>(company) || !Array.isArray(tags)) return undefined;
  let sound: readonly TagVocabulary[] | undefined;
  return {
    version: vocabularyVersion,
    signs,
    company,
    companyTells: companyTells === true,
    get tags() {
      sound ??= tags.every(isTag) ? tags : [];
      return sound;
    },
  };
}
