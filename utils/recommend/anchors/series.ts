import type { OwnPhrase } from '../index/own-phrases';

/** So many posts whose titles begin alike are a series. */
const LEAST_POSTS = 3;

/** In how many titles a wording of a post's title stands, as the whole or a part of them; at least 1. */
export function sharersOf(phrases: readonly OwnPhrase[], terms: readonly number[]): number {
  const key = terms.join(' ');
  const own = phrases.find(
    ({ field, phrase }) => isOfTitle(field) && phrase.terms.join(' ') === key,
  );
  const uses = own?.phrase.uses.filter(({ field }) => isOfTitle(field)) ?? [];
  return Math.max(1, new Set(uses.map(({ post }) => post)).size);
}

/** A title without the name of the series that it begins with: “Trends on Tuesday: …” tells nothing of one of its posts. */
export function withoutSeries(
  title: readonly number[],
  phrases: readonly OwnPhrase[],
): readonly number[] {
  const series = phrases.find(({ field, phrase: { terms } }) => {
    const begins = terms.length < title.length && terms.every((term, at) => title[at] === term);
    return field === 'part' && begins && sharersOf(phrases, terms) >= LEAST_POSTS;
  });
  return title.slice(series?.phrase.terms.length ?? 0);
}

const isOfTitle = (field: OwnPhrase['field']): boolean => field === 'title' || field === 'part';
