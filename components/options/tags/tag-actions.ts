import type { LibraryTag } from '@/utils/library/library-tags';
import {
  addTag,
  deleteTag,
  renameTag,
  setTagPhrases,
  setTagPosts,
  setTagsUse,
  setTagUse,
} from '@/utils/settings/tags';
import { countOf } from '../import/import-view';
import type { Edit } from '../options-view';
import { parsePhrases } from '../phrase-text';

/** What a person can do with a tag, each saved at once. */
export interface TagActions {
  readonly use: (name: string, use: boolean) => Promise<void>;
  /** Switches many tags at once. */
  readonly useAll: (names: readonly string[], use: boolean) => Promise<void>;
  readonly phrases: (name: string, text: string) => Promise<void>;
  readonly posts: (name: string, postIds: readonly string[]) => Promise<void>;
  readonly add: (name: string) => Promise<void>;
  readonly rename: (name: string, newName: string) => Promise<void>;
  readonly merge: (name: string, into: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

/** The actions on tags, as edits of the settings. */
export function tagActions(
  libraryTags: readonly LibraryTag[],
  save: (edit: Edit) => Promise<void>,
): TagActions {
  return {
    use: (name, use) =>
      save({
        apply: (settings) => setTagUse(settings, name, use),
        said: use ? `“${name}” is looked for on pages.` : `“${name}” is not looked for any more.`,
      }),
    useAll: (names, use) =>
      save({
        apply: (settings) => setTagsUse(settings, names, use),
        said: `${countOf(names.length, 'tag')} switched ${use ? 'on' : 'off'}.`,
        canUndo: true,
      }),
    phrases: (name, text) =>
      save({
        apply: (settings) => setTagPhrases(settings, name, parsePhrases(text)),
        said: `Phrases for “${name}” saved.`,
        canUndo: true,
      }),
    posts: (name, postIds) =>
      save({
        apply: (settings) => setTagPosts(settings, name, postIds),
        said: `Posts of “${name}” saved.`,
        canUndo: true,
      }),
    add: (name) =>
      save({
        apply: (settings) => addTag(settings, name),
        said: `“${name}” added.`,
        canUndo: true,
      }),
    rename: (name, newName) =>
      save({
        apply: (settings) => renameTag(settings, libraryTags, name, newName),
        said: `“${name}” is called “${newName}”.`,
        canUndo: true,
      }),
    merge: (name, into) =>
      save({
        apply: (settings) => renameTag(settings, libraryTags, name, into),
        said: `“${name}” was merged into “${into}”.`,
        canUndo: true,
      }),
    remove: (name) =>
      save({
        apply: (settings) => deleteTag(settings, libraryTags, name),
        said: `“${name}” was deleted.`,
        canUndo: true,
      }),
  };
}
