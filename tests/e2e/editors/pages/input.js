import { changed, newPlace, show } from './page.js';

const input = newPlace('input');
input.size = 80;
input.addEventListener('input', changed);
show({ kind: 'text', field: () => input, model: () => input.value });
