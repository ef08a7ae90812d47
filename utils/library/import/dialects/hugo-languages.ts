import { isRecord } from '../../stored-values';
import { setting, settingText } from '../setting';
import type { Site } from '../site';

/** Where a file belongs by its language: the prefix of its address, and its path in the content without the language. */
export interface LanguagePlace {
  readonly prefix: string;
  readonly path: string;
}

/** The languages of a Hugo site: by a folder of content each, or by `post.fr.md`. */
export function hugoLanguages({ config }: Site): {
  readonly roots: readonly string[];
  readonly languageOf: (path: string) => LanguagePlace;
} {
  const content = folder(settingText(config, 'contentDir') || 'content');
  const table = setting(config, 'languages');
  const languages = isRecord(table) ? Object.keys(table) : [];
  const standard = settingText(config, 'defaultContentLanguage') || 'en';
  const inFolder = settingText(config, 'defaultContentLanguageInSubdir') === 'true';
  const prefixOf = (language: string) =>
    language.toLowerCase() === standard.toLowerCase() && !inFolder ? '' : language.toLowerCase();
  const folders = languages.flatMap((language) => {
    const own = settingText(table, language, 'contentDir');
    return own === '' ? [] : [[folder(own), language] as const];
  });
  // The longest first, so that `content/fr/` comes before `content/`.
  const isOwnFolder = folders.some(
    ([, language]) => language.toLowerCase() === standard.toLowerCase(),
  );
  // Where the default language has a folder of its own, nothing else is content.
  const roots = [...folders.map(([root]) => root), ...(isOwnFolder ? [] : [content])].toSorted(
    (one, other) => other.length - one.length,
  );
  const languageOf = (path: string): LanguagePlace => {
    const root = roots.find((one) => path.startsWith(one)) ?? content;
    const language = folders.find(([one]) => one === root)?.[1];
    const inside = path.slice(root.length);
    if (language !== undefined) return { prefix: prefixOf(language), path: inside };
    const [, stem = inside, suffix = '', end = ''] =
      /^(.*)\.([\w-]+)(\.[a-z]+)$/i.exec(inside) ?? [];
    const known = languages.find((one) => one.toLowerCase() === suffix.toLowerCase());
    if (known !== undefined) return { prefix: prefixOf(known), path: stem + end };
    return { prefix: languages.length > 0 ? prefixOf(standard) : '', path: inside };
  };
  return { roots, languageOf };
}

function folder(path: string): string {
  return `${path.replace(/^\.?\/+|\/+$/g, '')}/`;
}
