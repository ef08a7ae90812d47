import type { Block, Reading } from '../topics/reading';
import type { Topic } from '../topics/topic';

/** A link in a draft. */
export interface DraftLink {
  readonly url: string;
  readonly text: string;
}

/** What a frame's content script tells the background: only where topics were found, or are gone. */
export interface Report {
  readonly reading: Reading;
  /** Empty where the topics of an earlier report are gone. */
  readonly topics: readonly Topic[];
  /** The words that are selected in the frame, or ''. */
  readonly selection: string;
  /** How many blocks, at the end of the reading, are those of the field that the person is in or was last. */
  readonly written: number;
  /** The links in that field, or where there is none, in all rich fields of the frame's document. */
  readonly links: readonly DraftLink[];
}

/** Longest text that a report carries, in UTF-16 units: about 7,000 words, all that ranking needs. */
export const MAX_REPORT_LENGTH = 40_000;

export const MAX_BLOCKS = 5_000;
export const MAX_URL_LENGTH = 5_000;
export const MAX_TITLE_LENGTH = 2_000;

/** Longest selection that posts are ranked for, in UTF-16 units. */
export const MAX_SELECTION_LENGTH = 500;

export const MAX_LINKS = 500;

/**
 * Cuts a reading to what a report carries: headings and the draft first, then text from the top.
 * Blocks keep their order.
 */
export function shorten(reading: Reading): Reading {
  let left = MAX_REPORT_LENGTH;
  const kept = new Map<number, string>();
  const isText = ([, { place }]: readonly [number, Block]) => Number(place === 'text');
  const order = [...reading.blocks.entries()].sort((a, b) => isText(a) - isText(b));
  for (const [i, { text }] of order.slice(0, MAX_BLOCKS)) {
    if (left <= 0) break;
    kept.set(i, text.slice(0, left));
    left -= text.length;
  }
  const blocks = reading.blocks.flatMap((block, i) => {
    const cut = kept.get(i);
    return cut === undefined ? [] : [{ ...block, text: cut }];
  });
  return {
    url: reading.url.slice(0, MAX_URL_LENGTH),
    title: reading.title.slice(0, MAX_TITLE_LENGTH),
    language: reading.language.slice(0, 40),
    blocks,
  };
}

/** One reading of a tab out of those of its frames, the top frame first. */
export function mergeReadings(readings: readonly [Reading, ...Reading[]]): Reading {
  const [top] = readings;
  return { ...top, blocks: readings.flatMap((reading) => reading.blocks) };
}

/** The topics of a tab out of those of its frames: the most certain finding of each tag counts. */
export function mergeTopics(lists: readonly (readonly Topic[])[]): readonly Topic[] {
  const best = new Map<string, Topic>();
  for (const topic of lists.flat()) {
    const known = best.get(topic.tag);
    if (!known || known.score < topic.score) best.set(topic.tag, topic);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
