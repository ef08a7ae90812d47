import type { Vocabulary } from '../vocabulary';
import { countNouns, tokenise } from '../words/tokenise';
import { lexiconOf } from './detect-topics';
import { matchAt } from './tally';
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

/** Whether words begin with all roots of one of these phrases. */
function haveRoots(folded: string, phrases: readonly (readonly string[])[]): boolean {
  const stand = (root: string) => folded.includes(root);
  const near = phrases.filter((phrase) => phrase.every(stand));
  if (near.length === 0) return false;
  const words = ` ${folded.replace(betweenWords, ' ')} `;
  // A short root has to be the whole word.
  const begin = (root: string) => words.includes(root.length < 3 ? ` ${root} ` : ` ${root}`);
  return near.some((phrase) => phrase.every(begin));
}

/** Whether a phrase stands anywhere in a text. */
function bearsPhrases(text: string, roots: RegExp, vocabulary: Vocabulary): boolean {
  const phrases = new Map<string, readonly (readonly string[])[]>();
  const phrasesOf = (root: string) => {
    const split = phrases.get(root) ?? vocabulary.signs[root]?.map((phrase) => phrase.split(' '));
    phrases.set(root, split ?? []);
    return split ?? [];
  };
  for (const { 0: root, index } of text.matchAll(roots)) {
    const near = text.slice(Math.max(0, index - reach), index + reach).normalize('NFKC');
    const isBorne = haveRoots(near.toLowerCase(), phrasesOf(root.toLowerCase()));
    if (isBorne && bearsPhrase(near, vocabulary)) return true;
  }
  return false;
}

/** Whether a text keeps the company of a tag that company alone tells. */
function keepsCompany(text: string, { company, tags }: Vocabulary): boolean {
  const start = Math.max(0, (text.length - sampleLength) / 2);
  const words = countNouns(text.slice(start, start + sampleLength));
  for (const [tag, sum] of weighCompany(words, company)) {
    const { companyTells, threshold } = tags[tag] ?? {};
    if (companyTells && sum >= enough * (threshold ?? 0)) return true;
  }
  return false;
}

/**
 * Whether the texts of a page can bear a topic at all, before it is read: false where no phrase stands in one, whatever
 * part of the page that is, and a sample of all keeps no tag's company. Costs next to nothing, and is right about most
 * pages. Takes no more texts than it needs.
 */
export function mayMatch(texts: Iterable<string>, vocabulary: Vocabulary): boolean {
  const all = Object.keys(vocabulary.signs).join('|');
  // The texts as they are: to fold them takes longer than to look through them. `\b` halves the time, and knows ASCII alone.
  const roots = new RegExp(`${/(^|\|)\W/.test(all) ? '' : '\\b'}(?:${all})`, 'gi');
  let seen = '';
  for (const text of texts) {
    if (all !== '' && bearsPhrases(text, roots, vocabulary)) return true;
    seen += `${text}\n`;
  }
  return vocabulary.companyTells && keepsCompany(seen, vocabulary);
}
