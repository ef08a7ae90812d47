const EXTENSION = /\.(md|markdown|mdx|html?|njk|liquid|hbs)$/i;
const DATE_PREFIX = /^(\d{4}-\d{2}-\d{2})-(?=.)/;

/** Words of a title as part of an address: lower case, without accents, joined by hyphens. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The file name without its ending; for `index.md` the name of its folder, as blogs with a folder a post mean it. */
export function fileName(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  const name = (parts.at(-1) ?? '').replace(EXTENSION, '');
  return /^_?index$/i.test(name) ? (parts.at(-2) ?? name) : name;
}

/** What a file name says of its post: `2024-05-31-why-leads` is the slug `why-leads` and a date. */
export function readFileName(path: string): { readonly slug: string; readonly date: string } {
  const name = fileName(path);
  const date = DATE_PREFIX.exec(name)?.[1] ?? '';
  return { slug: name.replace(DATE_PREFIX, ''), date };
}

/** A title for a post that has none: `2024-05-31-why-leads` is `Why leads`. */
export function titleFromName(path: string): string {
  const words = readFileName(path).slug.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The folder of the first level that the file lies in, or ''. */
export function section(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.length > 1 ? (parts[0] ?? '') : '';
}
