import { isWorkingDay, requireKnown } from "./workingDay.js";

/**
 * How many working days there are from the first day to the last, both included, as NETWORKDAYS counts.
 * @param start Excel's number of the first day
 * @param end of the last day; before `start` there are none
 * @throws CalendarError when a year between them has no published calendar
 */
export function workingDays(start: number, end: number): number {
  if (end < start) return 0;
  // before the first day is counted, so that a span of ages ends at once
  requireKnown(start);
  requireKnown(end);
  let count = 0;
  for (let serial = start; serial <= end; serial += 1) if (isWorkingDay(serial)) count += 1;
  return count;
}

/**
 * The n-th working day after an event; the day after it is the first that can be one (reading 14).
 * @param days 1 or more
 * @throws CalendarError when it lies in a year without a published calendar
 */
export function addWorkingDays(event: number, days: number): number {
  let serial = event;
  for (let left = days; left > 0;) {
    serial += 1;
    if (isWorkingDay(serial)) left -= 1;
  }
  return serial;
}
