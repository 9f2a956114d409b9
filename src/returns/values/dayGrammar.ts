import { daySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import { cleanNumber } from "./cleanText.js";
import { accepted, asked, type NoteReason, type CellReading } from "./cellReading.js";

/** 1904-01-01 in the 1900 system (ECMA-376 Part 1, 18.17.4.1). */
const days1904 = Fraction.of(1462);
/** 2000-01-01 and 2099-12-31: a number outside was no day of an assessment, but a year, a count or a slip. */
const likely = { first: Fraction.of(36_526), last: Fraction.of(73_050) } as const;

/**
 * A day stored as a number.
 *
 * @param serial as it stands in the file
 * @param shownAsDay whether the cell's format shows a day
 */
export function readDayNumber(serial: Fraction, date1904: boolean, shownAsDay: boolean): CellReading {
  const notes: NoteReason[] = [];
  const digits = serial.toString();
  if (/^(?:20\d{6})$/.test(digits)) return readDayText(digits);
  if (!date1904 && serial.floor().equals(Fraction.of(60))) return asked("serial60");
  if (date1904) notes.push("days1904");
  const day = date1904 ? serial.plus(days1904) : serial;
  if (!day.isWhole()) notes.push("timeOfDay");
  if (!shownAsDay) notes.push("plainFormat");
  const whole = day.floor();
  return whole.compare(likely.first) < 0 || whole.compare(likely.last) > 0
    ? asked("unlikelyDay")
    : accepted(whole, notes);
}

const yearFirst = /^(\d{4}) ?([-/.]|年) ?(\d{1,2}) ?([-/.]|月) ?(\d{1,2})(日?)( \d{1,2}:\d{2}(?::\d{2})?)?$/u;

/** A day written as text: year, month and day in this order, or eight digits. */
export function readDayText(typed: string): CellReading {
  const { text, notes } = cleanNumber(typed);
  if (text === "") return { verdict: "blank", notes: typed === "" ? [] : ["onlyBlanks"] };
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dayOf(compact.slice(1), [...notes, "compactDay"]);
  const match = yearFirst.exec(text);
  const [, year = "", first = "", month = "", second = "", day = "", mark = "", time] = match ?? [];
  const sameMarks = first === second || (first === "年" && second === "月");
  if (match && sameMarks && (mark === "" || first === "年"))
    return dayOf([year, month, day], [...notes, "textDay", ...(time === undefined ? [] : ["timeOfDay" as const])]);
  if (/^\d{4} ?([-/.年] ?\d{1,2} ?月?)?年?$/u.test(text) || /^\d{1,2}月\d{1,2}日?$/u.test(text))
    return asked("incompleteDay");
  if (/^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?$/u.test(text)) return asked("ambiguousDay");
  return asked("notDay");
}

function dayOf([year = "", month = "", day = ""]: readonly string[], notes: readonly NoteReason[]): CellReading {
  const serial = daySerial(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (serial === null) return asked("noSuchDay");
  const found = Fraction.of(serial);
  return found.compare(likely.first) < 0 || found.compare(likely.last) > 0
    ? asked("unlikelyDay")
    : accepted(found, notes);
}
