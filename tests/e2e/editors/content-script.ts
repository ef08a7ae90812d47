/** The room `insert` as the extension runs it, in the isolated world; the test asks by events. */
import { formatFor } from '../../../utils/insert/format-for';
import { insertLink } from '../../../utils/insert/insert-link';
import { trackField } from '../../../utils/insert/track-field';

const tracker = trackField(window, new AbortController().signal);

async function answer(event: Event): Promise<string> {
  const link = JSON.parse(String(Reflect.get(event, 'detail')));
  const spot = tracker.spot();
  if (!spot) return JSON.stringify({ ok: false, reason: 'no-field' });
  const start = performance.now();
  const insertion = await insertLink(spot, link, { format: formatFor(spot.field) });
  return JSON.stringify({ ...insertion, ms: Math.round(performance.now() - start) });
}

function isTopOfOrigin(): boolean {
  try {
    return window.parent === window || !window.parent.document;
  } catch {
    return true;
  }
}

if (isTopOfOrigin()) {
  document.addEventListener('matrix:insert', (event) => {
    answer(event).then(
      (detail) => document.dispatchEvent(new CustomEvent('matrix:inserted', { detail })),
      (error) =>
        document.dispatchEvent(
          new CustomEvent('matrix:inserted', { detail: JSON.stringify({ error: String(error) }) }),
        ),
    );
  });
  document.documentElement.dataset['listening'] = 'yes';
}
