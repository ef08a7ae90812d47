import type { TabState } from '../browser/tab-state';
import { mergeReadings } from '../messaging/report';
import type { TakenWords } from '../recommend/anchors/sentence-anchors';
import type { Reading } from '../topics/reading';
import { type AnchorPlacer, linkedWords, placeAnchors } from './draft-anchors';
import { linkedAddresses, writtenReadings } from './drafts';

/** What the frames of a tab say together. */
export interface TabReading {
  readonly reading: Reading;
  /** Carries anchors in the reading to where they are in the tab. */
  readonly place: AnchorPlacer;
  /** The addresses that the draft links to already. */
  readonly linked: readonly string[];
  /** Words of the reading that are links already. */
  readonly taken: readonly TakenWords[];
}

/** One reading of a tab out of the reports of its frames; undefined where none reported. */
export function tabReading(frames: TabState['frames']): TabReading | undefined {
  // Keys of whole numbers come in ascending order: the top frame, 0, is first.
  const reports = Object.values(frames);
  const [top, ...others] = writtenReadings(reports);
  if (!top) return undefined;
  const byId = Object.entries(frames).map(([id, report]) => ({ id: Number(id), report }));
  return {
    reading: mergeReadings([top, ...others]),
    place: placeAnchors(byId),
    linked: reports.flatMap(linkedAddresses),
    taken: linkedWords(byId),
  };
}
