import { libraryTags } from '@/utils/library/library-tags';
import type { Post } from '@/utils/library/post';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { effectiveTags } from '@/utils/settings/tags';
import { detectTopics, lexiconOf } from '@/utils/topics/detect/detect-topics';
import { emptyTally, tallyBlock } from '@/utils/topics/detect/tally';
import { buildVocabulary } from '@/utils/topics/learn/build-vocabulary';
import type { Block, Reading } from '@/utils/topics/reading';
import type { Vocabulary } from '@/utils/topics/vocabulary';

/** Micro averages over all posts and tags. */
export interface TagScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** `few`: those of the tags with one to three posts to learn from. */
export type TagScores = Readonly<
  Record<string, { readonly all: TagScore; readonly few: TagScore }>
>;

const folds = 5;
const few = 3;
const ways = ['name met once', 'name met three times', 'linkloom'] as const;

/**
 * How well a library's own tags are told in its own posts: each fifth of the posts is read with a vocabulary that the
 * other four fifths taught. Of a tag nothing is known but its name and its posts.
 */
export function scoreTags(posts: readonly Post[]): TagScores {
  const tagged = posts.filter(({ tags }) => tags.length > 0);
  const counts = new Map(ways.map((way) => [way, { all: newCounts(), few: newCounts() }]));
  for (let fold = 0; fold < folds; fold += 1) {
    const taught = tagged.filter((_, at) => at % folds !== fold);
    const unseen = tagged.filter((_, at) => at % folds === fold);
    countFold(taught, unseen, counts);
  }
  const scored = [...counts].map(
    ([way, { all, few }]) => [way, { all: scoreOf(all), few: scoreOf(few) }] as const,
  );
  return Object.fromEntries(scored);
}

type Tables = ReadonlyMap<Way, { readonly all: Counts; readonly few: Counts }>;

const newCounts = (): Counts => ({ right: 0, wrong: 0, missed: 0 });

function countFold(taught: readonly Post[], unseen: readonly Post[], counts: Tables): void {
  // Categories are left out: where a library has both, nobody promised that its posts carry all that fit.
  const posts = taught.map((post) => ({ ...post, categories: [] }));
  const tags = effectiveTags(libraryTags({ posts, phrases: {} }), DEFAULT_SETTINGS);
  const vocabulary = buildVocabulary(tags, posts);
  const carriers = new Map(tags.map(({ name, postIds }) => [name, postIds.length] as const));
  for (const post of unseen) {
    const told = tellTags(post, vocabulary);
    const own = new Set(post.tags.map((tag) => tag.toLowerCase()));
    for (const { tag } of vocabulary.tags) {
      const carries = own.has(tag.toLowerCase());
      const isRare = (carriers.get(tag) ?? 0) <= few;
      for (const [way, tables] of counts) countIn(tables, isRare, told[way].has(tag), carries);
    }
  }
}

type Way = (typeof ways)[number];

/** The tags that each way says a post is about. */
function tellTags(post: Post, vocabulary: Vocabulary): Readonly<Record<Way, ReadonlySet<string>>> {
  const reading = readingOf(post);
  const met = [...namesMet(reading, vocabulary)];
  return {
    'name met once': new Set(met.map(([tag]) => tag)),
    'name met three times': new Set(met.flatMap(([tag, times]) => (times > 2 ? tag : []))),
    linkloom: new Set(detectTopics(reading, vocabulary).map(({ tag }) => tag)),
  };
}

function judge(says: boolean, carries: boolean): keyof Counts {
  if (!says) return 'missed';
  return carries ? 'right' : 'wrong';
}

function countIn(
  tables: { readonly all: Counts; readonly few: Counts },
  isRare: boolean,
  says: boolean,
  carries: boolean,
): void {
  if (!says && !carries) return;
  const outcome = judge(says, carries);
  tables.all[outcome] += 1;
  if (isRare) tables.few[outcome] += 1;
}

function scoreOf({ right, wrong, missed }: Counts): TagScore {
  return {
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, right + missed),
    f1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
  };
}

function readingOf({ url, title, language, headings, text }: Post): Reading {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const known = new Set(headings);
  const blocks: readonly Block[] = [
    { place: 'title', text: title },
    ...lines.map((line) => ({
      place: known.has(line) ? ('heading' as const) : ('text' as const),
      text: line,
    })),
  ];
  return { url, title, language, blocks };
}

/** How often the name of each tag stands in a text, by the very matching that Linkloom uses. */
function namesMet({ blocks }: Reading, vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const lexicon = lexiconOf(vocabulary);
  const tally = emptyTally();
  for (const block of blocks) tallyBlock(tally, block, lexicon);
  const met = new Map<string, number>();
  for (const [id, { times }] of tally.hits) {
    const phrase = lexicon.phrases[id];
    const tag = phrase && lexicon.tags[phrase.tag]?.tag;
    if (tag !== undefined) met.set(tag, (met.get(tag) ?? 0) + times);
  }
  return met;
}
