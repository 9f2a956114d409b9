import { daySerial } from "../../exact/daySerial.js";

/**
 * A day as people type it: 2020-11-5, 2020/11/05, 2020.11.5, 2020年11月5日, 20201105, in full-width digits too.
 *
 * @returns Excel's number of the day; null where there is no such day
 */
export function typedDay(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  return daySerial(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
