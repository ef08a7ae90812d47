import type { Post } from '../library/post';
import { addressKey } from '../recommend/index/address-key';

/** Which posts of a library link to which, by their positions; each pair once, no post to itself. */
export interface LinkGraph {
  readonly to: readonly (readonly number[])[];
  readonly from: readonly (readonly number[])[];
}

/** Reads the links that stand in the posts. A post is known by its address and by those it had before. */
export function linkGraph(posts: readonly Post[]): LinkGraph {
  const positions = new Map<string, number>();
  for (const [position, { aliases = [] }] of posts.entries()) {
    for (const alias of aliases) positions.set(addressKey(alias), position);
  }
  for (const [position, { url }] of posts.entries()) positions.set(addressKey(url), position);
  const from: number[][] = posts.map(() => []);
  const to = posts.map(({ links }, source) => {
    const found = links.flatMap(({ url }) => positions.get(addressKey(url)) ?? []);
    const targets = [...new Set(found)].filter((target) => target !== source);
    for (const target of targets) from[target]?.push(source);
    return targets;
  });
  return { to, from };
}
