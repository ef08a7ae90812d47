import { useState } from 'preact/hooks';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import { libraryActions } from '../hooks/library-actions';
import { Switch } from '../shared/switch';
import { SavedField } from './saved-field';

/** Switches a library on and off; an imported one can also be called otherwise, and removed. */
export function LibraryControls({ library }: { library: LibrarySummary }) {
  const { id, name, isOn, isBundled } = library;
  return (
    <>
      <Switch
        label={`Use library ${name}`}
        checked={isOn}
        onChange={(checked) => void libraryActions.turn(id, { isOn: checked })}
      />
      {!isBundled && (
        <>
          <SavedField
            label={`Name of ${name}`}
            value={name}
            fault={(text) => (text.trim() === '' ? 'A library needs a name.' : undefined)}
            onSave={(text) => libraryActions.rename(id, text)}
          />
          <RemoveButton name={name} onRemove={() => libraryActions.remove(id)} />
        </>
      )}
    </>
  );
}

/** Asks once more in its own place, for the posts can only come back by another import. */
function RemoveButton({ name, onRemove }: { name: string; onRemove: () => Promise<void> }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" class="button danger" onClick={() => setAsking(true)}>
        Remove {name}…
      </button>
    );
  }
  return (
    <div class="confirm">
      <p>Forget {name} and its posts?</p>
      <button type="button" class="button danger" onClick={() => void onRemove()}>
        Remove library
      </button>
      <button type="button" class="button" onClick={() => setAsking(false)}>
        Keep library
      </button>
    </div>
  );
}
