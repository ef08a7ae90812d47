import { useId, useState } from 'preact/hooks';
import type { OptionsActions } from '../options-view';
import { Section } from '../section';
import { BackupPanel } from './backup-panel';
import { SyncNotice } from './sync-notice';

type BackupSectionProps = Pick<OptionsActions, 'exportFile' | 'importFile' | 'reset'>;

export function BackupSection({ exportFile, importFile, reset }: BackupSectionProps) {
  const id = useId();
  const choose = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    // Emptied afterwards, so that choosing the same file again is a change again.
    void importFile(file).then(() => {
      input.value = '';
    });
  };
  return (
    <Section
      title="Settings"
      anchor="settings"
      intro="Your settings as one JSON file, for another browser or a colleague."
    >
      <SyncNotice />
      <div class="backup">
        <button type="button" class="button" onClick={exportFile}>
          Export settings
        </button>
        <div class="file">
          <label for={id}>Import settings</label>
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            onChange={(event) => choose(event.currentTarget)}
          />
        </div>
        <ResetButton onReset={reset} />
      </div>
      <BackupPanel />
    </Section>
  );
}

/** Asks once more in its own place before everything is as it was after the installation. */
function ResetButton({ onReset }: { onReset: () => Promise<void> }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" class="button danger" onClick={() => setAsking(true)}>
        Reset settings…
      </button>
    );
  }
  return (
    <div class="confirm">
      <p>Forget all changes to tags, libraries, sites and links?</p>
      <button
        type="button"
        class="button danger"
        onClick={() => void onReset().then(() => setAsking(false))}
      >
        Reset everything
      </button>
      <button type="button" class="button" onClick={() => setAsking(false)}>
        Keep settings
      </button>
    </div>
  );
}
