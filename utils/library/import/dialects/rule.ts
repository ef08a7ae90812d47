import type { LabelStyle } from '../../read/field-values';
import type { Page, Placing } from '../../read/page';

/** What the importer needs to know of a site generator, for one site. */
export interface Rule {
  readonly labels: LabelStyle;
  /** Where the site is (`https://example.com/blog`), or '' where its configuration doesn't say. */
  readonly site: string;
  /** Whether a file, by its path below the site's root, is one of its posts or pages. */
  readonly holds: (path: string) => boolean;
  /** Whether such a file is a draft by the place it lies in. */
  readonly isDraft: (path: string) => boolean;
  readonly place: (page: Page) => Placing;
  /** Fields that the site gives to a file from elsewhere than the file; those of the file come over them. */
  readonly shared: (path: string) => readonly Readonly<Record<string, unknown>>[];
}

export const MARKDOWN = /\.(md|mdx|markdown|mdown|mkd)$/i;

/** A permalink below the site. */
export function at(...parts: readonly string[]): Placing {
  return { kind: 'at', permalink: `/${parts.join('/')}`.replace(/\/{2,}/g, '/') };
}

/** The path without its ending. */
export function bare(path: string): string {
  return path.replace(/\.[a-z]+$/i, '');
}

/** An address joined of its origin and its base path, without a slash at the end. */
export function siteOf(url: string, base = ''): string {
  if (!/^https?:\/\//i.test(url)) return '';
  const joined =
    base === '' || base === '/' ? url : `${url.replace(/\/+$/, '')}/${base.replace(/^\/+/, '')}`;
  return joined.replace(/\/+$/, '');
}

/** The parts of a page's date as addresses have them; '' where it has none. */
export function dateParts({ moment }: Pick<Page, 'moment'>) {
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] =
    moment.split(/[-T:]/);
  return { year, month, day, hour, minute, second };
}

/** The tokens of a page's date that Jekyll and Hexo share. */
export function dateTokens(page: Pick<Page, 'moment'>) {
  const parts = dateParts(page);
  const { month, day } = parts;
  return { ...parts, i_month: String(Number(month)), i_day: String(Number(day)) };
}

/** Fills `:token`s; unknown ones and those without a value are left out. */
export function fill(pattern: string, tokens: Readonly<Record<string, string>>): string {
  return pattern.replace(/:([a-z_]+)/gi, (_, name: string) => tokens[name] ?? '');
}

const NO_RULES: Pick<Rule, 'labels' | 'isDraft' | 'shared'> = {
  labels: 'comma',
  isDraft: () => false,
  shared: () => [],
};

/** A rule with what most generators share. */
export function rule(own: Omit<Rule, 'labels' | 'isDraft' | 'shared'> & Partial<Rule>): Rule {
  return { ...NO_RULES, ...own };
}
