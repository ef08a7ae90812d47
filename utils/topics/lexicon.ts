import { pushTo } from '../recommend/multimap';
import { tokenise, type Word } from './tokenise';
import type { TagVocabulary, Vocabulary, VocabularyPhrase } from './vocabulary';

/** A phrase as it is looked for. */
export interface LexiconPhrase extends VocabularyPhrase {
  /** Its position in the lexicon. */
  readonly id: number;
  /** Position of its tag in the lexicon. */
  readonly tag: number;
  readonly words: readonly Word[];
  /**
   * Other words that may stand between: none after a word that needs company, for "lead the list" is no "lead list",
   * but "generate twice as many leads" is to generate leads.
   */
  readonly widestGap: number;
}

/** A word of the company of a tag. */
export interface Companion {
  readonly tag: number;
  readonly weight: number;
}

/** A vocabulary turned inside out, to be looked up by the words of a page. */
export interface Lexicon {
  readonly tags: readonly TagVocabulary[];
  readonly phrases: readonly LexiconPhrase[];
  /** Phrases by the stem of their first word. */
  readonly beginnings: ReadonlyMap<string, readonly LexiconPhrase[]>;
  readonly company: ReadonlyMap<string, readonly Companion[]>;
}

const widestGapOfAll = 3;

/** The words of a phrase. */
export function phraseWords(text: string): readonly Word[] {
  return tokenise(text).filter((word) => word.noun !== '');
}

/** The phrases of a tag; the first gets the given id. */
function phrasesOf(entry: TagVocabulary, tag: number, firstId: number): readonly LexiconPhrase[] {
  const lone = new Set(entry.phrases.flatMap(({ lone, text }) => (lone ? text : [])));
  return entry.phrases.map((wording, position) => {
    const words = phraseWords(wording.text);
    const widestGap = lone.has(words[0]?.form ?? '') ? 0 : widestGapOfAll;
    return { ...wording, id: firstId + position, tag, words, widestGap };
  });
}

/** Makes a vocabulary searchable: linear in its size. Equal wordings of equal tags get equal ids, whatever they weigh. */
export function makeLexicon(vocabulary: Vocabulary): Lexicon {
  const phrases: LexiconPhrase[] = [];
  const beginnings = new Map<string, LexiconPhrase[]>();
  const company = new Map<string, Companion[]>();
  for (const [tag, entry] of vocabulary.tags.entries()) {
    phrases.push(...phrasesOf(entry, tag, phrases.length));
    for (const [word, weight] of entry.company) pushTo(company, word, { tag, weight });
  }
  for (const phrase of phrases) {
    const [first] = phrase.words;
    if (first) pushTo(beginnings, first.stem, phrase);
  }
  return { tags: vocabulary.tags, phrases, beginnings, company };
}
