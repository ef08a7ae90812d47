import { useId } from 'preact/hooks';
import { ConfirmButton } from '../../shared/confirm-button';
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
        <ConfirmButton
          label="Reset settings…"
          question="Forget all changes to tags, libraries, sites and links?"
          confirm="Reset everything"
          keep="Keep settings"
          onConfirm={reset}
        />
      </div>
      <BackupPanel />
    </Section>
  );
}
