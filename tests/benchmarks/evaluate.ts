import { parseArgs } from 'node:util';
import { readCorpus } from './evaluate-corpus';
import { linkloom, type Method } from './evaluate-methods';
import { loadPeers } from './evaluate-peers';
import { evaluateMethod, type Settings } from './evaluate-run';
import { tableOf } from './evaluate-table';
import { endAtUnreadable } from './json-lines';
import { exactPhrase, titleWords } from './plain-ideas';

const usage = `npm run evaluate -- FOLDER... [--json] [--only METHOD] [--seconds N]

Ranks the posts of each library for the texts of its posts, against the links that their authors made.
--json          JSON alone on standard output (with npm run --silent)
--only METHOD   one method alone, such as linkloom
--seconds N     CPU that a method may take for the queries of one setting (60); it is said where that cuts them short`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    only: { type: 'string' },
    seconds: { type: 'string', default: '60' },
  },
});
const mostSeconds = Number(values.seconds);
if (positionals.length === 0 || !(mostSeconds > 0)) {
  console.error(usage);
  process.exit(2);
}

async function chooseMethods(only: string | undefined): Promise<readonly Method[]> {
  const own = [linkloom({ undated: false }), linkloom({ undated: true }), exactPhrase, titleWords];
  if (only === undefined) return [...own, ...(await loadPeers())];
  const named = own.filter(({ name }) => name === only);
  return named.length > 0 ? named : (await loadPeers()).filter(({ name }) => name === only);
}

const say = (sentence: string) => console.error(sentence);
const methods = await chooseMethods(values.only);
if (methods.length === 0) {
  say(`No method is called ${values.only}`);
  process.exit(2);
}
const report: Record<string, Record<string, Settings>> = {};
for (const folder of positionals) {
  const corpus = await readCorpus(folder).catch(endAtUnreadable);
  const scores: Record<string, Settings> = {};
  for (const method of methods) {
    say(`${corpus.name}: ${method.name}`);
    scores[method.name] = await evaluateMethod(corpus, method, { mostSeconds, say });
  }
  report[corpus.name] = scores;
  if (!values.json) console.log(tableOf(corpus, scores));
}
if (values.json) console.log(JSON.stringify(report));
