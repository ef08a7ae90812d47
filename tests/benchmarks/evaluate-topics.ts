import { parseArgs } from 'node:util';
import { endAtUnreadable } from './json-lines';
import { bundledVocabulary } from './topics-bundled';
import { readLabelledTexts } from './topics-parse';
import { judge, scoreTopics, type TopicScores } from './topics-score';

const tag = 'lead generation';

const usage = 'npm run evaluate:topics -- FILE.jsonl [--json] [--wrong]';

function printTable({ neg, negAndMarketing, absentRecall, msPerPage }: TopicScores): void {
  const rows = { 'pos against neg': neg, 'and general marketing': negAndMarketing };
  console.log(`Detection of "${tag}" with the bundled library`);
  console.log(`${''.padEnd(24)}precision  recall      F1`);
  for (const [name, { precision, recall, f1 }] of Object.entries(rows)) {
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3).padStart(8));
    console.log(`${name.padEnd(25)}${figures.join('')}`);
  }
  console.log(`recall where the phrase is absent: ${absentRecall.toFixed(3)}`);
  console.log(`milliseconds for 1,400 words: ${msPerPage.toFixed(2)}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, wrong: { type: 'boolean' } },
});
const [file] = positionals;
if (!file) {
  console.error(usage);
  process.exit(2);
}
const items = await readLabelledTexts(file).catch(endAtUnreadable);
const vocabulary = await bundledVocabulary();
const scores = scoreTopics(items, vocabulary, tag);
if (values.json) console.log(JSON.stringify(scores));
else printTable(scores);
if (values.wrong) {
  const judged = judge(items, vocabulary, tag);
  const wrong = judged.filter(
    ({ item, found }) => item.label !== 'grey' && found !== (item.label === 'pos'),
  );
  for (const { item, found } of wrong)
    console.error(`${found ? 'found' : 'missed'} ${item.id} ${item.title}`);
}
