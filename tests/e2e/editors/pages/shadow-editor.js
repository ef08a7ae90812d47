import { changed, newPlace, show } from './page.js';

export function mountShadow(mode) {
  const holder = newPlace();
  const root = holder.attachShadow({ mode });
  root.innerHTML = '<div contenteditable style="min-height: 60px"></div>';
  const host = root.firstChild;
  host.addEventListener('input', changed);
  show({ kind: 'html', field: () => holder, model: () => host.innerHTML });
}
