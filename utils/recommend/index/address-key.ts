/** What tells pages apart in an address: no protocol, `www.`, query, fragment, index file or last slash. */
export function addressKey(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/(?:index\.html?)?$/, '')
    .toLowerCase();
}
