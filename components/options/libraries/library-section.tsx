import type { LibrarySummary } from '@/utils/messaging/protocol';
import type { Settings } from '@/utils/settings/settings';
import { LibraryImport } from '../import/library-import';
import type { OptionsActions } from '../options-view';
import { Section } from '../section';
import { LibraryCard } from './library-card';

interface LibrarySectionProps {
  readonly libraries: readonly LibrarySummary[];
  readonly settings: Settings;
  readonly save: OptionsActions['save'];
}

export function LibrarySection({ libraries, settings, save }: LibrarySectionProps) {
  const ids = libraries.map(({ id }) => id);
  return (
    <Section
      title="Libraries"
      anchor="libraries"
      intro="The posts that Linkloom recommends, and the site they live on. The address of a post is the site followed by the pattern. Where two libraries have one post, or two posts fit alike, the upper library comes first."
    >
      <ol class="libraries" aria-label="Libraries in order of preference">
        {libraries.map((library) => (
          <LibraryCard
            key={library.id}
            library={library}
            ids={ids}
            settings={settings}
            save={save}
          />
        ))}
      </ol>
      <LibraryImport libraries={libraries} />
    </Section>
  );
}
