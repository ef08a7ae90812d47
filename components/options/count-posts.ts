/** The number of posts in words: `1 post`, `1,200 posts`. */
export function countPosts(count: number): string {
  return count === 1 ? '1 post' : `${count.toLocaleString('en')} posts`;
}
