/** Folders whose pages list posts by something, in the languages of common themes. */
const LISTS =
  /^(tags?|categor(y|ies)|authors?|archives?|etiquetas?|categorias?|kategorien?|schlagwort|schlagworte|categorie|auteurs?)$/i;

/**
 * Whether an address of a sitemap is that of a page that only lists posts: the home page, one of a tag, a category or an
 * author, a further page of such a list, a feed. Only where the address is all that is known; by it a post may look alike.
 */
export function isListingPage(url: string): boolean {
  const parts = new URL(url).pathname.split('/').filter(Boolean);
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  if (parts.length === 0 || /^(feed|rss|atom)(\.xml)?$/i.test(last)) return true;
  if (/^pages?$/i.test(before) && /^\d+$/.test(last)) return true;
  // A blog in a folder has them below that; deeper ones may be posts in folders of that name.
  return LISTS.test(last) || (LISTS.test(before) && parts.length <= 3);
}
