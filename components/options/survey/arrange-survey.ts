import {
  type LinkedState,
  linkedState,
  type Survey,
  type SurveyedPost,
} from '@/utils/survey/survey';

export type SurveyFilter = 'all' | Exclude<LinkedState, 'linked'>;

/** A post of the picture with its position in the library. */
export interface PlacedPost {
  readonly position: number;
  readonly post: SurveyedPost;
}

/** The posts that the filter lets through and whose title has the words, those with the fewest links to them first. */
export function arrangeSurvey(
  { posts }: Survey,
  filter: SurveyFilter,
  query: string,
): readonly PlacedPost[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return posts
    .map((post, position) => ({ post, position }))
    .filter(({ post }) => filter === 'all' || linkedState(post) === filter)
    .filter(({ post }) => words.every((word) => post.title.toLowerCase().includes(word)))
    .sort((one, other) => one.post.from.length - other.post.from.length);
}

/** Whether a post is older than another, as far as both say when they were written; one without a date may be. */
export function isOlder(post: SurveyedPost, than: SurveyedPost): boolean {
  return post.date === '' || than.date === '' || post.date < than.date;
}
