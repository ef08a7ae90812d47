const WANTED =
  /\.(md|mdx|markdown|mdown|mkd|html?|xml|rss|atom|json|csv|tsv|toml|ya?ml|[cm]?[jt]s|mts|astro|njk|liquid|hbs)$/i;
const JUNK = /(^|\/)(\.git|node_modules|__MACOSX|\.cache)\/|(^|\/)\.DS_Store$/;

/** Whether a file can matter to an import by its name; what can't is not even read. */
export function isWanted(path: string): boolean {
  return WANTED.test(path) && !JUNK.test(path);
}

/** Whether a folder can hold such files. */
export function isWantedFolder(path: string): boolean {
  return !JUNK.test(`${path}/`);
}
