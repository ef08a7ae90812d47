import { eachWord } from './analyse';
import type { IndexedPost, SearchIndex } from './search-index';
import { numberOf } from './text-table';
import { titleParts } from './title-parts';

/** A wording that names a post: its title, or a part of it. */
export interface Name {
  readonly terms: readonly number[];
  /** 1 for the whole title. */
  readonly value: number;
}

/** What a name is worth beside the whole title. */
const WORTH = { main: 1, core: 0.8, part: 0.5 } as const;

/** A word of a name; `tells` where it is neither a stop word nor a number. */
interface NameWord {
  readonly term: number;
  readonly tells: boolean;
}

/**
 * The wordings that name a post, of two telling words and more: its title, the parts of that, and the first part
 * without the words around what it is about: “value proposition” of “What Is a Value Proposition?”.
 */
export function namesOf(index: SearchIndex, { title, language }: IndexedPost): readonly Name[] {
  const read = (text: string): readonly NameWord[] => {
    const words: NameWord[] = [];
    eachWord(text, language, ({ term, stop }) => {
      words.push({ term: numberOf(index.terms, term), tells: !stop && !/^\d+$/.test(term) });
    });
    return words;
  };
  const whole = read(title);
  const [main = whole, ...others] = titleParts(title).map(read);
  return distinct([
    ...asName(whole, 1),
    ...asName(main, WORTH.main),
    ...asName(coreOf(main), WORTH.core),
    ...others.flatMap((part) => asName(part, WORTH.part)),
  ]);
}

/** Of names of the same words the first, which is worth most. */
function distinct(names: readonly Name[]): readonly Name[] {
  const met = new Set<string>();
  return names.filter(({ terms }) => {
    const key = terms.join(' ');
    const isNew = !met.has(key);
    met.add(key);
    return isNew;
  });
}

function asName(words: readonly NameWord[], value: number): readonly Name[] {
  const telling = words.filter(({ tells }) => tells);
  return telling.length > 1 ? [{ terms: words.map(({ term }) => term), value }] : [];
}

function coreOf(words: readonly NameWord[]): readonly NameWord[] {
  const first = words.findIndex(({ tells }) => tells);
  return first < 0 ? [] : words.slice(first, words.findLastIndex(({ tells }) => tells) + 1);
}
