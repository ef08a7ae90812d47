import { changed, newPlace, show } from './page.js';

const host = newPlace();
host.contentEditable = 'true';
host.addEventListener('input', changed);
show({
  kind: 'html',
  field: () => host,
  model: () => host.innerHTML,
  fill: (html) => {
    host.innerHTML = html;
  },
});
