/** The site generators whose rules for addresses are known. */
export const DIALECTS = [
  'hugo',
  'jekyll',
  'eleventy',
  'hexo',
  'zola',
  'docusaurus',
  'astro',
  'gatsby',
] as const;

export type DialectName = (typeof DIALECTS)[number];
