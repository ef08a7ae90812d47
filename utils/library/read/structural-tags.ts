// Labels by which site generators sort pages into collections and menus. They say what a page is, not what it is about.
const STRUCTURAL = new Set([
  'all',
  'article',
  'articles',
  'draft',
  'drafts',
  'featured',
  'nav',
  'navigation',
  'none',
  'page',
  'pages',
  'post',
  'posts',
  'published',
  'sitemap',
  'uncategorised',
  'uncategorized',
]);

/** Whether a label sorts pages (`post`, `nav`) and names no topic. */
export function isStructural(label: string): boolean {
  return STRUCTURAL.has(label.toLowerCase());
}
