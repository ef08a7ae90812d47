import { useId, useMemo, useState } from 'preact/hooks';
import { ENOUGH_LINKS, linkedState, type Survey, type SurveyedPost } from '@/utils/survey/survey';
import { FindField } from '../../shared/find-field';
import { formatDate } from '../../shared/format-date';
import { VirtualTable } from '../../shared/virtual-table';
import { arrangeSurvey, type SurveyFilter } from './arrange-survey';

interface SurveyPostsProps {
  readonly survey: Survey;
  readonly chosen: number | undefined;
  readonly onChoose: (position: number) => void;
}

/** The posts with the number of links to and from them, those that need links first. */
export function SurveyPosts({ survey, chosen, onChoose }: SurveyPostsProps) {
  const id = useId();
  const [filter, setFilter] = useState<SurveyFilter>('all');
  const [query, setQuery] = useState('');
  const shown = useMemo(() => arrangeSurvey(survey, filter, query), [survey, filter, query]);
  return (
    <div class="survey-posts">
      <h3>Links between posts</h3>
      <div class="toolbar">
        <FindField
          label="Find posts in the picture"
          placeholder="Find posts"
          value={query}
          onInput={setQuery}
        />
        <div class="add">
          <label for={id}>Show</label>
          <select
            id={id}
            class="field"
            value={filter}
            onChange={({ currentTarget: { value } }) =>
              setFilter(value === 'orphan' || value === 'under-linked' ? value : 'all')
            }
          >
            <option value="all">all posts</option>
            <option value="orphan">posts without a link to them</option>
            <option value="under-linked">posts with 1 to {ENOUGH_LINKS - 1} links to them</option>
          </select>
        </div>
      </div>
      {shown.length === 0 ? (
        <p class="nothing">There is none.</p>
      ) : (
        <VirtualTable
          label="Links between posts"
          class="surveyed"
          items={shown}
          keyOf={({ position }) => String(position)}
          estimate={42}
          head={<SurveyHead />}
          row={({ post, position }, rowIndex) => (
            <SurveyRow
              post={post}
              rowIndex={rowIndex}
              isChosen={position === chosen}
              onChoose={() => onChoose(position)}
            />
          )}
        />
      )}
    </div>
  );
}

function SurveyHead() {
  return (
    <tr aria-rowindex={1}>
      <th scope="col">Title</th>
      <th scope="col" class="date">
        Date
      </th>
      <th scope="col" class="number">
        Links in
      </th>
      <th scope="col" class="number">
        Links out
      </th>
      <th scope="col" class="changes">
        <span class="unseen">Links</span>
      </th>
    </tr>
  );
}

interface SurveyRowProps {
  readonly post: SurveyedPost;
  readonly rowIndex: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function SurveyRow({ post, rowIndex, isChosen, onChoose }: SurveyRowProps) {
  const state = linkedState(post);
  return (
    <tr aria-rowindex={rowIndex} class={isChosen ? 'chosen' : undefined}>
      <td>
        <a href={post.url} target="_blank" rel="noreferrer">
          {post.title}
        </a>{' '}
        {state === 'orphan' && <span class="flag">no link</span>}
      </td>
      <td class="date">{formatDate(post.date)}</td>
      <td class="number">{post.from.length}</td>
      <td class="number">{post.to.length}</td>
      <td class="changes">
        <button
          type="button"
          class="button plain"
          aria-label={`Find links for ${post.title}`}
          aria-pressed={isChosen}
          onClick={onChoose}
        >
          Find links
        </button>
      </td>
    </tr>
  );
}
