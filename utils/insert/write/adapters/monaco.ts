/**
 * Offers something to Monaco so that it takes it at once, by its own simple way of pasting. While Monaco believes it has
 * the focus it asks its paste providers first, which wait for the content in a way that Firefox never answers for
 * events from an isolated world (copyPasteController.js, toVSDataTransfer); while the page is blurred, as it is under the
 * popup, it takes a paste only after it was told of a focus.
 */
export function offerToMonaco(input: Element, offer: () => boolean): boolean {
  const tell = (type: string) => input.dispatchEvent(new FocusEvent(type));
  tell('focus');
  tell('blur');
  const isTaken = offer();
  tell('focus');
  return isTaken;
}
