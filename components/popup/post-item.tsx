import type { PostCard } from '@/utils/library/post';
import { formatDate } from '../shared/format-date';
import { Icon } from '../shared/icon';

export interface PostItemProps {
  readonly post: PostCard;
  readonly reasons: readonly string[];
  /** Whether Tab stops at this post's controls; the arrow keys reach the others. */
  readonly isActive: boolean;
  readonly isInserted: boolean;
  readonly onActive: () => void;
  readonly onInsert: () => void;
  readonly onCopy: () => void;
}

export function PostItem(props: PostItemProps) {
  const { post, reasons, isActive, isInserted } = props;
  const tabIndex = isActive ? 0 : -1;
  return (
    <li class={isActive ? 'post active' : 'post'} onFocusIn={props.onActive}>
      <h3>
        <a href={post.url} target="_blank" rel="noreferrer" tabIndex={tabIndex}>
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
    </li>
  );
}

function PostFacts({ post }: { post: PostCard }) {
  const date = formatDate(post.date);
  const tags = post.tags.join(', ');
  return (
    <p class="facts">
      {date && <time dateTime={post.date}>{date}</time>}
      {date && tags && ' · '}
      {tags}
    </p>
  );
}

/** The second click of a double click would write the link twice. */
function isFirstClick(event: MouseEvent): boolean {
  return event.detail <= 1;
}
