import type { LibraryTag } from '../library/library-tags';
import type { Settings, TagSetting } from './settings';
import type { Tag } from './tag';

/** The tags as they count: those of the libraries and the person's own, with the settings applied, by name. */
export function effectiveTags(
  libraryTags: readonly LibraryTag[],
  settings: Settings,
): readonly Tag[] {
  const sources = new Map<string, LibraryTag[]>();
  for (const tag of libraryTags) {
    if (settingOf(settings, tag.name).deleted) continue;
    const name = shownName(settings, tag.name);
    const group = sources.get(name);
    if (group) group.push(tag);
    else sources.set(name, [tag]);
  }
  for (const [name, setting] of Object.entries(settings.tags)) {
    if (setting.added && !sources.has(name)) sources.set(name, []);
  }
  const managed = new Set(settings.managed?.tags);
  return [...sources]
    .map(([name, tags]) => ({
      ...mergeSources(name, tags, settingOf(settings, name)),
      ...(managed.has(name) && { isManaged: true }),
    }))
    .sort(byName);
}

// One collator for all: `localeCompare` looks for one at each comparison.
const collator = new Intl.Collator(undefined, { numeric: true });
const byName = (a: Tag, b: Tag): number => collator.compare(a.name, b.name);

function mergeSources(name: string, sources: readonly LibraryTag[], setting: TagSetting): Tag {
  return {
    name,
    use: setting.use ?? true,
    phrases: setting.phrases ?? defaultPhrases(name, sources),
    postIds: unique([...sources.flatMap((tag) => tag.postIds), ...(setting.postIds ?? [])]),
  };
}

/** What a tag is recognised by until the person says otherwise: its library's phrases, or its name. */
function defaultPhrases(name: string, sources: readonly LibraryTag[]): readonly string[] {
  const phrases = unique(sources.flatMap((tag) => tag.phrases));
  return phrases.length > 0 ? phrases : [name];
}

/** Settings in which a tag is looked for on pages, or isn't. */
export function setTagUse(settings: Settings, name: string, use: boolean): Settings {
  return change(settings, name, { use });
}

/** Settings in which each of the tags is looked for on pages, or none of them is. */
export function setTagsUse(settings: Settings, names: readonly string[], use: boolean): Settings {
  const changed = names.map((name) => [name, { ...settingOf(settings, name), use }] as const);
  return { ...settings, tags: { ...settings.tags, ...Object.fromEntries(changed) } };
}

/** Settings in which a tag is recognised by these phrases; blank and doubled ones are dropped. */
export function setTagPhrases(
  settings: Settings,
  name: string,
  phrases: readonly string[],
): Settings {
  const kept = unique(phrases.map((phrase) => phrase.replace(/\s+/g, ' ').trim()));
  return change(settings, name, { phrases: kept.filter((phrase) => phrase !== '') });
}

/** Settings in which the person gave a tag to these posts, beside those that carry it in the library. */
export function setTagPosts(
  settings: Settings,
  name: string,
  postIds: readonly string[],
): Settings {
  return change(settings, name, { postIds: unique(postIds) });
}

/** Settings with a tag of the person's own. A tag of that name that was deleted comes back. */
export function addTag(settings: Settings, name: string): Settings {
  const { deleted: _, ...setting } = settingOf(settings, name);
  return withSetting(settings, name, { ...setting, added: true });
}

/**
 * Settings in which a tag has another name. Where a tag of that name exists the two are merged:
 * it is recognised by the phrases of both, and carried by the posts of both.
 */
export function renameTag(
  settings: Settings,
  libraryTags: readonly LibraryTag[],
  from: string,
  to: string,
): Settings {
  if (from === to) return settings;
  const tags = effectiveTags(libraryTags, settings);
  const old = tags.find((tag) => tag.name === from);
  if (!old) return settings;
  const target = tags.find((tag) => tag.name === to);
  const { [from]: own = {}, ...others } = settings.tags;
  const moved = libraryTags
    .filter((tag) => !settingOf(settings, tag.name).deleted)
    .filter((tag) => shownName(settings, tag.name) === from)
    .filter((tag) => tag.name !== to)
    .map((tag) => [tag.name, { ...others[tag.name], shownAs: to }] as const);
  const merged: TagSetting = {
    ...(target ? settingOf(settings, to) : own),
    added: true,
    phrases: unique([...(target?.phrases ?? []), ...old.phrases]),
    postIds: unique([...(settingOf(settings, to).postIds ?? []), ...(own.postIds ?? [])]),
  };
  const { shownAs: _, deleted: __, ...kept } = merged;
  return { ...settings, tags: { ...others, ...Object.fromEntries(moved), [to]: kept } };
}

/** Settings without a tag. Its posts stay, and it comes back when the settings are reset. */
export function deleteTag(
  settings: Settings,
  libraryTags: readonly LibraryTag[],
  name: string,
): Settings {
  const { [name]: _, ...others } = settings.tags;
  const hidden = libraryTags
    .filter((tag) => shownName(settings, tag.name) === name)
    .map((tag) => [tag.name, { ...others[tag.name], deleted: true }] as const);
  return { ...settings, tags: { ...others, ...Object.fromEntries(hidden) } };
}

function shownName(settings: Settings, name: string): string {
  return settingOf(settings, name).shownAs ?? name;
}

function settingOf(settings: Settings, name: string): TagSetting {
  return (Object.hasOwn(settings.tags, name) ? settings.tags[name] : undefined) ?? {};
}

function change(settings: Settings, name: string, setting: TagSetting): Settings {
  return withSetting(settings, name, { ...settingOf(settings, name), ...setting });
}

function withSetting(settings: Settings, name: string, setting: TagSetting): Settings {
  return { ...settings, tags: { ...settings.tags, [name]: setting } };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
