import { dayOfSerial, daySerial } from "../exact/daySerial.js";
import { CalendarError } from "./calendarError.js";
import { calendarYears } from "./notices.js";

const years = calendarYears.map(({ year }) => year);

/** The first and the last year whose calendar is known; all between them are. */
export const firstKnownYear = Math.min(...years);
export const lastKnownYear = Math.max(...years);

const firstKnownDay = serialOf(firstKnownYear, "01-01");
const lastKnownDay = serialOf(lastKnownYear, "12-31");
const off = new Set(
  calendarYears.flatMap(({ year, off }) => off.flatMap(([first, last]) => daysFrom(year, first, last))),
);
const worked = new Set(calendarYears.flatMap(({ year, worked }) => worked.map((day) => serialOf(year, day))));

/**
 * Whether a day is worked: by the notices, else from Monday to Friday.
 * @param serial Excel's number of the day (1900 system)
 * @throws CalendarError for a year without a published calendar
 */
export function isWorkingDay(serial: number): boolean {
  requireKnown(serial);
  return worked.has(serial) || (!off.has(serial) && isWeekday(serial));
}

/** @throws CalendarError when the day is in a year that is not known */
export function requireKnown(serial: number): void {
  if (serial < firstKnownDay || serial > lastKnownDay) throw new CalendarError(yearOf(serial));
}

const yearOf = (serial: number): number => Number(dayOfSerial(serial).slice(0, 4));

/** Excel's day 2 is a Monday, as it counts them since 1 March 1900. */
const isWeekday = (serial: number): boolean => serial % 7 >= 2;

function serialOf(year: number, day: string): number {
  const serial = daySerial(`${year}-${day}`);
  if (serial === null) throw new TypeError(`there is no ${year}-${day}`);
  return serial;
}

function daysFrom(year: number, first: string, last: string): readonly number[] {
  const start = serialOf(year, first);
  return Array.from({ length: serialOf(year, last) - start + 1 }, (_, at) => start + at);
}
