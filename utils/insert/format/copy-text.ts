import type { WrittenLink } from './format-link';

/**
 * Puts the link on the clipboard, as text and as a link for rich editors. False where the browser refuses, as it does
 * without a gesture of the person or the permission to write the clipboard.
 */
export function copyText(document: Document, { text, html }: WrittenLink): boolean {
  let isWritten = false;
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    // The page's own listeners would replace it by what is selected.
    event.stopImmediatePropagation();
    isWritten = event.clipboardData !== null;
  };
  const view = document.defaultView;
  view?.addEventListener('copy', write, { capture: true });
  const isDone = document.execCommand('copy');
  view?.removeEventListener('copy', write, { capture: true });
  return isDone && isWritten;
}
