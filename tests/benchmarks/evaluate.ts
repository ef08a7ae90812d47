import { parseArgs } from 'node:util';
import { readCorpus } from './evaluate-corpus';
import { exactPhrase, linkloom, titleWords } from './evaluate-methods';
import { loadPeers } from './evaluate-peers';
import { evaluateMethod, type Settings } from './evaluate-run';
import { tableOf } from './evaluate-table';

const usage = `npm run evaluate -- FOLDER... [--json] [--only METHOD] [--undated]

Ranks the posts of each library for the texts of its posts, against the links that their authors made.
--only METHOD   one method alone, such as linkloom
--undated       Linkloom without the day that a page was written`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    only: { type: 'string' },
    undated: { type: 'boolean' },
  },
});
if (positionals.length === 0) {
  console.error(usage);
  process.exit(2);
}
const own = [linkloom({ undated: values.undated === true }), exactPhrase, titleWords];
const isOwn = own.some(({ name }) => name === values.only);
const all = isOwn ? own : [...own, ...(await loadPeers())];
const methods = all.filter(({ name }) => values.only === undefined || name === values.only);

const report: Record<string, Record<string, Settings>> = {};
for (const folder of positionals) {
  const corpus = await readCorpus(folder);
  const scores: Record<string, Settings> = {};
  for (const method of methods) {
    console.error(`${corpus.name}: ${method.name}`);
    scores[method.name] = await evaluateMethod(corpus, method);
  }
  report[corpus.name] = scores;
  if (!values.json) console.log(tableOf(corpus, scores));
}
if (values.json) console.log(JSON.stringify(report));
