import type { Block, Reading } from '../../topics/reading';
import { detectLanguage, LANGUAGE_SAMPLE } from '../text/detect-language';
import { type Language, parseLanguage } from '../text/language';

/**
 * The language of the draft in a page: an editor in German does not make it German. Where that is too short to tell, that
 * of the page, as it says of itself unless its beginning is clearly in another, for many only repeat their template; ''
 * where nothing tells.
 */
export function pageLanguage({ language, title, blocks }: Reading): Language {
  const drafted = blocks.filter(({ place }) => place === 'draft');
  const running = title === '' ? blocks : blocks.filter(({ place }) => place !== 'title');
  return (
    detectLanguage(beginningOf(drafted)) ||
    detectLanguage(`${title}\n${beginningOf(running)}`, parseLanguage(language))
  );
}

/** As much text as tells a language. */
function beginningOf(blocks: readonly Block[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length > LANGUAGE_SAMPLE) break;
    text += `${block.text}\n`;
  }
  return text;
}
