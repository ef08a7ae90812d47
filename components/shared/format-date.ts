const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** A post's ISO date in the person's own way of writing, or '' where there is none. */
export function formatDate(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? '' : DATE.format(time);
}
