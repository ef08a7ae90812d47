import { textAt } from '../text/text-list';
import type { IndexedPost, SearchIndex } from './search-index';

/** What an index knows of the post at a position; undefined where there is none. */
export function postAt(index: SearchIndex, position: number): IndexedPost | undefined {
  const day = index.days[position];
  if (day === undefined) return undefined;
  return {
    id: textAt(index.byId, position),
    url: textAt(index.urls, position),
    title: textAt(index.postTitles, position),
    language: index.languages[position] ?? '',
    day,
  };
}
