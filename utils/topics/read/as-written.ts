const inCapitals = /[A-ZÀ-Þ]{4}/;
const withoutSpace = (text: string) => text.replace(/\s/g, '');

/** The text that an element shows, with its letters as they are written where `text-transform` made capitals of them. */
export function asWritten(element: HTMLElement): string {
  const shown = element.innerText;
  if (!inCapitals.test(shown)) return shown;
  const [seen = '', letters = ''] = [shown, element.textContent].map(withoutSpace);
  // Where something of it is not shown, the letters of one don't stand for those of the other.
  if (seen === letters || seen.toLowerCase() !== letters.toLowerCase()) return shown;
  let at = 0;
  return shown.replace(/\S/g, () => letters.charAt(at++));
}
