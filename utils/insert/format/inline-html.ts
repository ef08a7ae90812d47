import { isElement, isText } from '../field/dom';
import { blockAround } from '../field/field-text';
import { escapeHtml } from './format-link';

const formats = new Set('B STRONG I EM U S DEL CODE SUB SUP MARK'.split(' '));

function wrap(html: string, element: Element): string {
  const tag = element.tagName.toLowerCase();
  return formats.has(element.tagName) && html ? `<${tag}>${html}</${tag}>` : html;
}

function contentOf(node: Node): string {
  if (isText(node)) return escapeHtml(node.data.replace(/[\u200b\u2060\ufeff]/g, ''));
  const inside = [...node.childNodes].map(contentOf).join('');
  return isElement(node) ? wrap(inside, node) : inside;
}

/** The words in the range with their bold, italic and the like, and nothing else of their markup. */
export function inlineHtml(range: Range, host: Element): string {
  let html = contentOf(range.cloneContents());
  for (let node: Node | null = range.commonAncestorContainer; node && node !== host; ) {
    if (isElement(node)) html = wrap(html, node);
    node = node.parentNode;
  }
  return html;
}

/** What is in the range with all the inline markup that it has there, but without links. */
export function ownHtml(range: Range, host: HTMLElement): string {
  const document = host.ownerDocument;
  const block = blockAround(host, range);
  let content: Node = range.cloneContents();
  for (let node: Node | null = range.commonAncestorContainer; node && node !== block; ) {
    if (isElement(node)) {
      const around = node.cloneNode();
      around.appendChild(content);
      content = around;
    }
    node = node.parentNode;
  }
  const whole = document.createElement('div');
  whole.append(content);
  for (const link of whole.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return whole.innerHTML;
}
