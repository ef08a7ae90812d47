import { isElement, isHtmlElement } from '../field/dom';

/** The elements around a node, up to the field itself, the outermost first. */
function elementsAround(node: Node, host: HTMLElement): readonly HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let each: Node | null = node; each && each !== host; each = each.parentNode) {
    if (isElement(each) && isHtmlElement(each)) around.unshift(each);
  }
  return [host, ...around];
}

function preserveSpaces(element: HTMLElement): () => void {
  const { style } = element;
  const styled = element.getAttribute('style');
  const value = style.getPropertyValue('white-space');
  const priority = style.getPropertyPriority('white-space');
  style.setProperty('white-space', 'pre-wrap', 'important');
  return () => {
    style.setProperty('white-space', value, priority);
    if (element.getAttribute('style') === styled) return;
    // Under a strict policy an attribute can be removed, but not set.
    if (styled === null) element.removeAttribute('style');
    else element.setAttribute('style', styled);
  };
}

/**
 * Runs an editing command at a node of a field so that spaces stay as they are. Both browsers make no-break spaces of
 * those beside what they insert, and drop the one at the end of a block, but not where white space is preserved; and what
 * is mended after the command comes undone at the next redo. The field itself is restyled, and inside of it only what does
 * not inherit that, as tables do in quirks mode: Chromium would keep the difference in a `span`.
 */
export function keepSpaces(host: HTMLElement, node: Node, write: () => void): void {
  const restyled: (() => void)[] = [];
  for (const element of elementsAround(node, host)) {
    if (getComputedStyle(element).whiteSpace === 'pre-wrap') continue;
    restyled.push(preserveSpaces(element));
  }
  write();
  for (const restore of restyled) restore();
}
