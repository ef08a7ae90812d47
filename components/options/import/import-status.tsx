import { countOf, type ImportView } from './import-view';

/** Where an import stands, told to screen readers, too. */
export function ImportStatus({ view }: { view: ImportView }) {
  return (
    <div aria-live="polite" class="import-status">
      {view.state === 'ended' && <p class={view.isProblem ? 'fault' : ''}>{view.sentence}</p>}
      {view.state === 'working' && (
        <p>
          <progress
            aria-label={`${STEPS[view.step]} ${view.things}s`}
            value={view.done}
            max={Math.max(1, view.total)}
          />{' '}
          {stepOf(view)}
        </p>
      )}
    </div>
  );
}

const STEPS = { read: 'Reading', index: 'Indexing', save: 'Saving' } as const;

function stepOf(view: Extract<ImportView, { state: 'working' }>): string {
  const { step, done, total, things, host } = view;
  const counts = `${done.toLocaleString('en')} of ${countOf(total, things)}`;
  if (total > 0) return step === 'read' ? counts : `${STEPS[step]}: ${counts}`;
  if (step !== 'read') return `${STEPS[step]} posts…`;
  if (host !== undefined) return `Fetching from ${host}…`;
  return things === 'page' ? 'Fetching pages…' : 'Reading files…';
}
