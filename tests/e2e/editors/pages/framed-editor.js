import { changed, newPlace, show } from './page.js';

const html = '<!doctype html><html><body style="min-height:100px"></body></html>';

/** A contenteditable body in a frame, made as editors make theirs. */
export async function mountFrame(how) {
  const frame = document.createElement('iframe');
  frame.style = 'width: 600px; height: 150px';
  const isLoaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  if (how === 'srcdoc') frame.srcdoc = html;
  if (how === 'blob') frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  newPlace().append(frame);
  if (how === 'written' || how === 'designmode') {
    frame.contentDocument.open();
    frame.contentDocument.write(html);
    frame.contentDocument.close();
  }
  await isLoaded;
  const { contentDocument: inside } = frame;
  if (how === 'designmode') inside.designMode = 'on';
  else inside.body.contentEditable = 'true';
  inside.addEventListener('input', changed);
  show({ kind: 'html', field: () => frame, model: () => inside.body.innerHTML });
}
