/** Days as `2026-01-31`, without time of day and time zone. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const MILLISECONDS = 86_400_000;

/** The number of a day, counted from 1970; undefined for anything but a day of the calendar as `2026-01-31`. */
export function dayNumber(text: string): number | undefined {
  const parts = DAY.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  // The 31st of April would become the 1st of May.
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / MILLISECONDS : undefined;
}

/** How many days lie between two days, negative when `to` is the earlier one; undefined unless both are days. */
export function daysBetween(from: string, to: string): number | undefined {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return first === undefined || last === undefined ? undefined : last - first;
}
