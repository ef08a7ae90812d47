import { readBlocks } from './read-blocks';
import type { Block, Reading } from './reading';
import { sliced } from './sliced';
import { asPage } from './ways-to-read';

const mostCharacters = 400_000;
const enoughForMain = 500;

/** The element that holds the main text, where the page says so. */
function mainElement(document: Document): Element {
  for (const selector of ['main, [role="main"]', 'article']) {
    const found = document.querySelectorAll(selector);
    const [main] = found;
    if (main && found.length === 1 && (main.textContent?.length ?? 0) >= enoughForMain) return main;
  }
  return document.body ?? document.documentElement;
}

/** The blocks of the visible main text, its title first; at most 400,000 characters. */
export function* pageBlocks(document: Document): Generator<Block> {
  if (document.title) yield { place: 'title', text: document.title };
  let characters = 0;
  for (const block of readBlocks(mainElement(document), asPage)) {
    yield block;
    characters += block.text.length;
    if (characters >= mostCharacters) return;
  }
}

/** A reading of the page with these blocks. */
export function readingOf(document: Document, blocks: readonly Block[]): Reading {
  const language = document.documentElement.lang.split('-')[0] ?? '';
  return { url: document.URL, title: document.title, language: language.toLowerCase(), blocks };
}

/**
 * Reads the visible main text of a page, open shadow roots and frames of the same origin included; of fields it reads
 * nothing. Takes the main thread for a few milliseconds at a time. Rejects where the signal aborts.
 */
export async function readPage(document: Document, signal?: AbortSignal): Promise<Reading> {
  const blocks: Block[] = [];
  await sliced(pageBlocks(document), (block) => blocks.push(block), signal);
  return readingOf(document, blocks);
}
