import { parseConfig } from '../find-sites';
import { scriptText, settingText } from '../setting';
import type { Site } from '../site';
import { bare } from './rule';

type Values = Readonly<Record<string, unknown>>;

/** What the folders of a file say of it (`posts/posts.json`), from the outermost in, and then its own data file. */
export function folderData(path: string, files: Site['files']): readonly Values[] {
  const folders = path.split('/').slice(0, -1);
  const stems = folders.map((name, index) => [...folders.slice(0, index + 1), name].join('/'));
  return [...stems, bare(path)].flatMap((stem) =>
    ['.json', '.11tydata.json', '.11tydata.js', '.11tydata.cjs', '.11tydata.mjs'].flatMap(
      (ending) => {
        const text = files.get(stem + ending)?.text();
        if (text === undefined) return [];
        return [ending.endsWith('json') ? parseConfig('data.json', text) : scriptData(text)];
      },
    ),
  );
}

/** The plain settings in a data file that is a script, which is never run. */
function scriptData(script: string): Values {
  const template = /\bpermalink\b[^`"']*?[:=>({]\s*(?:return\s*)?`([^`]*)`/.exec(script)?.[1];
  const permalink =
    template?.replace(/\$\{\s*(?:data\.)?/g, '{{ ').replace(/\}(?!\})/g, ' }}') ??
    scriptText(script, 'permalink');
  const tags = /\btags\s*:\s*\[([^\]]*)\]/.exec(script)?.[1] ?? '';
  const names = [...tags.matchAll(/["']([^"']+)["']/g)].map(([, name]) => name);
  return { ...(permalink !== '' && { permalink }), ...(names.length > 0 && { tags: names }) };
}

/** What the site's own data files say for a dotted name: `site.base` is `base` in `_data/site.json`, or in a script. */
export function siteData(name: string, input: string, files: Site['files']): string | undefined {
  const [file = '', ...keys] = name.split('.');
  if (keys.length === 0 || !/^[\w-]+$/.test(file)) return undefined;
  const at = (ending: string) => files.get(`${input}_data/${file}${ending}`)?.text();
  const json = at('.json');
  if (json !== undefined) return settingText(parseConfig('data.json', json), ...keys) || undefined;
  const script = at('.js') ?? at('.cjs') ?? at('.mjs');
  return scriptText(script ?? '', keys.at(-1) ?? '') || undefined;
}
