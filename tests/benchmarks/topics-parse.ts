import type { LabelledText } from './topics-score';

const labels = ['pos', 'neg', 'grey'] as const;

function parseLabelledText(value: unknown, line: number): LabelledText {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const text = new Map<string, unknown>(fields);
  const label = labels.find((known) => known === text.get('label'));
  if (!label) throw new Error(`Line ${line} has no label`);
  return {
    id: String(text.get('id') ?? line),
    label,
    why: String(text.get('why') ?? ''),
    title: String(text.get('title') ?? ''),
    text: String(text.get('text') ?? ''),
  };
}

/** Labelled texts, one a line as JSON. Throws at a line that has no label. */
export function parseLabelledTexts(jsonLines: string): readonly LabelledText[] {
  const lines = jsonLines.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => parseLabelledText(JSON.parse(line), at + 1));
}
