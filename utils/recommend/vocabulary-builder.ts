import { commonShare } from '../topics/common-words';
import { singular } from '../topics/stem';
import { scanWords } from './analyse';
import type { Language } from './language';
import { fold, wordForm } from './word-form';

/** A word of a text by the number of its term. */
export interface TermAt {
  readonly term: number;
  readonly stop: boolean;
}

/** Numbers terms as they are met while an index is built. */
export interface VocabularyBuilder {
  readonly terms: Map<string, number>;
  /** Term by word as written, folded. */
  readonly words: Map<string, number>;
  /** By term: the share of pages of common prose that hold its most common form. */
  readonly common: number[];
  /** What words as written are, by language. */
  readonly seen: Readonly<Record<Language, Map<string, TermAt>>>;
}

export function emptyVocabulary(): VocabularyBuilder {
  return { terms: new Map(), words: new Map(), common: [], seen: bySpelling() };
}

const bySpelling = (): VocabularyBuilder['seen'] => ({
  en: new Map(),
  de: new Map(),
  fr: new Map(),
  '': new Map(),
});

/** The terms of a text in order; new ones get the next number. */
export function readTerms(
  text: string,
  language: Language,
  vocabulary: VocabularyBuilder,
): readonly TermAt[] {
  const found: TermAt[] = [];
  const seen = vocabulary.seen[language];
  scanWords(text, (start, end) => {
    const written = text.slice(start, end);
    const known = seen.get(written) ?? addWord(written, language, vocabulary);
    found.push(known);
  });
  return found;
}

function addWord(written: string, language: Language, vocabulary: VocabularyBuilder): TermAt {
  const { terms, words, common, seen } = vocabulary;
  const form = wordForm(written, language);
  const term = terms.get(form.term) ?? terms.size;
  terms.set(form.term, term);
  words.set(fold(written), term);
  common[term] = Math.max(common[term] ?? 0, commonShare(singular(written.toLowerCase())));
  const at = { term, stop: form.stop };
  seen[language].set(written, at);
  return at;
}
