/** The positions below `size` that something holds of. Numbers of one kind in one array: all posts are gone through several times a page. */
export function postsWhere(size: number, holds: (post: number) => boolean): Uint32Array {
  const posts = new Uint32Array(size);
  let count = 0;
  for (let post = 0; post < size; post += 1) {
    if (!holds(post)) continue;
    posts[count] = post;
    count += 1;
  }
  return posts.subarray(0, count);
}

/** Those of the posts that something holds of. The array's own `filter` takes several times as long. */
export function postsAmong(posts: Uint32Array, holds: (post: number) => boolean): Uint32Array {
  const kept = new Uint32Array(posts.length);
  let count = 0;
  for (let at = 0; at < posts.length; at += 1) {
    const post = posts[at] ?? 0;
    if (!holds(post)) continue;
    kept[count] = post;
    count += 1;
  }
  return kept.subarray(0, count);
}
