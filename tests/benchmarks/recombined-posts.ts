import type { Post } from '@/utils/library/post';
import { dice } from './recombined-blog';

/**
 * A library of any size with the words of a real one: each post has the length, the tags and half of the title of a real
 * post, the other half and its lines are those of others, and it links to one before it.
 */
export function recombinePosts(posts: readonly Post[], count: number): readonly Post[] {
  const lines = posts.flatMap(({ text }) => text.split('\n').filter((line) => line.length > 40));
  const roll = dice(count);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(roll() * list.length)];
  const made: Post[] = [];
  for (let number = 0; number < count; number += 1) {
    const [one, other] = [pick(posts), pick(posts)];
    if (!one || !other) break;
    const title = `${half(one.title, 0)} ${half(other.title, 1)}`;
    const own: string[] = [];
    for (let length = 0; length < one.text.length; length += own.at(-1)?.length ?? 1) {
      own.push(pick(lines) ?? '');
    }
    const before = pick(made);
    made.push({
      ...one,
      id: `post-${number}`,
      url: `https://large.example/post-${number}/`,
      title,
      headings: [],
      text: own.join('\n'),
      links: before ? [{ url: before.url, anchor: before.title }] : [],
    });
  }
  return made;
}

function half(title: string, which: 0 | 1): string {
  const words = title.split(' ');
  const middle = Math.ceil(words.length / 2);
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
}
