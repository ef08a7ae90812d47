import { browser } from 'wxt/browser';
import type { Vocabulary } from '../topics/vocabulary';

const KEY = 'vocabulary';

/** Publishes the vocabulary to all pages. They read it from storage, so that no page wakes the background for it. */
export async function writeVocabulary(vocabulary: Vocabulary): Promise<void> {
  await browser.storage.local.set({ [KEY]: vocabulary });
}

/** The stored vocabulary, unparsed; undefined before the first was published. */
export async function readVocabulary(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/** Calls back with the stored vocabulary, unparsed, whenever it changes, until the returned function is called. */
export function watchVocabulary(onChange: (vocabulary: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (Object.hasOwn(changes, KEY)) onChange(changes[KEY]?.newValue);
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
