import type { Post } from '../../library/post';
import type { SearchIndex } from '../index/search-index';
import { type IndexOptions, indexSteps } from './index-steps';

/** The index of a library: built once, then asked for every page. */
export function buildIndex(posts: readonly Post[], options: IndexOptions = {}): SearchIndex {
  const steps = indexSteps(posts, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
