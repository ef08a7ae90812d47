import { type Corpus, maskText, type Query, type TrueLink, withLinks } from './evaluate-corpus';
import type { Method, Page, Ranker } from './evaluate-methods';
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

/** A method in all settings that apply to it. */
export async function evaluateMethod(corpus: Corpus, method: Method): Promise<Settings> {
  const content = await evaluateLibrary(corpus, method, 'content');
  if (!method.readsLinks) return content;
  return { ...content, ...(await evaluateLibrary(corpus, method, 'links')) };
}

const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

async function evaluateLibrary(
  corpus: Corpus,
  method: Method,
  library: 'content' | 'links',
): Promise<Settings> {
  const posts = library === 'links' ? withLinks(corpus) : corpus.posts;
  const start = process.cpuUsage();
  const ranker = await method.build(posts);
  const buildCpuMs = cpuMs(start);
  const settings: Settings = {};
  for (const text of ['natural', 'masked'] as const) {
    const scores = await evaluateSetting(corpus, ranker, text);
    settings[`${text}-${library}`] = { ...scores, buildCpuMs, indexBytes: ranker.bytes };
  }
  return settings;
}

async function evaluateSetting(corpus: Corpus, ranker: Ranker, text: 'natural' | 'masked') {
  const posts = new Map(corpus.posts.map((post) => [post.id, post]));
  const ranks: RankScores[] = [];
  const costs: number[] = [];
  const anchors: { overlap: boolean; exact: boolean }[] = [];
  for (const query of corpus.queries.filter(({ used }) => used)) {
    const post = posts.get(query.id);
    const truth = new Set(query.truth.map(({ target }) => target).filter((id) => posts.has(id)));
    truth.delete(query.id);
    if (post === undefined || truth.size === 0) continue;
    const page = { post, text: text === 'natural' ? post.text : maskText(post.text, query.truth) };
    const start = process.cpuUsage();
    const ranked = await ranker.rank(page);
    costs.push(cpuMs(start));
    ranks.push(
      scoreRanking(
        ranked.filter((id) => id !== query.id),
        truth,
      ),
    );
    if (text === 'natural') anchors.push(...judgeAnchors(ranker, page, query, corpus));
  }
  const average = (key: keyof RankScores): number => mean(ranks.map((scores) => scores[key]));
  const share = (key: 'overlap' | 'exact'): number | null =>
    anchors.length === 0 ? null : mean(anchors.map((judged) => Number(judged[key])));
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
function judgeAnchors(ranker: Ranker, page: Page, { truth }: Query, { posts }: Corpus) {
  const { anchor } = ranker;
  if (anchor === undefined) return [];
  const spans = groupSpans(truth);
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
