import { changed, newPlace, show } from './page.js';

const area = newPlace('textarea');
area.addEventListener('input', changed);
show({ kind: 'text', field: () => area, model: () => area.value });
