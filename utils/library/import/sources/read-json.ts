import { isRecord } from '../../stored-values';
import { settingText } from '../setting';
import { ghostItems } from './ghost';
import type { SourceItem, SourceReading } from './item';

/** Reads a JSON Feed or a Ghost export; undefined for other JSON. */
export function readJsonSource(text: string): SourceReading | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return broken(text, error);
  }
  if (!isRecord(value)) return undefined;
  const ghost = ghostItems(value);
  if (ghost !== undefined) return { format: 'ghost', name: '', site: '', items: ghost, faults: [] };
  const list = value['items'];
  if (!/jsonfeed\.org/.test(settingText(value, 'version')) || !Array.isArray(list))
    return undefined;
  const records: readonly unknown[] = list;
  return {
    format: 'json-feed',
    name: settingText(value, 'title'),
    site: settingText(value, 'home_page_url'),
    items: records.filter(isRecord).map((item) => feedItem(item, settingText(value, 'language'))),
    faults: [],
  };
}

function broken(text: string, error: unknown): SourceReading {
  const message = error instanceof Error ? error.message : String(error);
  const place = /position (\d+)/.exec(message)?.[1];
  const line = place === undefined ? 1 : text.slice(0, Number(place)).split('\n').length;
  return {
    format: '',
    name: '',
    site: '',
    items: [],
    faults: [{ line, reason: `broken JSON: ${message.slice(0, 120)}` }],
  };
}

function feedItem(item: Readonly<Record<string, unknown>>, language: string): SourceItem {
  return {
    url: settingText(item, 'url') || addressIn(settingText(item, 'id')),
    title: settingText(item, 'title'),
    line: 1,
    description: settingText(item, 'summary'),
    tags: textsOf(item['tags']),
    date: settingText(item, 'date_published') || settingText(item, 'date_modified'),
    language: settingText(item, 'language') || language,
    html: settingText(item, 'content_html'),
    text: settingText(item, 'content_text'),
  };
}

/** The id of an item may be its address, and is anything else as well. */
function addressIn(id: string): string {
  return /^https?:\/\//i.test(id) ? id : '';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
