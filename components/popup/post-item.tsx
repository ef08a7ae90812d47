import type { PostCard } from '@/utils/library/post';
import type { DraftAnchor } from '@/utils/messaging/protocol';
import { formatDate } from '../shared/format-date';
import { Icon } from '../shared/icon';
import { LibraryDot } from '../shared/library-dot';
import { AnchorLinks } from './anchor-links';
import { isFirstClick } from './first-click';

export interface PostItemProps {
  readonly post: PostCard;
  readonly reasons: readonly string[];
  readonly anchors: readonly DraftAnchor[];
  /** Whether Tab stops at this post's controls; the arrow keys reach the others. */
  readonly isActive: boolean;
  readonly isInserted: boolean;
  readonly onActive: () => void;
  /** Where the link goes: on words of the draft, or else where the person was. */
  readonly onInsert: (words?: DraftAnchor) => void;
  readonly onShow: (words: DraftAnchor | undefined) => void;
  readonly onCopy: () => void;
}

export function PostItem(props: PostItemProps) {
  const { post, reasons, isActive, isInserted } = props;
  const [best, ...others] = props.anchors;
  const tabIndex = isActive ? 0 : -1;
  return (
    <li class={isActive ? 'post active' : 'post'} tabIndex={-1} onFocusIn={props.onActive}>
      <h3>
        <a href={post.url} target="_blank" rel="noreferrer" title={post.title} tabIndex={tabIndex}>
          {post.title}
        </a>
      </h3>
      <PostFacts post={post} />
      {reasons.length > 0 && (
        <div class="reasons">
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </div>
      )}
      <div class="buttons">
        <button
          type="button"
          class="button main insert"
          aria-label={`Insert link: ${post.title}`}
          tabIndex={tabIndex}
          onClick={(event) => isFirstClick(event) && props.onInsert()}
        >
          {isInserted && <Icon name="check" />}
          {isInserted ? 'Inserted' : 'Insert'}
        </button>
        <button
          type="button"
          class="button"
          aria-label={`Copy link: ${post.title}`}
          tabIndex={tabIndex}
          onClick={props.onCopy}
        >
          Copy
        </button>
      </div>
      {best && (
        <AnchorLinks
          anchors={[best, ...others]}
          title={post.title}
          tabIndex={tabIndex}
          onLink={props.onInsert}
          onShow={props.onShow}
        />
      )}
    </li>
  );
}

function PostFacts({ post }: { post: PostCard }) {
  const date = formatDate(post.date);
  const tags = post.tags.join(', ');
  return (
    <p class="facts">
      {post.mark && <LibraryDot {...post.mark} />}
      {date && <time dateTime={post.date}>{date}</time>}
      {date && tags && ' · '}
      {tags}
    </p>
  );
}
