import { useEffect, useRef, useState } from 'preact/hooks';
import { withParameters } from '@/utils/settings/link-rules';
import type { Settings } from '@/utils/settings/settings';
import type { Linker } from '@/utils/survey/find-linkers';
import type { Survey, SurveyedPost } from '@/utils/survey/survey';
import { copyLink } from '../../hooks/copy-link';
import type { SurveyActions } from '../../hooks/use-survey';
import { countOf } from '../import/import-view';
import type { OptionsActions } from '../options-view';
import { isOlder } from './arrange-survey';
import { LinkerList } from './linker-list';
import type { LinkerSearch } from './survey-view';

export interface SurveyPostProps {
  readonly survey: Survey;
  readonly search: LinkerSearch;
  readonly settings: Settings;
  readonly actions: SurveyActions;
  readonly say: OptionsActions['say'];
  readonly position: number;
  readonly onChoose: (position: number) => void;
  readonly onClose: () => void;
}

/** The links of one post, and the posts that should link to it. */
export function SurveyPost(props: SurveyPostProps) {
  const { survey, position, search, settings, say } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const post = survey.posts[position];
  if (post === undefined) return null;
  const copy = async (words: string) => {
    const url = withParameters(post.url, settings.links.parameters);
    const isCopied = await copyLink({ url, text: words || post.title }, undefined);
    say(
      isCopied ? `Link to “${post.title}” copied.` : 'The browser did not let the link be copied.',
    );
  };
  return (
    <div class="survey-post">
      <div class="library-head">
        <h3 ref={heading} tabIndex={-1}>
          {post.title}
        </h3>
        <button type="button" class="button plain" onClick={() => void copy('')}>
          Copy link
        </button>
        <button type="button" class="button plain" onClick={props.onClose}>
          Close
        </button>
      </div>
      <div class="link-lists">
        <LinkedPosts {...props} title="Linked from" positions={post.from} />
        <LinkedPosts {...props} title="Links to" positions={post.to} />
      </div>
      <h4>Posts that should link to it</h4>
      {search.state === 'searching' && (
        <p>
          <progress
            aria-label="Reading posts"
            value={search.done}
            max={Math.max(1, search.total)}
          />{' '}
          {countOf(search.done)} of {countOf(search.total)} read{' '}
          <button type="button" class="button" onClick={props.actions.stop}>
            Stop
          </button>
        </p>
      )}
      {search.state === 'stopped' && (
        <p class="nothing">The search was stopped before all posts were read.</p>
      )}
      {search.state !== 'none' && (
        <Linkers
          post={post}
          survey={survey}
          linkers={search.linkers}
          isOver={search.state === 'found'}
          onCopy={(words) => void copy(words)}
        />
      )}
    </div>
  );
}

interface LinkedPostsProps extends Pick<SurveyPostProps, 'survey' | 'onChoose'> {
  readonly title: string;
  readonly positions: readonly number[];
}

const MOST_LINKED = 50;

function LinkedPosts({ title, positions, survey, onChoose }: LinkedPostsProps) {
  return (
    <div>
      <h4>
        {title} <small>{countOf(positions.length)}</small>
      </h4>
      <ul aria-label={title}>
        {positions.slice(0, MOST_LINKED).map((position) => (
          <li key={position}>
            <button type="button" class="link" onClick={() => onChoose(position)}>
              {survey.posts[position]?.title}
            </button>
          </li>
        ))}
      </ul>
      {positions.length > MOST_LINKED && <p class="nothing">… and others</p>}
    </div>
  );
}

interface LinkersProps extends Pick<SurveyPostProps, 'survey'> {
  readonly post: SurveyedPost;
  readonly linkers: readonly Linker[];
  /** Whether all posts were read. */
  readonly isOver: boolean;
  readonly onCopy: (words: string) => void;
}

function Linkers({ post, survey, linkers, isOver, onCopy }: LinkersProps) {
  const [isOlderOnly, setOlderOnly] = useState(false);
  const shown = linkers.filter(({ position }) => {
    const other = survey.posts[position];
    return !isOlderOnly || (other !== undefined && isOlder(other, post));
  });
  return (
    <>
      {post.date !== '' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={isOlderOnly}
            onChange={(event) => setOlderOnly(event.currentTarget.checked)}
          />
          Only older posts
        </label>
      )}
      {shown.length > 0 && <LinkerList survey={survey} linkers={shown} onCopy={onCopy} />}
      {shown.length === 0 && isOver && (
        <p class="nothing">
          There is none: for no {isOlderOnly ? 'older ' : ''}post without a link to it is it among
          the five that fit best.
        </p>
      )}
    </>
  );
}
