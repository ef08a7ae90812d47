import type { Tag } from '@/utils/settings/tag';
import { phraseWords } from '../detect/lexicon';
import { limits, type TagVocabulary } from '../vocabulary';
import { commonShare } from '../words/common-words';

const fewestPhrases = 4;
const sharedBy = 0.12;
const sharedByAtLeast = 2;
const tooCommon = 0.3;
const widestGap = 3;
/** Each is in a fifth of the phrases, which have two or three words. */
const mostLone = 10;

/** What a phrase is compared by: of "generate leads" and "generating leads" one is enough. */
function keyOf(phrase: string): string {
  const words = phraseWords(phrase);
  const [first] = words;
  return words.length === 1 && first ? first.noun : words.map((word) => word.stem).join(' ');
}

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
  const enough = Math.max(sharedByAtLeast, sharedBy * phrases.length);
  return [...times.keys()].filter(
    (word) =>
      (times.get(word) ?? 0) >= enough &&
      commonShare(word) < tooCommon &&
      !phrases.some((phrase) => phrase.toLowerCase() === word),
  );
}

/**
 * How many other words may stand between those of a phrase: none after a word that needs company, for "lead the list" is
 * no "lead list", but "generate twice as many leads" is to generate leads.
 */
function gapOf(phrase: string, lone: readonly string[]): number {
  return lone.includes(phraseWords(phrase)[0]?.form ?? '') ? 0 : widestGap;
}

const plain = { weight: 1, gap: 0, lone: false };

/** A tag with nothing but its wordings: the phrases given for it, or its name, and the words that the phrases share. */
export function nameTag(tag: Tag): TagVocabulary {
  const given = (tag.phrases.length > 0 ? tag.phrases : [tag.name])
    .map((phrase) => phrase.trim().slice(0, limits.characters))
    .filter((phrase) => phraseWords(phrase).length > 0);
  const wordings = new Map(given.toReversed().map((phrase) => [keyOf(phrase), phrase]));
  const phrases = [...wordings.values()].toReversed().slice(0, limits.phrasesOfTag - mostLone);
  const lone = loneWords(phrases);
  return {
    tag: tag.name,
    phrases: [
      ...phrases.map((text) => ({ ...plain, text, key: keyOf(text), gap: gapOf(text, lone) })),
      ...lone.map((text) => ({ ...plain, text, key: text, lone: true })),
    ],
    threshold: 0,
    companyTells: false,
  };
}
