import type { Company, TagVocabulary, Vocabulary, VocabularyPhrase } from '../vocabulary';
import { pushTo } from '../words/multimap';
import { stem } from '../words/stem';
import { tokenise, type Word } from '../words/tokenise';

/** A phrase as it is looked for. */
export interface LexiconPhrase extends VocabularyPhrase {
  /** Its position in the lexicon. */
  readonly id: number;
  /** Position of its tag in the lexicon. */
  readonly tag: number;
  /** The parts of its key. */
  readonly keys: readonly string[];
  /** A single word beside phrases of several: it may have another sense (gold is prospected for, too). */
  readonly unsure: boolean;
}

/** A vocabulary turned inside out, to be looked up by the words of a page. */
export interface Lexicon {
  readonly tags: readonly TagVocabulary[];
  readonly phrases: readonly LexiconPhrase[];
  /** Phrases by the stem of their first word. */
  readonly beginnings: ReadonlyMap<string, readonly LexiconPhrase[]>;
  readonly company: Company;
}

/** The words of a phrase. */
export function phraseWords(text: string): readonly Word[] {
  return tokenise(text).filter((word) => word.noun !== '');
}

/** Makes a vocabulary searchable: linear in its size. Equal wordings of equal tags get equal ids, whatever they weigh. */
export function makeLexicon({ tags, company }: Pick<Vocabulary, 'tags' | 'company'>): Lexicon {
  const phrases: LexiconPhrase[] = [];
  const beginnings = new Map<string, LexiconPhrase[]>();
  for (const [tag, entry] of tags.entries()) {
    const hasLonger = entry.phrases.some(({ key }) => key.includes(' '));
    for (const wording of entry.phrases) {
      const keys = wording.key.split(' ');
      const unsure = hasLonger && keys.length === 1 && !wording.lone;
      const { text, key, gap, weight, lone } = wording;
      const id = phrases.length;
      // Written out, for to copy what an object has takes several times as long while code is new.
      const phrase = { text, key, gap, weight, lone, id, tag, keys, unsure };
      phrases.push(phrase);
      pushTo(beginnings, keys.length > 1 ? (keys[0] ?? '') : stem(key), phrase);
    }
  }
  return { tags, company, phrases, beginnings };
}
