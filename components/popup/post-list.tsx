import type { PostCard } from '@/utils/library/post';
import type { Outcome } from '@/utils/messaging/outcome';
import type { DraftAnchor } from '@/utils/messaging/protocol';
import type { PopupActions } from './popup-view';
import { PostItem } from './post-item';

/** A post of a list, with what speaks for it where it was recommended. */
export interface ListedPost {
  readonly post: PostCard;
  readonly reasons: readonly string[];
  readonly anchors?: readonly DraftAnchor[];
}

interface PostListProps {
  readonly label: string;
  readonly posts: readonly ListedPost[];
  readonly activeId: string | undefined;
  readonly outcome: Outcome;
  readonly onActive: (postId: string) => void;
  readonly actions: PopupActions;
}

export function PostList({ label, posts, activeId, outcome, onActive, actions }: PostListProps) {
  return (
    <ul class="posts" aria-label={label}>
      {posts.map(({ post, reasons, anchors = [] }) => (
        <PostItem
          key={post.id}
          post={post}
          reasons={reasons}
          anchors={anchors}
          isActive={post.id === activeId}
          isInserted={outcome.kind === 'inserted' && outcome.postId === post.id}
          onActive={() => onActive(post.id)}
          onInsert={(words) => actions.insert(post, words)}
          onShow={actions.show}
          onCopy={() => actions.copy(post)}
        />
      ))}
    </ul>
  );
}
