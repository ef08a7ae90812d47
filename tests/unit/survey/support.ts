import type { Post } from '@/utils/library/post';

interface Written extends Partial<Post> {
  readonly id: string;
  /** Paths of the addresses that it links to. */
  readonly to?: readonly string[];
}

/** A post at https://a.com/<id>/. */
export function writePost({ id, to = [], ...rest }: Written): Post {
  return {
    id,
    url: `https://a.com/${id}/`,
    title: id,
    description: '',
    tags: [],
    categories: [],
    keywords: [],
    date: '',
    language: 'en',
    headings: [],
    text: '',
    links: to.map((path) => ({ url: `https://a.com/${path}`, anchor: 'words' })),
    ...rest,
  };
}
