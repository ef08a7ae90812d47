import type { Link } from '@/utils/insert/link';

/**
 * Puts a link on the clipboard: as a link for rich editors, as "title URL" for the others.
 * Resolves to whether the clipboard took it.
 */
export async function copyLink(link: Link): Promise<boolean> {
  const plain = `${link.text} ${link.url}`;
  const html = anchorHtml(link);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
    return true;
  } catch {
    // The asynchronous clipboard wants a focused document, which a page in a background tab isn't.
    return copyByEvent({ plain, html });
  }
}

function anchorHtml({ url, text }: Link): string {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor.outerHTML;
}

function copyByEvent({ plain, html }: { plain: string; html: string }): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    isTaken = true;
  };
  document.addEventListener('copy', onCopy, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return isDone && isTaken;
}
