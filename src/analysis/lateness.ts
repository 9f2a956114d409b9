import { CalendarError } from "../calendar/calendarError.js";
import type { DayKind } from "../calendar/isLate.js";
import { addWorkingDays, workingDays } from "../calendar/workingDays.js";
import { dayOfSerial } from "../exact/daySerial.js";
import type { Item } from "../scheme/scheme.js";

/** Whether an act was late, and by how much. */
export type Lateness =
  /** The item says nothing of a term. */
  | { readonly kind: "noTerm" }
  /** The act is before the event: one of the days is wrong. */
  | { readonly kind: "actBeforeEvent" }
  /** Working days are counted and no calendar is published for the year: not to be decided here. */
  | { readonly kind: "unknownYear"; readonly year: number }
  | Judged;

export interface Judged {
  readonly kind: "onTime" | "late";
  /** It is to be recorded as a finding. */
  readonly finding: boolean;
  readonly days: number;
  readonly dayKind: DayKind;
  /** The last day that was in time, as YYYY-MM-DD; null where it lies in a year without a published calendar. */
  readonly due: string | null;
  /**
   * Days after the last day in time, in the item's kind of days; 0 for an act on a day off right after it,
   * which is late all the same. Null where the calendar up to the act is not known; 0 when in time.
   */
  readonly daysLate: number | null;
  /** The same in calendar days. */
  readonly calendarDaysLate: number;
}

/**
 * Judges a late act by the term of its item; the day after the event is day 1 (readings 14 and 15).
 *
 * @param event Excel's number of the day on which the term began to run
 * @param act of the day on which the thing was done; for one that is not done yet, the day as of which it is judged
 */
export function lateness(item: Item, event: number, act: number): Lateness {
  const term = item.definition.lateAfter;
  if (!term) return { kind: "noTerm" };
  if (act < event) return { kind: "actBeforeEvent" };
  const { days, kind } = term;
  const due = kind === "calendar" ? event + days : knownOr(() => addWorkingDays(event, days));
  if (due instanceof CalendarError) return beforeUnknownDue(event, act, days, due);
  if (act <= due) return inTime(days, kind, due);
  const late = kind === "calendar" ? act - due : knownOr(() => workingDays(due + 1, act));
  return {
    kind: "late",
    finding: true,
    days,
    dayKind: kind,
    due: dayOfSerial(due),
    daysLate: late instanceof CalendarError ? null : late,
    calendarDaysLate: act - due,
  };
}

/** N days cannot be over within N days of the calendar, nor while fewer than N working days have passed. */
function beforeUnknownDue(event: number, act: number, days: number, unknown: CalendarError): Lateness {
  if (act <= event + days) return inTime(days, "working", null);
  const passed = knownOr(() => workingDays(event + 1, act));
  if (passed instanceof CalendarError) return { kind: "unknownYear", year: unknown.year };
  return inTime(days, "working", null);
}

const inTime = (days: number, dayKind: DayKind, due: number | null): Judged => ({
  kind: "onTime",
  finding: false,
  days,
  dayKind,
  due: due === null ? null : dayOfSerial(due),
  daysLate: 0,
  calendarDaysLate: 0,
});

function knownOr<Value>(count: () => Value): Value | CalendarError {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarError) return error;
    throw error;
  }
}
