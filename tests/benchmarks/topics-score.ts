import { detectTopics } from '@/utils/topics/detect/detect-topics';
import type { Block, Reading } from '@/utils/topics/reading';
import type { Vocabulary } from '@/utils/topics/vocabulary';

/** A text that a person has read and labelled. */
export interface LabelledText {
  readonly id: string;
  /** About the tag, not about it, or a neighbour of the subject. */
  readonly label: 'pos' | 'neg' | 'grey';
  /** What the text is about. */
  readonly why: string;
  readonly title: string;
  readonly text: string;
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface TopicScores {
  readonly neg: Score;
  readonly negAndMarketing: Score;
  readonly absentRecall: number;
  readonly msPerPage: number;
}

/** A text and whether the tag was found in it. */
export interface Judged {
  readonly item: LabelledText;
  readonly found: boolean;
}

const isMarketing = ({ label, why }: LabelledText) =>
  label === 'grey' && why.startsWith('general marketing');
const named = /\blead[\s-]*gen(?:eration|erating)?\b|\bgenerat\w*\s+leads?\b/i;
const wordsOfPage = 1_400;

/** A page with the text in it, a paragraph a line. */
export function readingOf({ id, title, text }: LabelledText): Reading {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const blocks: Block[] = [
    { place: 'title', text: title },
    ...lines.map((line) => ({ place: 'text' as const, text: line })),
  ];
  return { url: `https://example.com/${id}`, title, language: 'en', blocks };
}

/** Looks for the tag in each text. */
export function judge(
  items: readonly LabelledText[],
  vocabulary: Vocabulary,
  tag: string,
): readonly Judged[] {
  return items.map((item) => {
    const topics = detectTopics(readingOf(item), vocabulary);
    return { item, found: topics.some((topic) => topic.tag === tag) };
  });
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function scoreAgainst(
  judged: readonly Judged[],
  isNegative: (item: LabelledText) => boolean,
): Score {
  const right = judged.filter(({ item, found }) => found && item.label === 'pos').length;
  const wrong = judged.filter(({ item, found }) => found && isNegative(item)).length;
  const all = judged.filter(({ item }) => item.label === 'pos').length;
  const precision = ratio(right, right + wrong);
  const recall = ratio(right, all);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

const rounds = 5;

/** CPU milliseconds for 1,400 words in a process that is warm: the median of some rounds. */
function measure(items: readonly LabelledText[], vocabulary: Vocabulary): number {
  const readings = items.map(readingOf);
  const words = items.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = process.cpuUsage();
    for (const reading of readings) detectTopics(reading, vocabulary);
    const { user, system } = process.cpuUsage(start);
    if (round > 0) times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  return ((times[Math.floor(rounds / 2)] ?? 0) / words) * wordsOfPage;
}

/** How well a tag is told from other subjects, and how fast. */
export function scoreTopics(
  items: readonly LabelledText[],
  vocabulary: Vocabulary,
  tag: string,
): TopicScores {
  const judged = judge(items, vocabulary, tag);
  const isAbsent = ({ item }: Judged) =>
    item.label === 'pos' && !named.test(`${item.title}\n${item.text}`);
  const absent = judged.filter(isAbsent);
  return {
    neg: scoreAgainst(judged, ({ label }) => label === 'neg'),
    negAndMarketing: scoreAgainst(judged, (item) => item.label === 'neg' || isMarketing(item)),
    absentRecall: ratio(absent.filter(({ found }) => found).length, absent.length),
    msPerPage: measure(items, vocabulary),
  };
}
