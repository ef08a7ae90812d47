import { useId, useState } from 'preact/hooks';
import {
  type LibrarySource,
  nextFetch,
  RHYTHMS,
  type Rhythm,
} from '@/utils/fetching/library-source';
import { useSource } from '../../hooks/use-source';

const LABELS: Readonly<Record<Rhythm, string>> = {
  never: 'only by hand',
  daily: 'every day',
  weekly: 'every week',
};

interface LibraryScheduleProps {
  readonly id: string;
  readonly name: string;
  /** Whether an administrator said when. */
  readonly isLocked: boolean;
}

/** When a library that came from a feed or a sitemap is fetched again; nothing for those that came of files. */
export function LibrarySchedule({ id, name, isLocked }: LibraryScheduleProps) {
  const selectId = useId();
  const [source, { setRhythm, refresh }] = useSource(id);
  const [isBusy, setBusy] = useState(false);
  if (source === undefined) return null;
  const refreshNow = () => {
    setBusy(true);
    void refresh().finally(() => setBusy(false));
  };
  return (
    <div class="schedule">
      <p>
        Fetched from <a href={source.url}>{source.url}</a>
      </p>
      {source.kind !== 'file' && (
        <div class="add">
          <label for={selectId}>Refresh</label>
          <select
            id={selectId}
            class="field"
            aria-label={`Refresh ${name}`}
            value={source.rhythm}
            disabled={isLocked}
            onChange={({ currentTarget }) => {
              const rhythm = RHYTHMS.find((one) => one === currentTarget.value);
              if (rhythm !== undefined) setRhythm(rhythm);
            }}
          >
            {RHYTHMS.map((rhythm) => (
              <option key={rhythm} value={rhythm}>
                {LABELS[rhythm]}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="button"
            aria-label={`Refresh now: ${name}`}
            disabled={isBusy}
            onClick={refreshNow}
          >
            {isBusy ? 'Refreshing…' : 'Refresh now'}
          </button>
        </div>
      )}
      <LastAndNext source={source} />
    </div>
  );
}

function LastAndNext({ source }: { source: LibrarySource }) {
  const { at, isFailure, sentence } = source.last;
  const next = nextFetch(source);
  return (
    <p class="when" aria-live="polite">
      <span class={isFailure ? 'fault' : ''}>
        {isFailure ? 'Failed' : 'Last'} {timeText(Date.parse(at))}: {sentence}
      </span>{' '}
      {Number.isFinite(next) && `Next: ${timeText(Math.max(next, Date.now()))}.`}
    </p>
  );
}

function timeText(time: number): string {
  return new Date(time).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
}
