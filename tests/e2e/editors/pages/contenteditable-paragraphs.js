import { changed, newPlace, show } from './page.js';

const host = newPlace();
host.contentEditable = 'true';
host.innerHTML = '<p><br></p>';
host.addEventListener('input', changed);
document.execCommand('defaultParagraphSeparator', false, 'p');
show({ kind: 'html', field: () => host.querySelector('p'), model: () => host.innerHTML });
