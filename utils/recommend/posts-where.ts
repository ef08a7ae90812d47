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
