import { useState } from 'preact/hooks';
import type { PostCard } from '@/utils/library/post';
import type { Tag } from '@/utils/settings/tag';
import { VirtualTable } from '../../shared/virtual-table';
import type { TagOrder } from './arrange-tags';
import type { TagActions } from './tag-actions';
import type { TagPanelKind } from './tag-panel';
import { TagRow } from './tag-row';

interface TagTableProps {
  readonly tags: readonly Tag[];
  /** The names of all tags, filtered out or not. */
  readonly names: readonly string[];
  readonly posts: readonly PostCard[];
  /** The posts that the person, not the library, gave a tag to. */
  readonly ownPostIds: (name: string) => readonly string[];
  readonly order: TagOrder;
  readonly onOrder: (order: TagOrder) => void;
  readonly actions: TagActions;
}

interface OpenPanel {
  readonly name: string;
  readonly kind: TagPanelKind;
}

export function TagTable(props: TagTableProps) {
  const [open, setOpen] = useState<OpenPanel>();
  const toggle = (name: string, kind: TagPanelKind) =>
    setOpen((now) => (now?.name === name && now.kind === kind ? undefined : { name, kind }));
  return (
    <VirtualTable
      label="Tags"
      class="tags"
      items={props.tags}
      keyOf={(tag) => tag.name}
      estimate={46}
      head={<TagHead {...props} />}
      row={(tag, rowIndex) => (
        <TagRow
          tag={tag}
          rowIndex={rowIndex}
          names={props.names}
          posts={props.posts}
          ownPostIds={props.ownPostIds(tag.name)}
          panel={open?.name === tag.name ? open.kind : undefined}
          onToggle={(kind) => toggle(tag.name, kind)}
          onClose={() => setOpen(undefined)}
          actions={props.actions}
        />
      )}
    />
  );
}

function TagHead({ order, onOrder }: Pick<TagTableProps, 'order' | 'onOrder'>) {
  return (
    <tr aria-rowindex={1}>
      <SortHeader title="Use" by="use" order={order} onOrder={onOrder} />
      <SortHeader title="Tag" by="name" order={order} onOrder={onOrder} />
      <th scope="col" class="phrases">
        Phrases
      </th>
      <SortHeader title="Posts" by="posts" order={order} onOrder={onOrder} />
      <th scope="col" class="changes">
        <span class="unseen">Change</span>
      </th>
    </tr>
  );
}

interface SortHeaderProps {
  readonly title: string;
  readonly by: TagOrder;
  readonly order: TagOrder;
  readonly onOrder: (order: TagOrder) => void;
}

function SortHeader({ title, by, order, onOrder }: SortHeaderProps) {
  const direction = by === 'name' ? 'ascending' : 'descending';
  return (
    <th scope="col" class={`by-${by}`} aria-sort={order === by ? direction : 'none'}>
      <button type="button" onClick={() => onOrder(by)}>
        {title}
      </button>
    </th>
  );
}
