import { textOf } from '../../read/field-values';
import type { Page } from '../../read/page';
import { slugify } from '../../slug';
import { dateParts } from './rule';

/** What a permalink of Eleventy can speak of. */
export interface TemplateFacts {
  readonly page: Page;
  readonly fileSlug: string;
  readonly filePathStem: string;
  /** What the site's data files say for a dotted name. */
  readonly siteData: (name: string) => string | undefined;
}

type Filter = (text: string, argument: string, facts: TemplateFacts) => string;

const same: Filter = (text) => text;
const date: Filter = (_text, format, facts) => formatted(facts.page, format);
const FILTERS: Readonly<Record<string, Filter>> = {
  slug: slugify,
  slugify,
  url: same,
  safe: same,
  trim: (text) => text.trim(),
  lower: (text) => text.toLowerCase(),
  downcase: (text) => text.toLowerCase(),
  date,
};

/** Fills a permalink of Liquid or Nunjucks as far as it uses well-known words; undefined where it doesn't. */
export function fillTemplate(template: string, facts: TemplateFacts): string | undefined {
  let isKnown = !template.includes('{%');
  const filled = template.replace(/\{\{-?\s*(.*?)\s*-?\}\}/g, (_, expression: string) => {
    const value = evaluate(expression, facts);
    isKnown &&= value !== undefined;
    return value ?? '';
  });
  return isKnown ? filled : undefined;
}

function evaluate(expression: string, facts: TemplateFacts): string | undefined {
  const [subject = '', ...filters] = expression.split('|').map((part) => part.trim());
  let value = lookUp(subject, facts);
  for (const filter of filters) {
    const [, name = '', argument = ''] =
      /^(\w+)\s*[:(]?\s*["']?(.*?)["']?\s*\)?$/.exec(filter) ?? [];
    const apply = filterOf(name, argument);
    if (value === undefined || apply === undefined) return undefined;
    value = apply(value, argument, facts);
  }
  return value;
}

/** Sites call their filters for dates as they like: `date`, `formatDate: "yyyy"`, `toDatePath` for year, month, day. */
function filterOf(name: string, argument: string): Filter | undefined {
  const known = FILTERS[name.toLowerCase()];
  if (known !== undefined || !/date/i.test(name)) return known;
  if (argument !== '') return date;
  return /path/i.test(name)
    ? (_text, _argument, facts) => formatted(facts.page, 'yyyy/MM/dd')
    : undefined;
}

function lookUp(
  subject: string,
  { page, fileSlug, filePathStem, siteData }: TemplateFacts,
): string | undefined {
  const quoted = /^(["'])(.*)\1$/.exec(subject)?.[2];
  if (quoted !== undefined) return quoted;
  switch (subject) {
    case 'page.fileSlug':
      return fileSlug;
    case 'page.filePathStem':
      return filePathStem;
    case 'page.date':
    case 'date':
      return page.moment;
    case 'title':
      return page.title;
    default:
      return textOf(page.fields.get(subject.toLowerCase())) || siteData(subject);
  }
}

/** A date in the tokens of strftime (`%Y/%m/%d`) or of Luxon (`yyyy/MM/dd`). */
function formatted(page: Page, format: string): string {
  const { year, month, day } = dateParts(page);
  const tokens: Readonly<Record<string, string>> = {
    '%Y': year,
    '%m': month,
    '%d': day,
    '%-m': String(Number(month)),
    '%-d': String(Number(day)),
    yyyy: year,
    YYYY: year,
    MM: month,
    dd: day,
    DD: day,
  };
  return format.replace(/%-?[Ymd]|yyyy|YYYY|MM|dd|DD/g, (token) => tokens[token] ?? token);
}
