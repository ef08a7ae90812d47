import { readSettings } from '../settings/settings-store';
import { effectiveTags } from '../settings/tags';
import { type PhraseSuggestion, suggestPhrases } from '../topics/learn/suggest-phrases';
import { keptLibraries } from './keep-libraries';
import { sharedSample } from './publish-vocabulary';
import { sharedTags } from './summarise-libraries';

/** Phrases for a tag from the posts of the libraries that are switched on; of large ones from a sample. */
export async function suggestForTag(name: string): Promise<readonly PhraseSuggestion[]> {
  const [settings, kept] = await Promise.all([readSettings(), keptLibraries()]);
  const ids = kept.filter(({ isOn }) => isOn).map(({ id }) => id);
  const tags = effectiveTags((await Promise.all(ids.map(sharedTags))).flat(), settings);
  const tag = tags.find((one) => one.name === name);
  if (tag === undefined) return [];
  return suggestPhrases(tag, tags, (await Promise.all(ids.map(sharedSample))).flat());
}
