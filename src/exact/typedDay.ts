import { daySerial } from "./daySerial.js";

/** What a day refers to that was typed without its year, or as a word. */
export interface DayContext {
  /** The year of the round; null where it is not known. */
  readonly year?: number | null;
  /** The day on the clock of whoever types, "2020-11-05". */
  readonly today?: string;
}

/**
 * A day as people type it: 2020-11-5, 2020/11/05, 2020.11.5, 2020年11月5日, 20201105; where the context says more, also
 * 11/5, 11-5, 11.5, 11月5日, and 今天, 昨天, 前天. In full-width digits too. A year of two digits is no year.
 *
 * @returns Excel's number of the day; null where there is no such day
 */
export function typedDay(text: string, { year = null, today }: DayContext = {}): number | null {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const back = daysBack.get(plain);
  if (back !== undefined) {
    const serial = today === undefined ? null : daySerial(today);
    return serial === null ? null : serial - back;
  }
  const whole =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (whole) return dayIn(whole[1], whole[2], whole[3]);
  const ofYear = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(plain);
  const meant = year ?? (today === undefined ? null : Number(today.slice(0, 4)));
  return ofYear && meant !== null ? dayIn(String(meant).padStart(4, "0"), ofYear[1], ofYear[2]) : null;
}

const daysBack: ReadonlyMap<string, number> = new Map([
  ["今天", 0],
  ["今日", 0],
  ["today", 0],
  ["昨天", 1],
  ["昨日", 1],
  ["yesterday", 1],
  ["前天", 2],
]);

const dayIn = (year = "", month = "", day = ""): number | null =>
  daySerial(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);

/** The day on this computer's own clock, "2020-11-05": the only clock there is. */
export function todayHere(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
