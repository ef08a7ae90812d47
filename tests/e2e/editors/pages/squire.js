import DOMPurify from 'dompurify';
import Squire from 'squire-rte';
import { changed, newPlace, show } from './page.js';

window.DOMPurify = DOMPurify;
const host = newPlace();
const editor = new Squire(host);
editor.addEventListener('input', changed);
show({ kind: 'html', field: () => host, model: () => editor.getHTML() });
