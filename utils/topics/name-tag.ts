import type { Tag } from '@/utils/settings/tag';
import { commonShare } from './common-words';
import { phraseWords } from './lexicon';
import { limits, type TagVocabulary } from './vocabulary';

const fewestPhrases = 4;
const sharedBy = 0.2;
const tooCommon = 0.3;

/**
 * Words that many phrases of the tag share: `leads` in "qualified leads" and "generate leads". As they are written, for
 * the plural of a noun and a verb or an adjective of the same letters keep different company.
 */
function loneWords(phrases: readonly string[]): readonly string[] {
  if (phrases.length < fewestPhrases) return [];
  const times = new Map<string, number>();
  for (const phrase of phrases) {
    const words = new Set(phraseWords(phrase).map((word) => word.form));
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return [...times.keys()].filter(
    (word) =>
      (times.get(word) ?? 0) >= sharedBy * phrases.length &&
      commonShare(word) < tooCommon &&
      !phrases.includes(word),
  );
}

/** A tag with nothing but its wordings: its name, the phrases given for it, and the words that these share. */
export function nameTag(tag: Tag): TagVocabulary {
  const given = [tag.name.replaceAll(/[-_]+/g, ' '), ...tag.phrases]
    .map((phrase) => phrase.trim().toLowerCase().slice(0, limits.characters))
    .filter((phrase) => phrase !== '');
  const phrases = [...new Set(given)].slice(0, limits.phrasesOfTag - fewestPhrases);
  return {
    tag: tag.name,
    phrases: [
      ...phrases.map((text) => ({ text, weight: 1, lone: false })),
      ...loneWords(phrases).map((text) => ({ text, weight: 1, lone: true })),
    ],
    company: [],
    threshold: 0,
    companyTells: false,
  };
}
