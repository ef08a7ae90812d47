import type { ComponentChildren } from 'preact';
import type { Topic } from '@/utils/topics/topic';
import { Notice } from './notice';
import type { PopupActions, PopupView } from './popup-view';
import type { ListedPost } from './post-list';
import { TopicList } from './topic-list';

interface PagePostsProps {
  readonly tab: PopupView['tab'];
  readonly actions: PopupActions;
  readonly renderPosts: (posts: readonly ListedPost[]) => ComponentChildren;
}

/** What Linkloom found on the page, or a sentence that says why there is nothing. */
export function PagePosts({ tab, actions, renderPosts }: PagePostsProps) {
  if (tab.state === 'loading') return <Notice title="Loading…" isDelayed />;
  if (tab.state === 'failed') return <FailedNotice onRetry={actions.retry} />;
  const { answer } = tab;
  switch (answer.state) {
    case 'blocked':
      return (
        <Notice title="This page is closed to extensions">
          <p>
            The browser keeps its own pages and its store to itself. You can search your posts and
            copy a link.
          </p>
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
      return <ReadPage topics={answer.topics} posts={answer.posts} renderPosts={renderPosts} />;
  }
}

interface ReadPageProps {
  readonly topics: readonly Topic[];
  readonly posts: readonly ListedPost[];
  readonly renderPosts: PagePostsProps['renderPosts'];
}

function ReadPage({ topics, posts, renderPosts }: ReadPageProps) {
  if (topics.length === 0 && posts.length === 0) {
    return (
      <Notice title="No post fits this page yet">
        <p>Write a little more, or press / and search all your posts.</p>
      </Notice>
    );
  }
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
          <p>Press / and search all your posts.</p>
        </Notice>
      )}
    </>
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
