import type { Post } from '@/utils/library/post';
import { writePost } from '../write-post';

interface Written extends Partial<Post> {
  readonly id: string;
  /** Paths of the addresses that it links to. */
  readonly to?: readonly string[];
}

/** A post at https://a.com/<id>/. */
export function linkingPost({ id, to = [], ...rest }: Written): Post {
  return writePost({
    id,
    url: `https://a.com/${id}/`,
    language: 'en',
    links: to.map((path) => ({ url: `https://a.com/${path}`, anchor: 'words' })),
    ...rest,
  });
}
