import { useMemo, useState } from 'preact/hooks';
import type { PostCard } from '@/utils/library/post';
import { postSetting, setNever, setPostPhrases } from '@/utils/settings/post-settings';
import type { Settings } from '@/utils/settings/settings';
import { FindField } from '../../shared/find-field';
import { VirtualTable } from '../../shared/virtual-table';
import { findCards } from '../find-cards';
import { countOf } from '../import/import-view';
import type { OptionsActions } from '../options-view';
import { parsePhrases } from '../phrase-text';
import { PostRow } from './post-row';

interface LibraryPostsProps {
  readonly name: string;
  readonly posts: readonly PostCard[];
  readonly settings: Settings;
  readonly save: OptionsActions['save'];
}

/** The posts of a library, as far as they are asked for: closed, nothing of them is drawn. */
export function LibraryPosts(props: LibraryPostsProps) {
  const [isOpen, setOpen] = useState(false);
  if (props.posts.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Posts of {props.name}</summary>
      {isOpen && <PostTable {...props} />}
    </details>
  );
}

function PostTable({ name, posts, settings, save }: LibraryPostsProps) {
  const [query, setQuery] = useState('');
  const found = useMemo(() => findCards(posts, query), [posts, query]);
  return (
    <>
      <div class="toolbar">
        <FindField
          label={`Find posts of ${name}`}
          placeholder="Find posts"
          value={query}
          onInput={setQuery}
        />
        <p class="nothing">
          {query.trim() === ''
            ? countOf(posts.length)
            : `${found.length.toLocaleString('en')} of ${countOf(posts.length)}`}
        </p>
      </div>
      {found.length === 0 && <p class="nothing">No post holds “{query}”.</p>}
      {found.length > 0 && (
        <VirtualTable
          label={`Posts of ${name}`}
          class="posts"
          items={found}
          keyOf={({ id }) => id}
          estimate={46}
          head={<PostHead />}
          row={(post, rowIndex) => (
            <PostRow
              post={post}
              rowIndex={rowIndex}
              setting={postSetting(settings, post.id)}
              onPhrases={(text) =>
                save({
                  apply: (now) => setPostPhrases(now, post.id, parsePhrases(text)),
                  said: `Phrases for “${post.title}” saved.`,
                })
              }
              onRecommend={(isWanted) =>
                void save({
                  apply: (now) => setNever(now, post.id, !isWanted),
                  said: `“${post.title}” is ${isWanted ? 'recommended where it fits' : 'never recommended'}.`,
                  canUndo: true,
                })
              }
            />
          )}
        />
      )}
    </>
  );
}

function PostHead() {
  return (
    <tr aria-rowindex={1}>
      <th scope="col" class="by-use">
        Use
      </th>
      <th scope="col">Title</th>
      <th scope="col" class="date">
        Date
      </th>
      <th scope="col" class="labels">
        Tags
      </th>
      <th scope="col" class="phrases">
        Your phrases
      </th>
    </tr>
  );
}
