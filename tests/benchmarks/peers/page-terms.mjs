/** Words of a text in lower case, of three letters and more. */
export function plainWords(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** How many of the posts hold each word. */
export function countHolders(posts) {
  const holders = new Map();
  for (const { title, text } of posts) {
    for (const word of new Set(plainWords(`${title} ${text}`))) {
      holders.set(word, (holders.get(word) ?? 0) + 1);
    }
  }
  return holders;
}

/** The words of a page with the greatest tf·idf, the query that search engines are given. */
export function bestTerms({ title, text }, holders, size, limit = 30) {
  const counts = new Map();
  for (const word of plainWords(`${title} ${text}`)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weigh = ([word, count]) => count * Math.log((size + 1) / ((holders.get(word) ?? 0) + 0.5));
  return [...counts]
    .filter(([word]) => holders.has(word))
    .sort((a, b) => weigh(b) - weigh(a))
    .slice(0, limit)
    .map(([word]) => word);
}
