import { useState } from 'preact/hooks';
import { parseAddress } from '@/utils/library/address';
import type { LibraryAddress } from '@/utils/library/library';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import { setLibrary } from '@/utils/settings/library-settings';
import { libraryActions } from '../../hooks/library-actions';
import type { OptionsActions } from '../options-view';
import { SavedField } from '../saved-field';
import { ColourChoice } from './colour-choice';
import { LanguageChoice } from './language-choice';
import { setLibraryAddress } from './library-address';
import { previewUrl } from './preview-url';

interface LibraryFieldsProps {
  readonly library: LibrarySummary;
  readonly save: OptionsActions['save'];
}

/** What can be set for a library: its name, where its posts live, its language and its colour. */
export function LibraryFields({ library, save }: LibraryFieldsProps) {
  const { id, name } = library;
  return (
    <>
      <div class="address">
        {!library.isBundled && !library.isManaged && (
          <SavedField
            label={`Name of ${name}`}
            value={name}
            fault={(text) => (text.trim() === '' ? 'A library needs a name.' : undefined)}
            onSave={(text) => libraryActions.rename(id, text)}
          />
        )}
        <LanguageChoice
          label={`Language of ${name}`}
          chosen={library.language}
          detected={library.detectedLanguage}
          onChoose={(language) =>
            void save({
              apply: (settings) => setLibrary(settings, id, { language }),
              said: `The language of “${name}” is saved.`,
              canUndo: true,
            })
          }
        />
        <ColourChoice
          label={`Colour of ${name}`}
          chosen={library.colour}
          onChoose={(colour) =>
            void save({
              apply: (settings) => setLibrary(settings, id, { colour }),
              said: `“${name}” is ${colour}.`,
              canUndo: true,
            })
          }
        />
      </div>
      <AddressFields library={library} save={save} />
    </>
  );
}

function AddressFields({ library, save }: LibraryFieldsProps) {
  const { name, address, ownAddress, sample } = library;
  const [draft, setDraft] = useState<Partial<LibraryAddress>>({});
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
      isLocked={library.isManaged}
      fault={(text) => faultOf({ ...address, [part]: text }, part)}
      onDraft={(text) => setDraft({ [part]: text })}
      onSave={(text) => saveAddress({ ...address, [part]: text })}
    />
  );
  return (
    <>
      <div class="address">
        {addressField('site', `Site of ${name}`)}
        {addressField('pattern', `URL pattern of ${name}`)}
      </div>
      <p class="preview">
        <span>Example</span> <code>{previewUrl({ ...address, ...draft }, sample) ?? '–'}</code>
      </p>
      {!isOwn && (
        <button type="button" class="button plain" onClick={() => void saveAddress(ownAddress)}>
          Back to {ownAddress.site}
          {ownAddress.pattern}
        </button>
      )}
    </>
  );
}

/** What is wrong with one part of an address; a fault of the other part is shown there. */
function faultOf(address: LibraryAddress, part: keyof LibraryAddress): string | undefined {
  const reading = parseAddress(address);
  return reading.ok || reading.field !== part ? undefined : reading.reason;
}
