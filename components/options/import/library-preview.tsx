import { useState } from 'preact/hooks';
import type { ImporterRequest, ImportPreview } from '@/utils/importer/importer-protocol';
import { parseAddress } from '@/utils/library/address';
import type { LibraryAddress } from '@/utils/library/library';
import { problemText } from '@/utils/library/problem';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import { GuessedTitles } from './guessed-titles';
import { countOf } from './import-view';
import { PreviewAddress } from './preview-address';

interface LibraryPreviewProps {
  readonly preview: ImportPreview;
  readonly libraries: readonly LibrarySummary[];
  readonly ask: (request: ImporterRequest) => void;
  readonly cancel: () => void;
}

/** What an import would save, before it is saved. */
export function LibraryPreview({ preview, libraries, ask, cancel }: LibraryPreviewProps) {
  const { count, address, replaces, isSiteKnown } = preview;
  const [ownName, setName] = useState<string>();
  const name = ownName ?? (isSiteKnown ? preview.name : '');
  const look = (changed: LibraryAddress, library: string | undefined) => {
    const reading = parseAddress(changed);
    if (reading.ok) ask({ kind: 'look', address: reading.address, replaces: library });
  };
  const replace = (id: string | undefined) => {
    const library = libraries.find((one) => one.id === id);
    // Where the files don't say the site, those of the library's next state live where they lived.
    look(isSiteKnown || !library ? address : library.ownAddress, id);
  };
  const canSave = isSiteKnown && name.trim() !== '';
  return (
    <div class="import-preview">
      <p>
        <strong>{countOf(count)}</strong> found ({preview.format}){keptBack(preview)}.
        {!isSiteKnown && ' The site is not known: say where the posts live, to save them.'}
      </p>
      <PreviewAddress
        address={isSiteKnown ? address : { ...address, site: '' }}
        onChange={(changed) => look(changed, replaces)}
      />
      <div class="address">
        <label>
          Name of the library{' '}
          <input
            class="field"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label>
          Save as{' '}
          <select
            class="field"
            value={replaces ?? ''}
            onChange={({ currentTarget }) => replace(currentTarget.value || undefined)}
          >
            <option value="">a new library</option>
            {libraries
              .filter(({ isBundled }) => !isBundled)
              .map((library) => (
                <option key={library.id} value={library.id}>
                  an update of {library.name}
                </option>
              ))}
          </select>
        </label>
      </div>
      <GuessedTitles preview={preview} ask={ask} />
      <Changes preview={preview} />
      {isSiteKnown && <Addresses preview={preview} />}
      <Problems preview={preview} />
      <div class="add">
        <button
          type="button"
          class="button main"
          disabled={!canSave}
          onClick={() => ask({ kind: 'save', address, replaces, name: name.trim() })}
        >
          Save {countOf(count)}
        </button>
        <button type="button" class="button" onClick={cancel}>
          Cancel import
        </button>
      </div>
    </div>
  );
}

function keptBack({ excluded }: ImportPreview): string {
  const parts = Object.entries(excluded).map(([reason, number]) => `${number} ${reason}`);
  return parts.length === 0 ? '' : `, left out: ${parts.join(', ')}`;
}

function Changes({ preview: { changes } }: { preview: ImportPreview }) {
  if (changes === undefined) return null;
  const parts = [
    ['Added', changes.added],
    ['Changed', changes.changed],
    ['Removed', changes.removed],
  ] as const;
  return (
    <div class="changes">
      {parts.map(([label, titles]) => (
        <details key={label}>
          <summary>
            {label}: {titles.length}
          </summary>
          <ul>
            {titles.slice(0, 100).map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function Addresses({ preview: { sample, count } }: { preview: ImportPreview }) {
  if (sample.length === 0) return null;
  return (
    <details open>
      <summary>
        Addresses
        {sample.length < count
          ? ` (the first ${sample.length} of ${count.toLocaleString('en')})`
          : ''}
      </summary>
      <div class="scroll">
        <table class="posts">
          <thead>
            <tr>
              <th scope="col">Title</th>
              <th scope="col">Address</th>
            </tr>
          </thead>
          <tbody>
            {sample.map(({ id, title, url, isTitleGuessed }) => (
              <tr key={id}>
                <td>
                  {title}
                  {isTitleGuessed && <small> (from its address)</small>}
                </td>
                <td>
                  <a href={url} target="_blank" rel="noreferrer">
                    {url}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** So many are in sight without a click. */
const FEW_PROBLEMS = 5;

function Problems({ preview: { problems, problemCount } }: { preview: ImportPreview }) {
  if (problemCount === 0) return null;
  return (
    <details open={problemCount <= FEW_PROBLEMS}>
      <summary>
        {countOf(problemCount, 'problem')}
        {problems.length < problemCount && `, the first ${problems.length}`}
      </summary>
      <ul class="scroll">
        {problems.map((problem) => (
          <li key={problemText(problem)}>{problemText(problem)}</li>
        ))}
      </ul>
    </details>
  );
}
