/** The room `insert` as the extension runs it, in the isolated world; the test asks by events. */

import { trackField } from '../../../utils/insert/field/track-field';
import { formatFor } from '../../../utils/insert/format/format-for';
import { insertLink } from '../../../utils/insert/insert-link';

declare const chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** Content scripts may look into closed shadow roots: Firefox puts the method on the element. */
function openRoot(element: Element): ShadowRoot | null {
  const own: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
  if (own !== undefined) return own === null ? null : (own as ShadowRoot);
  return chrome.dom?.openOrClosedShadowRoot(element) ?? null;
}

const tracker = trackField(window, new AbortController().signal, { openRoot });

async function answer(event: Event): Promise<string> {
  const { link } = JSON.parse(String(Reflect.get(event, 'detail')));
  const spot = tracker.spot();
  if (!spot) return JSON.stringify({ ok: false, reason: 'no-field' });
  const start = performance.now();
  const options = { format: formatFor(spot.field) };
  const insertion = await insertLink(spot, link, options);
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
