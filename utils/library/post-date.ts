const DATE =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/**
 * The moment that a date of a front matter means: `2025-05-08`, or ISO 8601 with a time and a zone, as YAML
 * writes it too (a space for the `T`). Without a zone it is UTC. Undefined for what is no date, such as 30 February.
 */
export function parseDate(text: string): Date | undefined {
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'Z'] =
    DATE.exec(text.trim()) ?? [];
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // An overflow (month 13, 30 February) would silently be a day of the month after.
  if (midnight.getUTCMonth() !== Number(month) - 1 || midnight.getUTCDate() !== Number(day)) {
    return undefined;
  }
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return undefined;
  return new Date(midnight.getTime() + (seconds - 60 * zoneMinutes(zone)) * 1000);
}

/** `2025-05-08`: the day of the moment in UTC. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function zoneMinutes(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -offset : offset;
}
