import type { ComponentChildren } from 'preact';
import type { Blocked } from '@/utils/messaging/protocol';
import type { Topic } from '@/utils/topics/topic';
import { Notice } from './notice';
import type { PopupActions, PopupView } from './popup-view';
import type { ListedPost } from './post-list';
import { TopicList } from './topic-list';

interface PagePostsProps extends Pick<PopupView, 'tab' | 'field' | 'hasImports'> {
  readonly actions: PopupActions;
  readonly renderPosts: (posts: readonly ListedPost[]) => ComponentChildren;
}

/** What Linkloom found on the page, or a sentence that says why there is nothing. */
export function PagePosts(props: PagePostsProps) {
  const { tab, actions } = props;
  if (tab.state === 'loading') return <Notice title="Loading…" isDelayed />;
  if (tab.state === 'failed') return <FailedNotice onRetry={actions.retry} />;
  const { answer } = tab;
  switch (answer.state) {
    case 'blocked':
      return (
        <Notice title={BLOCKED[answer.why].title}>
          <p>{BLOCKED[answer.why].sentence} You can search your posts and copy a link.</p>
        </Notice>
      );
    case 'off':
      return (
        <Notice title={`Linkloom is off on ${answer.site}`}>
          <p>Nothing of this site is read. You can search your posts and copy a link.</p>
          <button
            type="button"
            class="button main"
            onClick={() => actions.switchSite(answer.site, true)}
          >
            Switch on for {answer.site}
          </button>
        </Notice>
      );
    case 'waiting':
      return (
        <Notice title="Reading the page…" isDelayed>
          <p>Posts appear here as soon as something fits. Meanwhile, you can search them all.</p>
        </Notice>
      );
    case 'read':
      if (answer.isForeign) return <NoneInItsLanguage />;
      return <ReadPage {...props} topics={answer.topics} posts={answer.posts} />;
  }
}

const BLOCKED: Readonly<Record<Blocked, { readonly title: string; readonly sentence: string }>> = {
  'closed-page': {
    title: 'This page is closed to extensions',
    sentence:
      'The browser keeps its own pages, its store, its error pages and files on your disk to itself.',
  },
  'no-text': {
    title: 'There is no text to read here',
    sentence: 'PDFs and pictures are shown by the browser itself.',
  },
  'no-tab': {
    title: 'This tab was closed',
    sentence: 'Open Linkloom again on the page you write in.',
  },
};

interface ReadPageProps extends Omit<PagePostsProps, 'tab'> {
  readonly topics: readonly Topic[];
  readonly posts: readonly ListedPost[];
}

function ReadPage({ topics, posts, renderPosts, ...surroundings }: ReadPageProps) {
  if (topics.length === 0 && posts.length === 0) return <NothingFits {...surroundings} />;
  return (
    <>
      {topics.length > 0 && (
        <section>
          <h2>Topics on this page</h2>
          <TopicList topics={topics} />
        </section>
      )}
      {posts.length > 0 ? (
        <section>
          <h2>Recommended posts</h2>
          {renderPosts(posts)}
        </section>
      ) : (
        <Notice title="No post fits closely enough">
          <p>Search all your posts above.</p>
        </Notice>
      )}
    </>
  );
}

const NoneInItsLanguage = () => (
  <Notice title="Your posts are in another language">
    <p>None of them is in the language of what is written here. Search them all above.</p>
  </Notice>
);

function NothingFits({
  field,
  hasImports,
  actions,
}: Pick<PagePostsProps, 'field' | 'hasImports' | 'actions'>) {
  return (
    <Notice title="No post fits this page yet">
      <p>
        {field.state === 'field'
          ? 'Write a little more, or search all your posts above.'
          : 'Nothing here is about a topic of your posts. Search them all above.'}
      </p>
      {!hasImports && (
        <>
          <p>So far Linkloom knows only the posts that came with it, on lead generation.</p>
          <button type="button" class="button" onClick={actions.openImport}>
            Bring your own posts
          </button>
        </>
      )}
    </Notice>
  );
}

function FailedNotice({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice title="Linkloom did not answer">
      <p>It may have just been updated. Try again; if that does not help, reload the page.</p>
      <button type="button" class="button main" onClick={onRetry}>
        Try again
      </button>
    </Notice>
  );
}
