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

const PART = 0.5;
/** The wordings that name a post, of two content words and more. */
export function namesOf(index: SearchIndex, { title, language }: IndexedPost): readonly Name[] {
  const read = (text: string, value: number): readonly Name[] => {
    const terms: number[] = [];
    let content = 0;
    eachWord(text, language, (form) => {
      terms.push(numberOf(index.terms, form.term));
      if (!form.stop) content += 1;
    });
    return content > 1 ? [{ terms, value }] : [];
  };
  return [...read(title, 1), ...titleParts(title).flatMap((part) => read(part, PART))];
}
