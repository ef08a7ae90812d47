import type { Post } from '@/utils/library/post';
import type { Tag } from '@/utils/settings/tag';
import type { Block, Reading } from '@/utils/topics/reading';

/** A post with the text given and nothing else that counts. */
export function makePost(id: string, text: string, tags: readonly string[] = []): Post {
  return {
    id,
    url: `https://example.com/${id}`,
    title: '',
    description: '',
    tags,
    categories: [],
    keywords: [],
    date: '',
    language: 'en',
    headings: [],
    text,
    links: [],
  };
}

/** A tag that is in use. */
export function makeTag(name: string, postIds: readonly string[], phrases = [name]): Tag {
  return { name, use: true, phrases, postIds };
}

/** A page with these paragraphs. */
export function makeReading(...paragraphs: readonly string[]): Reading {
  const blocks = paragraphs.map((text): Block => ({ place: 'text', text }));
  return { url: 'https://example.com/', title: '', language: 'en', blocks };
}
