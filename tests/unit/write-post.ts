import type { Post } from '@/utils/library/post';

/** A post with what a test says of it, and nothing else. */
export function writePost(said: Partial<Post> & Pick<Post, 'id'>): Post {
  return {
    url: `https://site.example/${said.id}`,
    title: said.id,
    description: '',
    tags: [],
    categories: [],
    keywords: [],
    date: '',
    language: '',
    headings: [],
    text: '',
    links: [],
    ...said,
  };
}
