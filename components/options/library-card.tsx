import { useState } from 'preact/hooks';
import { parseAddress } from '@/utils/library/address';
import type { LibraryAddress } from '@/utils/library/library';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import { countPosts } from './count-posts';
import { setLibraryAddress } from './library-address';
import { LibraryControls } from './library-controls';
import { LibraryPosts } from './library-posts';
import type { OptionsActions } from './options-view';
import { previewUrl } from './preview-url';
import { SavedField } from './saved-field';

interface LibraryCardProps {
  readonly library: LibrarySummary;
  readonly save: OptionsActions['save'];
}

export function LibraryCard({ library, save }: LibraryCardProps) {
  const { name, address, ownAddress, posts, sample } = library;
  const [draft, setDraft] = useState<Partial<LibraryAddress>>({});
  const drafted = { ...address, ...draft };
  const isOwn = address.site === ownAddress.site && address.pattern === ownAddress.pattern;
  const saveAddress = async (changed: LibraryAddress) => {
    const reading = parseAddress(changed);
    if (!reading.ok) return;
    await save({
      apply: (settings) => setLibraryAddress(settings, library, reading.address),
      said: `The address of “${name}” is saved.`,
      canUndo: true,
    });
    setDraft({});
  };
  const addressField = (part: keyof LibraryAddress, label: string) => (
    <SavedField
      label={label}
      value={address[part]}
      fault={(text) => faultOf({ ...address, [part]: text }, part)}
      onDraft={(text) => setDraft({ [part]: text })}
      onSave={(text) => saveAddress({ ...address, [part]: text })}
    />
  );
  return (
    <div class="card">
      <h3>
        {name} <small>{countPosts(library.count)}</small>
      </h3>
      <LibraryControls library={library} />
      <div class="address">
        {addressField('site', `Site of ${name}`)}
        {addressField('pattern', `URL pattern of ${name}`)}
      </div>
      <p class="preview">
        <span>Example</span> <code>{previewUrl(drafted, sample) ?? '–'}</code>
      </p>
      {!isOwn && (
        <button type="button" class="button plain" onClick={() => void saveAddress(ownAddress)}>
          Back to {ownAddress.site}
          {ownAddress.pattern}
        </button>
      )}
      <LibraryPosts name={name} posts={posts} />
    </div>
  );
}

/** What is wrong with one part of an address; a fault of the other part is shown there. */
function faultOf(address: LibraryAddress, part: keyof LibraryAddress): string | undefined {
  const reading = parseAddress(address);
  return reading.ok || reading.field !== part ? undefined : reading.reason;
}
