import { useEffect, useId, useState } from 'preact/hooks';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import type { Settings } from '@/utils/settings/settings';
import { useSurvey } from '../../hooks/use-survey';
import type { OptionsActions } from '../options-view';
import { Section } from '../section';
import { SurveyPicture } from './survey-picture';

interface SurveySectionProps {
  readonly settings: Settings;
  readonly libraries: readonly LibrarySummary[];
  readonly say: OptionsActions['say'];
}

/** A library at a glance: its topics, the links between its posts, and what should be linked. */
export function SurveySection({ settings, libraries, say }: SurveySectionProps) {
  const id = useId();
  const [view, actions] = useSurvey();
  const [chosen, setChosen] = useState<string>();
  const used = libraries.filter(({ posts }) => posts.length > 0);
  const library = used.find((one) => one.id === chosen) ?? used[0];
  const { close } = actions;
  const drawnOf = library && JSON.stringify([library.id, library.edition, library.address]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture of what is no longer stored or chosen is put away.
  useEffect(() => close, [close, drawnOf]);
  return (
    <Section
      title="Picture"
      anchor="picture"
      intro="What your posts are about, which of them link to which, which of them nobody links to, and where a link to a post would fit."
    >
      {library === undefined ? (
        <p class="nothing">There is no library with posts that is switched on.</p>
      ) : (
        <div class="add">
          <label for={id}>Library</label>
          <select
            id={id}
            class="field"
            value={library.id}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {used.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="button"
            disabled={view.state === 'reading'}
            onClick={() => actions.look(library.id, library.address)}
          >
            {view.state === 'ready' ? 'Draw the picture again' : 'Draw the picture'}
          </button>
        </div>
      )}
      <div aria-live="polite">
        {view.state === 'reading' && <p class="nothing">Reading the posts…</p>}
        {view.state === 'failed' && <p class="fault">{view.reason}</p>}
      </div>
      {view.state === 'ready' && library && (
        <SurveyPicture
          {...view}
          library={library}
          settings={settings}
          actions={actions}
          say={say}
        />
      )}
    </Section>
  );
}
