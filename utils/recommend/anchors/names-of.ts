import type { OwnPhrase } from '../index/own-phrases';
import type { IndexedPost, SearchIndex } from '../index/search-index';
import { eachWord } from '../text/analyse';
import { numberOf } from '../text/text-table';
import { titleParts } from '../text/title-parts';
import { sharersOf } from './series';
import type { Wording } from './wording';
import { writtenTitle } from './written-title';

/** A wording that names a post: its title, or a part of it. */
export interface Name extends Wording {
  /** The “?” or “!” that ends it in the title, or nothing. */
  readonly mark: string;
  /** The name as a title writes it, see `writtenTitle`; nothing for a lesser name. */
  readonly written: string;
}

/** What a name is worth beside the whole title. */
const WORTH = { main: 1, core: 0.8, part: 0.33 } as const;
/** A lesser part of a title, or one that posts share, is no name of its own. */
const LEAST_WRITTEN = 0.5;

/** A word of a name; `tells` where it is neither a stop word nor a number. */
interface NameWord {
  readonly term: number;
  readonly tells: boolean;
}

/** Words of a title, with the mark that ends them, and as they are written there. */
interface Words extends Pick<Name, 'mark' | 'written'> {
  readonly words: readonly NameWord[];
}

/**
 * The wordings that name a post, of two telling words and more: its title, the parts of that, and the first part
 * without the words around what it is about: “value proposition” of “What Is a Value Proposition?”. What names a
 * series of posts is worth as much less as there are posts.
 */
export function namesOf(
  index: SearchIndex,
  { title, language }: IndexedPost,
  phrases: readonly OwnPhrase[],
): readonly Name[] {
  const read = (text: string): Words => {
    const words: NameWord[] = [];
    eachWord(text, language, ({ term, stop }) => {
      words.push({ term: numberOf(index.terms, term), tells: !stop && !/^\d+$/.test(term) });
    });
    return { words, mark: markAfter(title, text), written: writtenTitle(text) };
  };
  const whole = read(title);
  const [main = whole, ...others] = titleParts(title).map(read);
  const names = [
    ...asName(whole, 1),
    ...asName(main, WORTH.main),
    ...asName(coreOf(main), WORTH.core),
    ...others.flatMap((part) => asName(part, WORTH.part)),
  ];
  return distinct(names).map((name) => {
    const value = name.value / sharersOf(phrases, name.terms);
    return { ...name, value, written: value < LEAST_WRITTEN ? '' : name.written };
  });
}

function markAfter(title: string, part: string): string {
  const end = title.indexOf(part) + part.replace(/[?!\s]+$/, '').length;
  return /^[?!]?/.exec(title.slice(end))?.[0] ?? '';
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

function asName({ words, mark, written }: Words, value: number): readonly Name[] {
  const telling = words.filter(({ tells }) => tells);
  return telling.length > 1 ? [{ terms: words.map(({ term }) => term), value, mark, written }] : [];
}

function coreOf({ words, mark }: Words): Words {
  const first = words.findIndex(({ tells }) => tells);
  const last = words.findLastIndex(({ tells }) => tells);
  if (first < 0) return { words: [], mark: '', written: '' };
  const isEnd = last === words.length - 1;
  return { words: words.slice(first, last + 1), mark: isEnd ? mark : '', written: '' };
}
