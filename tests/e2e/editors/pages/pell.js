import { init } from 'pell';
import 'pell/dist/pell.css';
import { changed, newPlace, show } from './page.js';

let html = '';
const element = init({
  element: newPlace(),
  onChange: (next) => {
    changed();
    html = next;
  },
});
show({ kind: 'html', field: () => element.content, model: () => html });
