import { browser } from 'wxt/browser';
import type { Vocabulary } from '../topics/vocabulary';

const KEY = 'vocabulary';

/** What the stored vocabulary was made of; pages read only the vocabulary. */
const MADE_OF = 'vocabulary-made-of';

/** Publishes the vocabulary to all pages. They read it from storage, so that no page wakes the background for it. */
export async function writeVocabulary(vocabulary: Vocabulary, madeOf: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: vocabulary, [MADE_OF]: madeOf });
}

/** Whether the stored vocabulary was made of this, by this version of Linkloom. */
export async function isVocabularyOf(madeOf: string): Promise<boolean> {
  return (await browser.storage.local.get(MADE_OF))[MADE_OF] === madeOf;
}

/** The version of Linkloom, for another one may learn otherwise. */
export function linkloomVersion(): string {
  return browser.runtime.getManifest().version;
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
