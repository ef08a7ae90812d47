import type { Block, Reading } from '../reading';
import { type MainText, mainText } from './main-text';
import { readBlocks } from './read-blocks';
import { readLines } from './read-lines';
import { rootsInside } from './roots-inside';
import { sliced } from './sliced';
import { upTo } from './up-to';
import { asDraft, asPage, isShown, richFields } from './ways-to-read';

const mostCharacters = 400_000;

/** The main text, and the drafts that stand beside it. */
function* bodyBlocks(document: Document, main: MainText, field?: Element): Generator<Block> {
  const { element } = main;
  const roots = rootsInside(element);
  const fields = [...document.querySelectorAll(richFields)];
  // Of these no line tells where they begin and end.
  const others = [...roots.keys(), ...fields, field, element.querySelector('pre')];
  const isPlain = !others.some((other) => other && element.contains(other));
  const lines = isPlain ? readLines(main) : undefined;
  yield* lines ?? readBlocks(element, asPage, field, roots);
  for (const other of fields) {
    const isRead =
      element.contains(other) || other === field || other.parentElement?.closest(richFields);
    if (!isRead && isShown(other)) yield* readBlocks(other, asDraft);
  }
}

/**
 * The blocks of the visible main text and of rich fields, its title first; at most 400,000 characters. The field that
 * is being written in is left out.
 */
export function* pageBlocks(document: Document, main: MainText, field?: Element): Generator<Block> {
  if (document.title) yield { place: 'title', text: document.title };
  yield* upTo(mostCharacters, bodyBlocks(document, main, field));
}

/** A reading of the page with these blocks. */
export function readingOf(document: Document, blocks: readonly Block[]): Reading {
  const language = document.documentElement.lang.split('-')[0] ?? '';
  return { url: document.URL, title: document.title, language: language.toLowerCase(), blocks };
}

/**
 * Reads the visible main text of a page, open shadow roots, frames of the same origin and rich fields included; of inputs
 * and text areas it reads nothing. Takes the main thread for a few milliseconds at a time. Rejects where the signal aborts.
 */
export async function readPage(document: Document, signal?: AbortSignal): Promise<Reading> {
  const blocks: Block[] = [];
  await sliced(pageBlocks(document, mainText(document)), (block) => blocks.push(block), signal);
  return readingOf(document, blocks);
}
