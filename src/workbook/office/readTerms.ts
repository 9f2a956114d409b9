import type { Note } from "../../engine/answers/problems.js";
import { noTerms, type RoundTerms } from "../../engine/answers/roundTerms.js";
import { dayOfSerial, isDaySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import { KeyedSheet } from "../keyedSheet.js";
import { sheetKey } from "../sheetNames.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { termKeys } from "./sheets/termsRows.js";

export interface ReadTerms {
  readonly terms: RoundTerms;
  readonly notes: readonly Note[];
}

/**
 * The terms of the round from 说明; null where the workbook is of a version that has no cells for them.
 * @throws WorkbookError when one of their rows is gone
 */
export function readTerms(book: BookContents): ReadTerms | null {
  const sheet = KeyedSheet.find(book, sheetKey("office", "home"));
  if (!termKeys.some((key) => sheet.hasRow(key))) return null;
  const notes: Note[] = [];
  const value = sheet.dayAt("dueOn", "value");
  const isDay = value instanceof Fraction && value.isWhole() && isDaySerial(value.toNumber());
  if (value !== null && !isDay)
    notes.push({
      department: "",
      name: "",
      item: "",
      place: sheet.placeOf("dueOn", "value"),
      message: `报送截止日期应为日期，实为“${String(value)}”，没有采用；请改写为“年-月-日”`,
    });
  return {
    terms: {
      ...noTerms,
      dueOn: isDay ? dayOfSerial(value.toNumber()) : "",
      contact: sheet.textAt("contact", "value").trim(),
      handIn: sheet.textAt("handIn", "value").trim(),
    },
    notes,
  };
}
