import type { Block, Reading } from '../../topics/reading';
import { detectLanguage, LANGUAGE_SAMPLE } from '../text/detect-language';
import { type Language, parseLanguage } from '../text/language';

/**
 * The language of what is written in a page: an editor in German does not make the draft German. Where the draft is too
 * short to tell, that which the page says it is in, and where it says none, that of its beginning; '' where nothing tells.
 */
export function pageLanguage({ language, title, blocks }: Reading): Language {
  const drafted = blocks.filter(({ place }) => place === 'draft');
  const running = title === '' ? blocks : blocks.filter(({ place }) => place !== 'title');
  return (
    detectLanguage(beginningOf(drafted)) ||
    parseLanguage(language) ||
    detectLanguage(`${title}\n${beginningOf(running)}`)
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
