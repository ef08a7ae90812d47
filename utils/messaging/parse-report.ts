import * as v from 'valibot';
import { PLACES } from '../topics/reading';
import {
  MAX_BLOCKS,
  MAX_LINKS,
  MAX_REPORT_LENGTH,
  MAX_SELECTION_LENGTH,
  MAX_TITLE_LENGTH,
  MAX_URL_LENGTH,
  type Report,
} from './report';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));
const places = v.picklist(PLACES);

const schema: v.GenericSchema<unknown, Report> = v.object({
  reading: v.object({
    url: text(MAX_URL_LENGTH),
    title: text(MAX_TITLE_LENGTH),
    language: text(40),
    blocks: list(v.object({ place: places, text: text(MAX_REPORT_LENGTH) }), MAX_BLOCKS),
  }),
  topics: list(
    v.object({
      tag: text(500),
      score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      phrases: list(
        v.object({
          phrase: text(500),
          count: v.pipe(v.number(), v.integer(), v.minValue(1)),
          places: list(places, 4),
        }),
        100,
      ),
    }),
    500,
  ),
  selection: text(MAX_SELECTION_LENGTH),
  written: v.pipe(v.number(), v.integer(), v.minValue(0)),
  links: list(v.object({ url: text(MAX_URL_LENGTH), text: text(MAX_URL_LENGTH) }), MAX_LINKS),
});

/** Reads a report. A page may have had a hand in it, so one that isn't as it should be is dropped. */
export function parseReport(value: unknown): Report | undefined {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}
