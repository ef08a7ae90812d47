import type { LibrarySummary } from '@/utils/messaging/protocol';
import { LibraryCard } from './library-card';
import { LibraryImport } from './library-import';
import type { OptionsActions } from './options-view';
import { Section } from './section';

interface LibrarySectionProps {
  readonly libraries: readonly LibrarySummary[];
  readonly save: OptionsActions['save'];
}

export function LibrarySection({ libraries, save }: LibrarySectionProps) {
  return (
    <Section
      title="Libraries"
      anchor="libraries"
      intro="The posts that Linkloom recommends, and the site they live on. The address of a post is the site followed by the pattern."
    >
      {libraries.map((library) => (
        <LibraryCard key={library.id} library={library} save={save} />
      ))}
      <LibraryImport libraries={libraries} />
    </Section>
  );
}
