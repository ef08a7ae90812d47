import { useId } from 'preact/hooks';
import type { BackupPreview, LibraryChange } from '@/utils/backup/backup-protocol';
import { useBackup } from '../../hooks/use-backup';
import { countOf } from '../import/import-view';
import type { BackupView } from './backup-view';

/** Backs everything up as one file, and restores it after showing what that would change. */
export function BackupPanel() {
  const id = useId();
  const [view, { write, read, restore, cancel }] = useBackup();
  const isBusy = view.state === 'working' || view.state === 'preview';
  return (
    <div class="card backup-panel">
      <h3>Back-up of everything</h3>
      <p class="nothing">
        Settings and all imported libraries with their posts, as one file. Restoring replaces the
        settings and the libraries of the same import; you see what would change first.
      </p>
      <div class="backup">
        <button type="button" class="button" disabled={isBusy} onClick={() => void write()}>
          Back up everything
        </button>
        <div class="file">
          <label for={id}>Restore a back-up</label>
          <input
            id={id}
            type="file"
            accept=".jsonl,.json"
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void read(file);
              // Emptied, so that choosing the same file again is a change again.
              currentTarget.value = '';
            }}
          />
        </div>
      </div>
      <BackupStatus view={view} />
      {view.state === 'working' && (
        <button type="button" class="button" onClick={cancel}>
          Cancel
        </button>
      )}
      {view.state === 'preview' && (
        <Preview preview={view.preview} onRestore={restore} onCancel={cancel} />
      )}
    </div>
  );
}

const STEPS = {
  write: 'Writing the back-up',
  read: 'Reading the back-up',
  index: 'Indexing posts',
  save: 'Saving posts',
} as const;

function BackupStatus({ view }: { view: BackupView }) {
  return (
    <div aria-live="polite">
      {view.state === 'ended' && <p class={view.isProblem ? 'fault' : ''}>{view.sentence}</p>}
      {view.state === 'working' && (
        <p>
          <progress aria-label={STEPS[view.step]} value={view.done} max={Math.max(1, view.total)} />{' '}
          {STEPS[view.step]}…
        </p>
      )}
    </div>
  );
}

interface PreviewProps {
  readonly preview: BackupPreview;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
}

function Preview({ preview, onRestore, onCancel }: PreviewProps) {
  const changes = changeSentences(preview);
  const isSame = changes.length === 0;
  return (
    <div class="import-preview">
      <p>
        <strong>
          {isSame
            ? 'Restoring would change nothing: all is as in this file.'
            : 'Restoring would change:'}
        </strong>
      </p>
      {!isSame && (
        <ul class="bullets" aria-label="What restoring would change">
          {changes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div class="add">
        {!isSame && (
          <button type="button" class="button main" onClick={onRestore}>
            Restore everything
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {isSame ? 'Close' : 'Cancel'}
        </button>
      </div>
    </div>
  );
}

function changeSentences(preview: BackupPreview): readonly string[] {
  const { libraries, staying } = preview;
  return [
    ...libraries.map(librarySentence),
    ...settingsSentences(preview),
    ...(staying.length > 0 ? [`Not in the back-up, so they stay: ${staying.join(', ')}.`] : []),
  ];
}

/** What becomes of a library, in words. */
function librarySentence({ name, count, isNew, added, changed, removed }: LibraryChange): string {
  if (isNew) return `Library “${name}” comes back with ${countOf(count)}.`;
  if (added + changed + removed === 0) return `Library “${name}” stays as it is.`;
  return `Library “${name}”: ${countOf(added)} added, ${changed} changed, ${removed} removed.`;
}

function settingsSentences({ settings }: BackupPreview): readonly string[] {
  const parts = [
    [settings.tags, 'tag'],
    [settings.posts, 'post'],
    [settings.sites, 'site'],
  ] as const;
  const counts = parts.flatMap(([count, thing]) => (count > 0 ? [countOf(count, thing)] : []));
  return [
    ...(counts.length > 0 ? [`Settings of ${counts.join(', ')}.`] : []),
    ...(settings.libraries > 0 ? ['Addresses, colours and languages of libraries.'] : []),
    ...(settings.order ? ['The order of libraries.'] : []),
    ...(settings.links ? ['The parameters that every link gets.'] : []),
  ];
}
