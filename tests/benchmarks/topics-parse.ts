import * as v from 'valibot';
import { parseJsonLines, readJsonLines } from './json-lines';
import type { LabelledText } from './topics-score';

const text = v.nullish(v.string(), '');
const schema = v.pipe(
  v.object({
    id: v.pipe(v.nullish(v.union([v.string(), v.number()]), ''), v.transform(String)),
    label: v.picklist(['pos', 'neg', 'grey']),
    why: text,
    title: text,
    text,
  }),
  v.transform((item): LabelledText => item),
);

/** Labelled texts, one a line as JSON; `name` is what they are called where one is wrong. Throws `UnreadableFile`. */
export function parseLabelledTexts(
  jsonLines: string,
  name = 'The labelled texts',
): readonly LabelledText[] {
  return parseJsonLines(jsonLines, schema, name);
}

/** The labelled texts of a file. Throws `UnreadableFile`. */
export const readLabelledTexts = (path: string): Promise<readonly LabelledText[]> =>
  readJsonLines(path, schema);
