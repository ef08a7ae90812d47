const DATE =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;
// `Thu, 08 May 2025 10:00:00 GMT` of RSS, `8 May 2025`, and `May 8, 2025` as people write it.
const DAY_FIRST =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})\b(.*)$/i;
const MONTH_FIRST =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b(.*)$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const AMERICAN_HOURS: Readonly<Record<string, number>> = {
  EST: 5,
  EDT: 4,
  CST: 6,
  CDT: 5,
  MST: 7,
  MDT: 6,
  PST: 8,
  PDT: 7,
};

/**
 * The moment that a date of a front matter or a feed means: `2025-05-08`, ISO 8601 with a time and a zone as YAML
 * writes it too (a space for the `T`), RFC 822, or a month by its English name. Without a zone it is UTC.
 * Undefined for what is no date, such as 30 February.
 */
export function parseDate(text: string): Date | undefined {
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'Z'] =
    DATE.exec(isoForm(text.trim())) ?? [];
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

/** `2025-05-08T23:30:00`: what a date says by its author's own clock, whatever the zone; '' for what is no date. */
export function writtenMoment(text: string): string {
  const [, year, month = '', day = '', hour = '0', minute = '0', second = '0'] =
    DATE.exec(isoForm(text.trim())) ?? [];
  if (year === undefined) return '';
  const two = (part: string) => part.padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

function isoForm(text: string): string {
  const [, day = '', dayMonth = '', dayYear = '', dayRest = ''] = DAY_FIRST.exec(text) ?? [];
  if (day !== '') return joined(dayYear, dayMonth, day, dayRest) ?? text;
  const [, month = '', monthDay = '', year = '', rest = ''] = MONTH_FIRST.exec(text) ?? [];
  return month === '' ? text : (joined(year, month, monthDay, rest) ?? text);
}

function joined(year: string, month: string, day: string, rest: string): string | undefined {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  if (index === -1) return undefined;
  const time = rest
    .trim()
    .replace(/\b[ECMP][SD]T$/i, (zone) => `-${AMERICAN_HOURS[zone.toUpperCase()]}`);
  return `${year}-${index + 1}-${day}${time === '' ? '' : ` ${time}`}`;
}

function zoneMinutes(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -offset : offset;
}
