import { countOf, type ImportView } from './import-view';

/** Where an import stands, told to screen readers, too. */
export function ImportStatus({ view }: { view: ImportView }) {
  return (
    <div aria-live="polite" class="import-status">
      {view.state === 'ended' && <p class={view.isProblem ? 'fault' : ''}>{view.sentence}</p>}
      {view.state === 'reading' && (
        <p>
          <progress
            aria-label={`Reading ${view.things}s`}
            value={view.done}
            max={Math.max(1, view.total)}
          />{' '}
          {stepOf(view)}
        </p>
      )}
    </div>
  );
}

function stepOf({ done, total, things, host }: Extract<ImportView, { state: 'reading' }>): string {
  if (total > 0) return `${countOf(done, things)} of ${countOf(total, things)}`;
  if (host !== undefined) return `Fetching from ${host}…`;
  return things === 'page' ? 'Fetching pages…' : 'Reading files…';
}
