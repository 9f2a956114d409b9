import { workingDays } from "./workingDays.js";

/** Days of the calendar, or working days by the State Council's notices. */
export type DayKind = "working" | "calendar";

/**
 * Whether an act came after day N, the day after the event being day 1 (readings 14 and 15).
 *
 * That is so when day N was over before the act: when all N days lie after the event and before the act.
 * So only years up to the act need a calendar.
 * @param days N, 1 or more
 * @throws CalendarError when working days are counted in a year without a published calendar
 */
export function isLate(event: number, act: number, days: number, kind: DayKind = "working"): boolean {
  if (act <= event + days) return false;
  return kind === "calendar" || workingDays(event + 1, act - 1) >= days;
}
