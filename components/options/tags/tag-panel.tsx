import { useEffect, useRef } from 'preact/hooks';
import type { PostCard } from '@/utils/library/post';
import type { Tag } from '@/utils/settings/tag';
import { AddForm } from '../add-form';
import { phraseText } from '../phrase-text';
import { MergeForm } from './merge-form';
import type { TagActions } from './tag-actions';
import { tagNameFault } from './tag-name-fault';
import { TagPosts } from './tag-posts';
import { TagSuggestions } from './tag-suggestions';

export type TagPanelKind = 'posts' | 'suggest' | 'rename' | 'merge';

export interface TagPanelProps {
  readonly kind: TagPanelKind;
  readonly tag: Tag;
  readonly names: readonly string[];
  readonly posts: readonly PostCard[];
  readonly ownPostIds: readonly string[];
  readonly onClose: () => void;
  readonly actions: TagActions;
}

/** What is open under a tag; the focus goes there. */
export function TagPanel(props: TagPanelProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input, select, a')?.focus();
  }, []);
  return (
    <div ref={root}>
      <PanelContent {...props} />
    </div>
  );
}

function PanelContent({ kind, tag, names, posts, ownPostIds, onClose, actions }: TagPanelProps) {
  const others = names.filter((name) => name !== tag.name);
  switch (kind) {
    case 'posts':
      return (
        <TagPosts
          tag={tag}
          posts={posts}
          ownPostIds={ownPostIds}
          onChange={(postIds) => void actions.posts(tag.name, postIds)}
        />
      );
    case 'suggest':
      return (
        <TagSuggestions
          tag={tag}
          onAdd={(phrase) => void actions.phrases(tag.name, phraseText([...tag.phrases, phrase]))}
        />
      );
    case 'rename':
      return <RenameForm tag={tag} others={others} onClose={onClose} actions={actions} />;
    case 'merge':
      return (
        <MergeForm
          name={tag.name}
          others={others}
          onMerge={(into) => {
            onClose();
            void actions.merge(tag.name, into);
          }}
        />
      );
  }
}

type RenameFormProps = Pick<TagPanelProps, 'tag' | 'onClose' | 'actions'> & {
  readonly others: readonly string[];
};

function RenameForm({ tag, others, onClose, actions }: RenameFormProps) {
  return (
    <AddForm
      label={`New name for ${tag.name}`}
      button="Rename"
      placeholder="New name"
      initial={tag.name}
      onAdd={(text) => {
        const fault = tagNameFault(text, others);
        if (fault !== undefined) return fault;
        onClose();
        void actions.rename(tag.name, text.trim());
        return undefined;
      }}
    />
  );
}
