import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { LIMITS } from '../../limits';
import type { SourceItem, SourceReading } from './item';

type Column =
  | 'url'
  | 'title'
  | 'description'
  | 'tags'
  | 'categories'
  | 'keywords'
  | 'date'
  | 'language'
  | 'text';

/** What columns are called, in lower case and without spaces, hyphens and underscores. */
const NAMES: readonly (readonly [Column, string])[] = [
  ['url', 'url link permalink address loc pageurl posturl canonicalurl path'],
  ['title', 'title name headline posttitle pagetitle'],
  ['description', 'description summary excerpt metadescription'],
  ['tags', 'tags tag topics labels'],
  ['categories', 'categories category'],
  ['keywords', 'keywords keyword focuskeyword seokeywords phrases'],
  ['date', 'date published publishedat publishdate pubdate created'],
  ['language', 'language lang locale'],
  ['text', 'text content body'],
];
const COLUMN_OF = new Map(
  NAMES.flatMap(([column, names]) => names.split(' ').map((name) => [name, column] as const)),
);

const MAX_FAULTS = 100;

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads a table with a row of column names; parted by commas, semicolons or tabs. */
export function readCsvSource(text: string): SourceReading {
  const faults: { line: number; reason: string }[] = [];
  const rows = rowsOf(text, faults);
  const [header, ...body] = rows;
  const columns = columnsOf(header?.record ?? []);
  if (!columns.has('url') && faults.length === 0) {
    faults.push({ line: 1, reason: 'the first line must name the columns, one of them "url"' });
  }
  const items = columns.has('url') ? body.map((row) => csvItem(row, columns)) : [];
  return { format: 'csv', name: '', site: '', items, faults };
}

/** Where each column is, by the first name that fits it. */
function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  for (const [index, cell] of header.entries()) {
    const column = COLUMN_OF.get(cell.toLowerCase().replace(/[\s_-]/g, ''));
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

function rowsOf(text: string, faults: { line: number; reason: string }[]): readonly Row[] {
  try {
    const rows: readonly unknown[] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: LIMITS.post,
      on_skip: (error) => {
        // One quote too many breaks each line after it.
        if (faults.length < MAX_FAULTS) faults.push(faultOf(error));
      },
    });
    return rows.filter(isRow);
  } catch (error) {
    faults.push(faultOf(error));
    return [];
  }
}

function faultOf(error: unknown): { line: number; reason: string } {
  const lines: unknown = error instanceof CsvError ? error['lines'] : 1;
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return { line: typeof lines === 'number' ? lines : 1, reason: `broken table: ${reason}` };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'record' in value && 'info' in value;
}

/** The one of the usual delimiters that the first line has most of. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counted = [',', ';', '\t'].map((mark) => [first.split(mark).length, mark] as const);
  return counted.toSorted(([one], [other]) => other - one)[0]?.[1] ?? ',';
}

function csvItem({ record, info }: Row, columns: ReadonlyMap<Column, number>): SourceItem {
  const cell = (column: Column) => record[columns.get(column) ?? -1]?.trim() ?? '';
  const list = (column: Column) =>
    cell(column)
      .split(/[,;|]/, LIMITS.labels)
      .map((one) => one.trim());
  return {
    url: cell('url'),
    title: cell('title'),
    line: info.lines,
    description: cell('description'),
    tags: list('tags'),
    categories: list('categories'),
    keywords: list('keywords'),
    date: cell('date'),
    language: cell('language'),
    text: cell('text'),
  };
}
