import { typedText } from "../../exact/typedNumber.js";
import { wholeNumber } from "../xml/attributes.js";
import type { CellValue } from "../bookContents.js";
import type { CellContext } from "./cellContext.js";
import { unescapeText } from "../xml/escapedText.js";
import { isoSerial } from "./isoDate.js";
import { damaged, refuse, type Place } from "../refusal.js";

/** What `<c>` holds besides its formula. */
export interface RawCell {
  /** The attribute `t`. */
  readonly type: string;
  /** The text of `<v>`; undefined without one. */
  readonly stored: string | undefined;
  /** The text of `<is>`; undefined without one. */
  readonly inline: string | undefined;
}

const blank: CellValue = { kind: "blank" };
const yes: CellValue = { kind: "boolean", value: true };
const no: CellValue = { kind: "boolean", value: false };

/** xsd:double without INF and NaN, after white space is collapsed (XML Schema Part 2, 3.2.5). */
const double = /^[ \t\r\n]*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)[ \t\r\n]*$/;
/** Longer than any double needs, short enough for any pattern. */
const longestNumber = 400;

/**
 * What a cell holds (ECMA-376 Part 1, 18.3.1.4 c, 18.18.11 ST_CellType).
 *
 * A formula that no program has calculated yet has no `<v>`, or an empty one: that is blank, not 0. A value that
 * stands where its type does not look for it is refused: one program would see a figure, another an empty cell. A
 * number is what Excel shows of it (`typedText`): the noise behind its 15 digits was never typed.
 *
 * @throws Refused "damaged" for a value that its type does not allow, "missingPart" for a shared string
 * without a table, "tooComplex" for a text longer than Excel allows
 */
export function cellValue({ type, stored, inline }: RawCell, context: CellContext, place: () => Place): CellValue {
  if (type === "inlineStr" ? stored !== undefined && stored !== "" : inline !== undefined)
    damaged("a value of another type than the cell says", place());
  if (type === "inlineStr") return inline === undefined ? blank : text(inline, context, place);
  if (stored === undefined) return blank;
  switch (type) {
    case "n":
      return numberValue(stored, place);
    case "s":
      return sharedText(stored, context, place);
    case "str":
      return text(unescapeText(stored), context, place);
    case "b":
      return booleanValue(stored, place);
    case "e":
      return stored === "" ? damaged("an error value without a name", place()) : { kind: "error", code: stored };
    case "d":
      return dateValue(stored, context, place);
    default:
      return damaged(`unknown type of cell: ${type.slice(0, 40)}`, place());
  }
}

function numberValue(stored: string, place: () => Place): CellValue {
  if (stored === "") return blank;
  const digits = stored.length <= longestNumber ? double.exec(stored)?.[1] : undefined;
  const value = digits === undefined ? NaN : Number(digits);
  if (!Number.isFinite(value)) damaged(`not a number: ${stored.slice(0, 40)}`, place());
  return { kind: "number", text: typedText(value) };
}

function sharedText(stored: string, { strings }: CellContext, place: () => Place): CellValue {
  if (!strings) refuse("missingPart", { ...place(), detail: "the table of shared strings" });
  const index = wholeNumber(stored) ?? (/^[ \t\r\n]*\d{1,9}[ \t\r\n]*$/.test(stored) ? Number(stored) : undefined);
  const found = index === undefined ? undefined : strings[index];
  if (found === undefined) damaged(`no shared string ${stored.slice(0, 40)}`, place());
  return { kind: "text", text: found };
}

function text(found: string, { limits: { cellText } }: CellContext, place: () => Place): CellValue {
  if (found.length > cellText) {
    refuse("tooComplex", { ...place(), limited: "cellText", limit: cellText, found: found.length });
  }
  return { kind: "text", text: found };
}

function booleanValue(stored: string, place: () => Place): CellValue {
  const word = stored.trim();
  if (word === "1" || word === "true") return yes;
  if (word === "0" || word === "false") return no;
  return damaged(`not a Boolean: ${stored.slice(0, 40)}`, place());
}

function dateValue(stored: string, { date1904 }: CellContext, place: () => Place): CellValue {
  if (stored === "") return blank;
  const serial = isoSerial(stored.trim(), date1904);
  return serial === undefined
    ? damaged(`not a date: ${stored.slice(0, 40)}`, place())
    : { kind: "number", text: typedText(serial) };
}
