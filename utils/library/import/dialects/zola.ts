import { textOf } from '../../read/field-values';
import { ownAddress } from '../../read/own-address';
import type { Page } from '../../read/page';
import { slugify } from '../../slug';
import { isRecord } from '../../stored-values';
import { setting, settingText } from '../setting';
import type { Site } from '../site';
import { at, bare, MARKDOWN, type Rule, rule, siteOf } from './rule';

const CONTENT = 'content/';
const DATED = /^\d{4}-\d{2}-\d{2}(?:T[\d:.-]+Z?)?[-_]\s*(?=.)/;

/** https://www.getzola.org/documentation/content/page/ */
export function zola({ config }: Site): Rule {
  const table = setting(config, 'languages');
  const languages = isRecord(table) ? Object.keys(table) : [];
  const keepsDates = settingText(config, 'slugify', 'paths_keep_dates') === 'true';
  const mode = settingText(config, 'slugify', 'paths') || 'on';
  const slugged = (text: string) =>
    mode === 'on' ? slugify(text) : text.trim().replace(/\s+/g, '_');
  const undated = (name: string) => (keepsDates ? name : name.replace(DATED, ''));
  return rule({
    site: siteOf(settingText(config, 'base_url')),
    holds: (path) =>
      path.startsWith(CONTENT) &&
      /\.md$/.test(path) &&
      MARKDOWN.test(path) &&
      !/(^|\/)_index(\.[\w-]+)?\.md$/.test(path),
    place: (page) => {
      const { prefix, path } = languageOf(page.path.slice(CONTENT.length), languages);
      const own = ownAddress(page.fields, 'path');
      if (own?.kind !== 'at')
        return own ?? at(prefix, ...partsOf(page, path, undated).map(slugged), '');
      // A path of the author's own is the whole of it: no language comes before it.
      return { ...own, permalink: own.permalink.replace(/\/*$/, '/') };
    },
    shared: () => [],
  });
}

function partsOf(
  { fields }: Page,
  path: string,
  undated: (name: string) => string,
): readonly string[] {
  const parts = bare(path).split('/');
  if (parts.at(-1) === 'index') parts.pop();
  const name = parts.pop() ?? '';
  return [...parts, textOf(fields.get('slug')) || undated(name)];
}

function languageOf(path: string, languages: readonly string[]): { prefix: string; path: string } {
  const [, stem = '', suffix = ''] = /^(.*)\.([\w-]+)\.md$/.exec(path) ?? [];
  return languages.includes(suffix) ? { prefix: suffix, path: `${stem}.md` } : { prefix: '', path };
}
