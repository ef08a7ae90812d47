import type { PostSetting, Settings } from './settings';

/** What the person set for a post; empty where nothing was. */
export function postSetting(settings: Settings, id: string): PostSetting {
  return (Object.hasOwn(settings.posts, id) ? settings.posts[id] : undefined) ?? {};
}

/** Settings in which a post is recognised by these phrases, beside its keywords. */
export function setPostPhrases(
  settings: Settings,
  id: string,
  phrases: readonly string[],
): Settings {
  const written = phrases.map((phrase) => phrase.replace(/\s+/g, ' ').trim());
  const kept = [...new Set(written.filter((phrase) => phrase !== ''))];
  return change(settings, id, { phrases: kept.length > 0 ? kept : undefined });
}

/** Settings in which a post is never recommended, or is again. */
export function setNever(settings: Settings, id: string, never: boolean): Settings {
  return change(settings, id, { never: never || undefined });
}

/** Ids of the posts that are never recommended. */
export function neverRecommended(settings: Settings): readonly string[] {
  return Object.entries(settings.posts).flatMap(([id, { never }]) => (never ? [id] : []));
}

function change(
  settings: Settings,
  id: string,
  setting: { readonly [K in keyof PostSetting]: PostSetting[K] | undefined },
): Settings {
  const { [id]: old = {}, ...others } = settings.posts;
  const entries = Object.entries({ ...old, ...setting }).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return { ...settings, posts: others };
  return { ...settings, posts: { ...others, [id]: Object.fromEntries(entries) } };
}
