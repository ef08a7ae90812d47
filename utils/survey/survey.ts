import type { Post } from '../library/post';
import type { LinkGraph } from './link-graph';

/** A post as the picture of its library shows it. */
export interface SurveyedPost {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date: string;
  /** Positions of the posts that link to it, and of those it links to. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What is to be seen of a whole library. */
export interface Survey {
  readonly posts: readonly SurveyedPost[];
  /** Links from one post of the library to another. */
  readonly links: number;
}

/** How many posts link to a post: none, too few, or enough. */
export const LINKED_STATES = ['orphan', 'under-linked', 'linked'] as const;
export type LinkedState = (typeof LINKED_STATES)[number];

/** From so many links on a post counts as linked. */
export const ENOUGH_LINKS = 3;

export function linkedState({ from }: Pick<SurveyedPost, 'from'>): LinkedState {
  if (from.length === 0) return 'orphan';
  return from.length < ENOUGH_LINKS ? 'under-linked' : 'linked';
}

export function surveyOf(posts: readonly Post[], { to, from }: LinkGraph): Survey {
  return {
    posts: posts.map(({ id, url, title, date }, position) => ({
      id,
      url,
      title,
      date,
      from: from[position] ?? [],
      to: to[position] ?? [],
    })),
    links: to.reduce((sum, targets) => sum + targets.length, 0),
  };
}

/** A number of links, and how many posts have so many links to them. */
export interface LinkCount {
  readonly links: string;
  readonly posts: number;
}

const STEPS = [
  ['0', 0],
  ['1', 1],
  ['2', 2],
  ['3–5', 5],
  ['6–10', 10],
  ['11–20', 20],
  ['over 20', Number.POSITIVE_INFINITY],
] as const;

/** How many posts have how many links to them; steps that no post reaches at the upper end are left out. */
export function countLinks({ posts }: Survey): readonly LinkCount[] {
  const counts = STEPS.map(([links]) => ({ links, posts: 0 }));
  for (const { from } of posts) {
    const step = counts[STEPS.findIndex(([, most]) => from.length <= most)];
    if (step) step.posts += 1;
  }
  return counts.slice(0, counts.findLastIndex((step) => step.posts > 0) + 1);
}

const MOST_LINKED = 50;

/** The posts that most others link to, by the number of links; of equal titles the first. */
export function mostLinked({ posts }: Survey): readonly SurveyedPost[] {
  const titles = new Set<string>();
  return posts
    .filter(({ from }) => from.length > 0)
    .sort((one, other) => other.from.length - one.from.length)
    .filter(({ title }) => !titles.has(title) && titles.add(title))
    .slice(0, MOST_LINKED);
}
