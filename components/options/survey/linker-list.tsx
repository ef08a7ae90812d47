import type { Linker } from '@/utils/survey/find-linkers';
import type { Survey } from '@/utils/survey/survey';
import { formatDate } from '../../shared/format-date';
import { VirtualList } from '../../shared/virtual-list';

interface LinkerListProps {
  readonly survey: Survey;
  readonly linkers: readonly Linker[];
  /** Copies the link to the chosen post, with the words that it would be put on. */
  readonly onCopy: (words: string) => void;
}

/** Posts that should link to the chosen one: why, and on which words. */
export function LinkerList({ survey, linkers, onCopy }: LinkerListProps) {
  return (
    <VirtualList
      label="Posts that should link to it"
      items={linkers}
      keyOf={({ position }) => String(position)}
      estimate={72}
      item={({ position, rank, reasons, words }) => {
        const post = survey.posts[position];
        if (post === undefined) return null;
        return (
          <div class="linker">
            <div>
              <a href={post.url} target="_blank" rel="noreferrer">
                {post.title}
              </a>{' '}
              <small>
                {formatDate(post.date)} · {matchText(rank)}
              </small>
              {words !== '' && <p>Words for the link: “{words}”</p>}
              <p class="nothing">{reasons[0]}</p>
            </div>
            <button
              type="button"
              class="button"
              aria-label={`Copy link for ${post.title}`}
              onClick={() => onCopy(words)}
            >
              Copy link
            </button>
          </div>
        );
      }}
    />
  );
}

/** How well the chosen post fits among all that could be linked from this one. */
function matchText(rank: number): string {
  return rank === 1 ? 'its best match' : `number ${rank} of its matches`;
}
