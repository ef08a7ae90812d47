import { formatLink } from '@/utils/insert/format/format-link';
import type { Link, LinkFormat } from '@/utils/insert/link';

/**
 * Puts a link on the clipboard: as a link for rich editors, and for the others as text in the format
 * of the site, or "title URL". Resolves to whether the clipboard took it.
 */
export async function copyLink(link: Link, format: LinkFormat | undefined): Promise<boolean> {
  const { text: plain, html } = formatLink(link, format ?? 'plain');
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
