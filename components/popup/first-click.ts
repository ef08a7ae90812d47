/** The second click of a double click would write the link twice. */
export function isFirstClick(event: MouseEvent): boolean {
  return event.detail <= 1;
}
