import { useMemo, useState } from 'preact/hooks';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import type { Settings } from '@/utils/settings/settings';
import { effectiveTags } from '@/utils/settings/tags';
import { FindField } from '../../shared/find-field';
import { AddForm } from '../add-form';
import type { OptionsActions } from '../options-view';
import { Section } from '../section';
import { arrangeTags, type TagOrder } from './arrange-tags';
import { tagActions } from './tag-actions';
import { tagNameFault } from './tag-name-fault';
import { TagSummary } from './tag-summary';
import { TagTable } from './tag-table';

interface TagSectionProps {
  readonly settings: Settings;
  readonly libraries: readonly LibrarySummary[];
  readonly save: OptionsActions['save'];
}

export function TagSection({ settings, libraries, save }: TagSectionProps) {
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<TagOrder>('name');
  const libraryTags = useMemo(() => libraries.flatMap((library) => library.tags), [libraries]);
  const posts = useMemo(() => libraries.flatMap((library) => library.posts), [libraries]);
  const tags = useMemo(() => effectiveTags(libraryTags, settings), [libraryTags, settings]);
  const actions = tagActions(libraryTags, save);
  const names = tags.map((tag) => tag.name);
  const shown = arrangeTags(tags, filter, order);
  const add = (text: string) => {
    const fault = tagNameFault(text, names);
    if (fault === undefined) void actions.add(text.trim());
    return fault;
  };
  return (
    <Section
      title="Tags"
      anchor="tags"
      intro="A tag is found by its phrases, and by the words that go with them in your posts. Separate phrases with commas."
    >
      <div class="toolbar">
        <FindField
          label="Filter tags"
          placeholder="Filter tags and phrases"
          value={filter}
          onInput={setFilter}
        />
        <AddForm label="New tag" button="Add tag" placeholder="New tag" onAdd={add} />
      </div>
      <TagSummary shown={shown} total={tags.length} onSwitch={actions.useAll} />
      {shown.length === 0 ? (
        <p class="nothing">{nothingSentence(filter)}</p>
      ) : (
        <TagTable
          tags={shown}
          names={names}
          posts={posts}
          ownPostIds={(name) => settings.tags[name]?.postIds ?? []}
          order={order}
          onOrder={setOrder}
          actions={actions}
        />
      )}
    </Section>
  );
}

function nothingSentence(filter: string): string {
  return filter.trim() === '' ? 'There is no tag yet. Add one above.' : `No tag holds “${filter}”.`;
}
