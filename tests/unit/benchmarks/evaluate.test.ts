import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../benchmarks/evaluate-corpus';
import { linkloom, type Method } from '../../benchmarks/evaluate-methods';
import { evaluateMethod } from '../../benchmarks/evaluate-run';
import { exactPhrase, titleWords } from '../../benchmarks/plain-ideas';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = `${root}tests/fixtures/corpus`;
const corpus = await readCorpus(folder);
const patience = { mostSeconds: 60, say: () => undefined };
const evaluate = (method: Method) => evaluateMethod(corpus, method, patience);

describe('the small corpus', async () => {
  const settings = await evaluate(linkloom({ undated: true }));

  // Floors under what was reached: ranking that sinks below them has lost something.
  it.each([
    ['natural-content', 0.85],
    ['natural-links', 0.85],
    ['masked-content', 0.45],
    ['masked-links', 0.45],
  ])('is ranked %s with an nDCG@5 of at least %d', (setting, floor) => {
    expect(settings[setting]?.ndcg5).toBeGreaterThanOrEqual(floor);
  });

  it('gets anchors that overlap those of its author', () => {
    expect(settings['natural-content']?.anchorOverlap).toBeGreaterThanOrEqual(0.55);
    expect(settings['natural-links']?.anchorOverlap).toBeGreaterThanOrEqual(0.55);
  });

  it('is ranked better than by the plain ideas', async () => {
    const ours = settings['natural-content']?.ndcg5 ?? 0;
    for (const method of [exactPhrase, titleWords]) {
      const theirs = await evaluate(method);
      expect(ours).toBeGreaterThan(theirs['natural-content']?.ndcg5 ?? 1);
    }
  });
});

it('says where a method answered too few queries in its time', async () => {
  const said: string[] = [];
  const busy: Method = {
    name: 'busy',
    readsLinks: false,
    build: () => ({
      bytes: 0,
      rank() {
        const end = performance.now() + 5;
        while (performance.now() < end);
        return [];
      },
    }),
  };
  const say = (sentence: string) => said.push(sentence);
  const settings = await evaluateMethod(corpus, busy, { mostSeconds: 0.001, say });
  expect(settings['natural-content']?.queries).toBeLessThan(corpus.queries.length);
  expect(said[0]).toMatch(/^corpus: busy answered \d+ of \d+ queries/);
});

describe('the command', () => {
  it('prints JSON alone, in the agreed shape', { timeout: 60_000 }, async () => {
    const words = ['--import', 'tsx', 'tests/benchmarks/evaluate.ts', folder, '--json'];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...words, '--only', 'linkloom'],
      { cwd: root },
    );
    const report: unknown = JSON.parse(stdout);
    const figures = Object.fromEntries(
      ['ndcg5', 'recall1', 'recall3', 'recall5', 'mrr', 'cpuMsMedian', 'cpuMsP95', 'buildCpuMs']
        .concat('indexBytes', 'queries')
        .map((name) => [name, expect.any(Number)]),
    );
    const natural = {
      ...figures,
      anchorOverlap: expect.any(Number),
      anchorExact: expect.any(Number),
    };
    const masked = { ...figures, anchorOverlap: null, anchorExact: null };
    expect(report).toEqual({
      corpus: {
        linkloom: {
          'natural-content': natural,
          'masked-content': masked,
          'natural-links': natural,
          'masked-links': masked,
        },
      },
    });
  });
});
