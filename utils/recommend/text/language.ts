/** The languages that Linkloom can analyse; others are compared word for word. */
export type Language = 'en' | 'de' | 'fr' | '';

/** The language that a BCP 47 tag names (`de-AT` is German), or '' where it is none that we analyse. */
export function parseLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return primary === 'en' || primary === 'de' || primary === 'fr' ? primary : '';
}
