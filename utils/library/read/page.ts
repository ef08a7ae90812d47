import { readFileName } from '../slug';
import { fieldOf, type LabelStyle, labelsOf, styledLabels, textOf } from './field-values';
import type { Field, Fields } from './front-matter';
import { parseDate, writtenMoment } from './post-date';
import { isStructural } from './structural-tags';

/** What a file says of itself, before its address is known. */
export interface Page {
  readonly path: string;
  readonly fields: Fields;
  readonly title: string;
  readonly date: Date | undefined;
  /** The date by the author's own clock, as addresses have it: `2025-05-08T23:30:00`, or ''. */
  readonly moment: string;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
}

/** Why a post that can be read is not in the library. */
export type Exclusion =
  | 'draft'
  | 'future'
  | 'expired'
  | 'unpublished'
  | 'unlisted'
  /** A page that only lists posts, as sitemaps name them too. */
  | 'listing';

/** Where a page is on its site. */
export type Placing =
  /** Where the library's pattern puts it. */
  | { readonly kind: 'by-pattern' }
  /** At a path below the site, or at a whole address; fixed where the author wrote it on the post itself. */
  | { readonly kind: 'at'; readonly permalink: string; readonly fixed?: true }
  | { readonly kind: 'excluded'; readonly exclusion: Exclusion }
  | { readonly kind: 'problem'; readonly reason: string };

/** What a file says of its page; a date that is none is said beside it. */
export function pageOf(
  { title, path }: { readonly title: string; readonly path: string },
  fields: Fields,
  style: LabelStyle,
): { readonly page: Page; readonly badDate: Field | undefined } {
  const field = dateField(fields, path);
  const text = textOf(field);
  const date = parseDate(text);
  const categories = [
    fields.get('categories'),
    fields.get('category'),
    taxonomy(fields, 'categories'),
  ];
  const tags = ['tags', 'tag', 'topics', 'topic'].map((name) => fields.get(name));
  const page: Page = {
    path,
    fields,
    title,
    date,
    moment: date === undefined ? '' : writtenMoment(text),
    tags: topics(style, [...tags, taxonomy(fields, 'tags')]),
    categories: topics(style, categories),
    keywords: keywordsOf(fields),
  };
  return { page, badDate: date === undefined && text !== '' ? field : undefined };
}

/** Eleventy's words for a date that only its build knows. */
const UNKNOWN_DATE = /^((git )?(last modified|created)|today|now)$/i;
const DATES = [
  'date',
  'publishdate',
  'pubdate',
  'pubdatetime',
  'published',
  'publishedat',
  'published_at',
  'publisheddate',
  'published_date',
  'created',
  'createdat',
];

/** The date that the front matter gives, or else the file's name (`2024-05-31-why.md`). */
function dateField(fields: Fields, path: string): Field {
  for (const name of DATES) {
    const field = fieldOf(fields, name);
    if (field === undefined) continue;
    // `published` says yes or no in some generators, and when in others.
    const text = textOf(field);
    if (!UNKNOWN_DATE.test(text) && !/^(true|false|yes|no)$/i.test(text)) return field;
  }
  return { key: 'date', value: readFileName(path).date };
}

function taxonomy(fields: Fields, name: string): Field | undefined {
  const value = fields.get('taxonomies')?.value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return { key: name, value: Object.entries(value).find(([key]) => key === name)?.[1] };
}

function topics(style: LabelStyle, fields: readonly (Field | undefined)[]): readonly string[] {
  return styledLabels(style, fields).filter((label) => !isStructural(label));
}

function keywordsOf(fields: Fields): readonly string[] {
  const names = [
    'keywords',
    'keyword',
    'seokeywords',
    'seo_keywords',
    'metakeywords',
    'focuskeyword',
    'focus_keyword',
    'focuskeyphrase',
  ];
  return labelsOf(...names.map((name) => fields.get(name)));
}
