import { type Corpus, maskText, type Query, type TrueLink, withLinks } from './evaluate-corpus';
import { type Method, type Page, type Ranker, toPage } from './evaluate-methods';
import {
  mean,
  overlaps,
  quantile,
  type RankScores,
  type Scores,
  type Span,
  scoreRanking,
} from './evaluate-score';

/** Scores by setting: `natural-content`, `masked-content`, `natural-links`, `masked-links`. */
export type Settings = Record<string, Scores>;

/** How long a method may take, and who is told where that cuts its queries short. */
export interface Patience {
  /** CPU seconds for the queries of one setting; the figures are then of the queries that were answered. */
  readonly mostSeconds: number;
  readonly say: (sentence: string) => void;
}

/** A method in all settings that apply to it. */
export async function evaluateMethod(
  corpus: Corpus,
  method: Method,
  patience: Patience,
): Promise<Settings> {
  const content = await evaluateLibrary(corpus, method, 'content', patience);
  if (!method.readsLinks) return content;
  return { ...content, ...(await evaluateLibrary(corpus, method, 'links', patience)) };
}

const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

async function evaluateLibrary(
  corpus: Corpus,
  method: Method,
  library: 'content' | 'links',
  { mostSeconds, say }: Patience,
): Promise<Settings> {
  const posts = library === 'links' ? withLinks(corpus) : corpus.posts;
  const start = process.cpuUsage();
  const ranker = await method.build(posts);
  const buildCpuMs = cpuMs(start);
  const settings: Settings = {};
  for (const text of ['natural', 'masked'] as const) {
    const setting = `${text}-${library}`;
    const questions = askable(corpus, text);
    const scores = await evaluateSetting(corpus, questions, ranker, mostSeconds);
    settings[setting] = { ...scores, buildCpuMs, indexBytes: ranker.bytes };
    if (scores.queries < questions.length) {
      const answered = `${scores.queries} of ${questions.length} queries in ${mostSeconds} s of CPU`;
      say(`${corpus.name}: ${method.name} answered ${answered} (${setting})`);
    }
  }
  return settings;
}

/** A query whose post and right targets are in the library. */
interface Question {
  readonly query: Query;
  readonly page: Page;
  readonly targets: ReadonlySet<string>;
  /** Where its author linked to each post; nowhere, where that was cut out. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
}

function askable(corpus: Corpus, text: 'natural' | 'masked'): readonly Question[] {
  const posts = new Map(corpus.posts.map((post) => [post.id, post]));
  return corpus.queries.flatMap((query) => {
    const post = posts.get(query.id);
    const targets = new Set(query.truth.map(({ target }) => target).filter((id) => posts.has(id)));
    targets.delete(query.id);
    if (!query.used || !post || targets.size === 0) return [];
    return text === 'natural'
      ? [{ query, page: toPage(post, post.text), targets, spans: groupSpans(query.truth) }]
      : [
          {
            query,
            page: toPage(post, maskText(post.text, query.truth)),
            targets,
            spans: new Map(),
          },
        ];
  });
}

/** What a method makes of a question. */
interface Answer {
  readonly question: Question;
  readonly ranked: readonly string[];
  readonly cost: number;
}

async function askAll(
  questions: readonly Question[],
  ranker: Ranker,
  mostSeconds: number,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let spent = 0;
  for (const question of questions) {
    if (spent > mostSeconds * 1000) break;
    const start = process.cpuUsage();
    const ranked = await ranker.rank(question.page);
    const cost = cpuMs(start);
    spent += cost;
    answers.push({ question, ranked, cost });
  }
  return answers;
}

async function evaluateSetting(
  corpus: Corpus,
  questions: readonly Question[],
  ranker: Ranker,
  mostSeconds: number,
) {
  const answers = await askAll(questions, ranker, mostSeconds);
  const ranks = answers.map(({ question: { query, targets }, ranked }) => {
    const others = ranked.filter((id) => id !== query.id);
    return scoreRanking(others, targets);
  });
  // Not between the queries: what anchors cost and leave behind is no part of ranking.
  const anchors = answers.flatMap(({ question }) => judgeAnchors(ranker, question, corpus));
  const average = (key: keyof RankScores): number => mean(ranks.map((scores) => scores[key]));
  const share = (key: 'overlap' | 'exact'): number | null =>
    anchors.length === 0 ? null : mean(anchors.map((judged) => Number(judged[key])));
  const costs = answers.map(({ cost }) => cost);
  return {
    ndcg5: average('ndcg5'),
    recall1: average('recall1'),
    recall3: average('recall3'),
    recall5: average('recall5'),
    mrr: average('mrr'),
    anchorOverlap: share('overlap'),
    anchorExact: share('exact'),
    cpuMsMedian: quantile(costs, 0.5),
    cpuMsP95: quantile(costs, 0.95),
    queries: ranks.length,
  };
}

/** Given each right target: does the proposed span overlap one of its author's, and is it exactly that? */
function judgeAnchors({ anchor }: Ranker, { page, spans }: Question, { posts }: Corpus) {
  if (anchor === undefined) return [];
  return posts.flatMap((target) => {
    const own = spans.get(target.id);
    if (own === undefined) return [];
    const found = anchor(page, target);
    if (found === undefined) return [{ overlap: false, exact: false }];
    return [
      {
        overlap: own.some((span) => overlaps(span, found)),
        exact: own.some(({ start, end }) => start === found.start && end === found.end),
      },
    ];
  });
}

function groupSpans(truth: readonly TrueLink[]): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  for (const { target, start, end } of truth) {
    if (start === undefined || end === undefined) continue;
    const own = spans.get(target) ?? [];
    spans.set(target, [...own, { start, end }]);
  }
  return spans;
}
