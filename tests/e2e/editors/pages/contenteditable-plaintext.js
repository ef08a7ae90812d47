import { changed, newPlace, show } from './page.js';

const host = newPlace();
host.contentEditable = 'plaintext-only';
host.addEventListener('input', changed);
show({ kind: 'text', field: () => host, model: () => host.textContent });
