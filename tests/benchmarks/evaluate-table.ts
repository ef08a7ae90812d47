import type { Corpus } from './evaluate-corpus';
import type { Settings } from './evaluate-run';
import type { Scores } from './evaluate-score';

const COLUMNS = [
  ['nDCG@5', ({ ndcg5 }) => ndcg5.toFixed(3)],
  ['R@1', ({ recall1 }) => recall1.toFixed(3)],
  ['R@3', ({ recall3 }) => recall3.toFixed(3)],
  ['R@5', ({ recall5 }) => recall5.toFixed(3)],
  ['MRR', ({ mrr }) => mrr.toFixed(3)],
  ['overlap', ({ anchorOverlap }) => anchorOverlap?.toFixed(3) ?? ''],
  ['exact', ({ anchorExact }) => anchorExact?.toFixed(3) ?? ''],
  ['CPU ms', ({ cpuMsMedian }) => cpuMsMedian.toFixed(2)],
  ['p95', ({ cpuMsP95 }) => cpuMsP95.toFixed(2)],
  ['build ms', ({ buildCpuMs }) => buildCpuMs.toFixed(0)],
  ['kB', ({ indexBytes }) => (indexBytes / 1000).toFixed(0)],
] as const satisfies readonly (readonly [string, (scores: Scores) => string])[];

const NAME_WIDTH = 16;
const WIDTH = 9;

/** The scores of one corpus as a table for people. */
export function tableOf(
  { name, posts }: Corpus,
  scores: Readonly<Record<string, Settings>>,
): string {
  const head = COLUMNS.map(([title]) => title.padStart(WIDTH)).join('');
  const rows = Object.entries(scores).flatMap(([method, settings]) =>
    Object.entries(settings).map(([setting, values]) => {
      const cells = COLUMNS.map(([, cell]) => cell(values).padStart(WIDTH)).join('');
      return `${setting.padEnd(NAME_WIDTH)}${method.padEnd(NAME_WIDTH)}${cells}`;
    }),
  );
  const queries = Object.values(Object.values(scores)[0] ?? {})[0]?.queries ?? 0;
  const title = `${name}: ${posts.length} posts, ${queries} queries`;
  return [title, `${''.padEnd(2 * NAME_WIDTH)}${head}`, ...rows.toSorted(), ''].join('\n');
}
