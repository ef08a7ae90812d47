import type { Reading } from '../topics/reading';
import type { SearchIndex } from './index/search-index';
import { pageLanguage } from './rank/page-language';
import type { Language } from './text/language';

/** Whether a post fits a page by its language, as far as both are known. */
export const speaks = (post: Language, page: Language): boolean =>
  post === '' || page === '' || post === page;

/** Whether a library has any post in the language of a page. */
export function hasPostsFor({ languages }: SearchIndex, reading: Reading): boolean {
  const language = pageLanguage(reading);
  return languages.some((own) => speaks(own, language));
}
