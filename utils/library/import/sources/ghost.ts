import type { Exclusion } from '../../read/page';
import { isRecord } from '../../stored-values';
import { setting, settingText } from '../setting';
import type { SourceItem } from './item';

type Row = Readonly<Record<string, unknown>>;

const STATUS: Readonly<Record<string, Exclusion>> = {
  draft: 'draft',
  scheduled: 'future',
  sent: 'unlisted',
};

/** The posts and pages of a Ghost export; undefined for what is none. */
export function ghostItems(value: Row): readonly SourceItem[] | undefined {
  const exported = setting(value, 'db');
  const tables = Array.isArray(exported) ? setting(exported[0], 'data') : setting(value, 'data');
  if (!isRecord(tables) || !Array.isArray(tables['posts'])) return undefined;
  const names = new Map(
    rows(tables, 'tags').map((tag) => [settingText(tag, 'id'), settingText(tag, 'name')]),
  );
  const tagged = new Map<string, string[]>();
  for (const pair of rows(tables, 'posts_tags')) {
    const post = settingText(pair, 'post_id');
    const name = names.get(settingText(pair, 'tag_id')) ?? '';
    // Ghost's internal tags, which no reader sees, begin with #.
    if (!name.startsWith('#')) tagged.set(post, [...(tagged.get(post) ?? []), name]);
  }
  const metas = new Map(
    rows(tables, 'posts_meta').map((meta) => [settingText(meta, 'post_id'), meta]),
  );
  return rows(tables, 'posts').map((post) => {
    const id = settingText(post, 'id');
    return ghostItem(post, tagged.get(id) ?? [], metas.get(id) ?? {});
  });
}

function ghostItem(post: Row, tags: readonly string[], meta: Row): SourceItem {
  const exclusion = STATUS[settingText(post, 'status')];
  const slug = settingText(post, 'slug');
  return {
    url: slug === '' ? '' : `/${slug}/`,
    title: settingText(post, 'title'),
    line: 1,
    description:
      settingText(post, 'custom_excerpt') ||
      settingText(meta, 'meta_description') ||
      settingText(post, 'meta_description'),
    tags,
    date: settingText(post, 'published_at'),
    language: settingText(post, 'locale'),
    html: settingText(post, 'html').replaceAll('__GHOST_URL__', ''),
    text: settingText(post, 'plaintext') || lexicalText(settingText(post, 'lexical')),
    ...(exclusion && { exclusion }),
  };
}

function rows(tables: Row, name: string): readonly Row[] {
  const table = tables[name];
  const list: readonly unknown[] = Array.isArray(table) ? table : [];
  return list.filter(isRecord);
}

/** The text in Ghost's own document format, for exports that lack the HTML. */
function lexicalText(json: string): string {
  return [...json.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = '']) => JSON.parse(`"${text}"`))
    .join('\n');
}
