import { useId, useState } from 'preact/hooks';
import type { NamedFile } from '@/utils/importer/importer-protocol';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import { useImporter } from '../../hooks/use-importer';
import { chosenFiles, droppedFiles } from './dropped-files';
import { ImportStatus } from './import-status';
import type { ImportView } from './import-view';
import { LibraryPreview } from './library-preview';
import { SourceChoices } from './source-choices';
import { UrlForm } from './url-form';

/** Takes posts in: by file, by folder, or dropped; shows what would be saved, and saves it. */
export function LibraryImport({ libraries }: { libraries: readonly LibrarySummary[] }) {
  const [view, { ask, fetchFrom, cancel }] = useImporter();
  const read = (files: readonly NamedFile[]) => {
    if (files.length > 0) ask({ kind: 'read', files });
  };
  return (
    <div class="card import" id="import">
      <h3>Import posts</h3>
      <ImportStatus view={view} />
      {view.state === 'working' && (
        <button type="button" class="button" onClick={cancel}>
          Cancel import
        </button>
      )}
      {view.state === 'preview' && (
        <LibraryPreview preview={view.preview} libraries={libraries} ask={ask} cancel={cancel} />
      )}
      {view.state === 'choosing' && (
        <SourceChoices
          choices={view.choices}
          onFetch={(url) => void fetchFrom(url)}
          cancel={cancel}
        />
      )}
      {(view.state === 'idle' || view.state === 'ended') && (
        <>
          <Sources onFiles={read} />
          <UrlForm initial={elsewhereOf(view)} onFetch={fetchFrom} />
        </>
      )}
    </div>
  );
}

/** The address on another site that the one given leads to: one more click fetches from there. */
function elsewhereOf(view: ImportView): string {
  return view.state === 'ended' ? (view.elsewhere ?? '') : '';
}

function Sources({ onFiles }: { onFiles: (files: readonly NamedFile[]) => void }) {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to the file inputs inside.
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <p>
        Markdown of Hugo, Jekyll, Eleventy, Hexo, Zola, Docusaurus, Astro or Gatsby, a ZIP of it, a
        feed (RSS, Atom, JSON), a sitemap, an export of WordPress or Ghost, or a table (CSV). Drop
        it here, or choose it. None of it leaves this browser.
      </p>
      <FileInput label="Import posts" onFiles={onFiles} />
      <FileInput label="Import a folder" onFiles={onFiles} isFolder />
    </div>
  );
}

interface FileInputProps {
  readonly label: string;
  readonly onFiles: (files: readonly NamedFile[]) => void;
  readonly isFolder?: boolean;
}

function FileInput({ label, onFiles, isFolder = false }: FileInputProps) {
  const id = useId();
  return (
    <div class="file">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        multiple
        {...(isFolder && { webkitdirectory: true })}
        onChange={({ currentTarget }) => {
          onFiles(chosenFiles(currentTarget.files));
          // Emptied, so that choosing the same file again is a change again.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
