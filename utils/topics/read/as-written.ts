const inCapitals = /[A-ZÀ-Þ]{4,}/g;
const withoutSpace = (text: string) => text.replace(/\s/g, '');

/** Whether `text-transform` made no capitals of what an element shows; mostly capitals are acronyms. */
export function isAsWritten(element: Element, shown: string): boolean {
  const capitals = shown.match(inCapitals);
  if (!capitals) return true;
  const written = element.textContent;
  return capitals.every((word) => written.includes(word));
}

/** A text that an element shows, with its letters as they are written where `text-transform` made capitals of them. */
export function asWritten(element: Element, shown: string): string {
  if (isAsWritten(element, shown)) return shown;
  const [seen = '', letters = ''] = [shown, element.textContent].map(withoutSpace);
  // Where something of it is not shown, the letters of one don't stand for those of the other.
  if (seen.toLowerCase() !== letters.toLowerCase()) return shown;
  let at = 0;
  return shown.replace(/\S/g, () => letters.charAt(at++));
}
