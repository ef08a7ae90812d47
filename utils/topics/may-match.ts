import { lexiconOf } from './detect-topics';
import { matchAt } from './tally';
import { tokenise } from './tokenise';
import type { Vocabulary } from './vocabulary';
import { weighCompany } from './weigh';

/** Characters on either side of a word of a phrase in which its other words stand. */
const reach = 80;
const betweenWords = /[^\wß-\u1fff]+/g;
/** Characters from the middle of a text by which its company is judged, and what of a threshold they have to reach. */
const sampleLength = 3_000;
const enough = 0.5;

function bearsPhrase(text: string, vocabulary: Vocabulary): boolean {
  const { beginnings } = lexiconOf(vocabulary);
  const words = tokenise(text);
  return words.some(({ stem }, at) =>
    beginnings.get(stem)?.some((phrase) => !phrase.lone && matchAt(words, at, phrase) > 0),
  );
}

/** Whether a phrase stands anywhere in a text. */
function bearsPhrases(text: string, vocabulary: Vocabulary): boolean {
  const { signs } = vocabulary;
  const all = Object.keys(signs).join('|');
  if (all === '') return false;
  // The text as it is: to fold all of it takes longer than to look through it.
  const roots = new RegExp(`(?:\\b|(?=[ß-\u1fff]))(?:${all})`, 'gi');
  for (const { 0: root, index } of text.matchAll(roots)) {
    const near = text.slice(Math.max(0, index - reach), index + reach).normalize('NFKC');
    const words = ` ${near.toLowerCase().replace(betweenWords, ' ')} `;
    // A short root has to be the whole word.
    const isNear = (other: string) => words.includes(other.length < 3 ? ` ${other} ` : ` ${other}`);
    const first = root.toLowerCase();
    const areNear = (rest: string) =>
      isNear(first) && (rest === '' || rest.split(' ').every(isNear));
    if (signs[first]?.some(areNear) && bearsPhrase(near, vocabulary)) return true;
  }
  return false;
}

/** Whether a text keeps the company of a tag that company alone tells. */
function keepsCompany(text: string, { company, tags }: Vocabulary): boolean {
  const start = Math.max(0, (text.length - sampleLength) / 2);
  const words = new Map<string, number>();
  for (const { noun } of tokenise(text.slice(start, start + sampleLength))) {
    if (noun !== '') words.set(noun, (words.get(noun) ?? 0) + 1);
  }
  for (const [tag, sum] of weighCompany(words, company)) {
    const { companyTells, threshold } = tags[tag] ?? {};
    if (companyTells && sum >= enough * (threshold ?? 0)) return true;
  }
  return false;
}

/**
 * Whether a text can bear a topic at all, before it is read: false where no phrase stands in it, whatever part of the
 * page that is, and a sample of it keeps no tag's company. Costs next to nothing, and is right about most pages.
 */
export function mayMatch(text: string, vocabulary: Vocabulary): boolean {
  return (
    bearsPhrases(text, vocabulary) || (vocabulary.companyTells && keepsCompany(text, vocabulary))
  );
}
