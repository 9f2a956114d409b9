import { daySerial } from "../../exact/daySerial.js";
import type { DepartmentProgress, ProgressState, RoundProgress } from "./roundProgress.js";

/** What the office still waits for: the department has to do something. */
const awaited: readonly ProgressState[] = ["missing", "unfilled", "refused", "asked"];

export const isAwaited = ({ state }: Pick<DepartmentProgress, "state">): boolean => awaited.includes(state);

export const isReceived = ({ state }: Pick<DepartmentProgress, "state">): boolean =>
  state === "received" || state === "waiting";

/** Those that a form was issued to, and that take part. */
export const expectedIn = ({ departments }: RoundProgress): readonly DepartmentProgress[] =>
  departments.filter((each) => isReceived(each) || isAwaited(each));

/**
 * Days from today to the last day: 0 on that day, less than 0 after it.
 *
 * @returns null where no last day is known, or today is none
 */
export function daysLeft(dueOn: string, today: string): number | null {
  const [due, now] = [daySerial(dueOn), daySerial(today.slice(0, 10))];
  return due === null || now === null ? null : due - now;
}

/**
 * Whether a department is late: it has handed nothing in and the last day is over, or what it handed in was collected
 * after it. When a form was sent the workbook does not know; when it was collected it does.
 */
export function isLate(each: DepartmentProgress, dueOn: string, today: string): boolean {
  if (!isReceived(each) && !isAwaited(each)) return false;
  const day = each.receivedOn === "" ? (isReceived(each) ? "" : today) : each.receivedOn;
  return (daysLeft(dueOn, day) ?? 0) < 0;
}
