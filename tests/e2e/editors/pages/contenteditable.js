import { changed, newPlace, show, trusted } from './page.js';

const host = newPlace();
host.contentEditable = 'true';
host.addEventListener('input', changed);
show({
  holds: ['list', 'table'],
  kind: 'html',
  field: () => host,
  model: () => host.innerHTML,
  fill: (html) => {
    host.innerHTML = trusted(html);
  },
});
