import { parseArgs } from 'node:util';
import { readCorpus } from './evaluate-corpus';
import { endAtUnreadable } from './json-lines';
import { scoreTags, type TagScore, type TagScores } from './tag-scores';

const usage = `npm run evaluate:tags -- FOLDER... [--json]

Detects the own tags of each library in its own posts, each fifth of them held out once.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' } },
});
if (positionals.length === 0) {
  console.error(usage);
  process.exit(2);
}
const figuresOf = ({ precision, recall, f1 }: TagScore) =>
  [precision, recall, f1].map((figure) => figure.toFixed(2).padStart(6)).join('');

const report: Record<string, TagScores> = {};
for (const folder of positionals) {
  const { name, posts } = await readCorpus(folder).catch(endAtUnreadable);
  console.error(name);
  const scores = scoreTags(posts);
  report[name] = scores;
  if (values.json) continue;
  const tags = new Set(posts.flatMap((post) => post.tags));
  console.log(
    `${name}: ${posts.length} posts, ${tags.size} tags; precision, recall, F1, and of tags with 1 to 3 posts`,
  );
  for (const [way, { all, few }] of Object.entries(scores)) {
    console.log(`${way.padEnd(22)}${figuresOf(all)}   ${figuresOf(few)}`);
  }
}
if (values.json) console.log(JSON.stringify(report));
