import { fieldOf, labelsOf, textOf } from './field-values';
import type { Fields } from './front-matter';
import type { Placing } from './page';

/** Where the author put a post by hand, by the names that generators have for it; undefined where nowhere. */
export function ownAddress(fields: Fields, ...names: readonly string[]): Placing | undefined {
  const text = textOf(fieldOf(fields, ...names));
  if (text === '') return undefined;
  if (/\{\{|\{%|\$\{/.test(text)) {
    return {
      kind: 'problem',
      reason: `its address is a template that only its own site can fill: ${text}`,
    };
  }
  // A scheme other than http would end up in somebody's text as a link.
  if (/^[a-z][a-z\d+.-]*:/i.test(text) && !/^https?:\/\//i.test(text)) {
    return { kind: 'problem', reason: `"${text.slice(0, 60)}" is no http address` };
  }
  const permalink = /^https?:/i.test(text) ? text : `/${text.replace(/^\/+/, '')}`;
  return { kind: 'at', permalink: permalink.replace(/(^|\/)index\.html?$/i, '$1'), fixed: true };
}

/** Former addresses of a post, as Hugo, Zola, Jekyll, Docusaurus and Gatsby have them said. */
export function aliasesOf(fields: Fields): readonly string[] {
  const names = ['aliases', 'alias', 'redirect_from', 'redirectfrom', 'redirects'];
  return labelsOf(...names.map((name) => fields.get(name)));
}
