import { Fraction } from "../../exact/fraction.js";
import type { ParameterDefinition, ParameterValue } from "../../scheme/definition.js";
import { isTable } from "../../scheme/parameterType.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { contentOf, type CellToWrite, type KnownCell } from "../cellToWrite.js";
import { KeyedSheet } from "../keyedSheet.js";
import { confirmation } from "./readingFrame.js";
import { shownValue } from "./shownValue.js";
import { sheetKey } from "../sheetNames.js";

export interface ReadingDecision {
  /** The number of the reading. */
  readonly reading: number;
  readonly confirmed: boolean;
  /** Only those that are to change, each checked by `parameterFault`. */
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** How it came to be confirmed; absent: what is noted stays as it is. A withdrawn confirmation takes its note along. */
  readonly note?: ConfirmationNote;
}

/** Who confirmed a reading, on which day and by which paper. */
export interface ConfirmationNote {
  readonly by: string;
  /** Excel's number of the day. */
  readonly on: number | null;
  readonly basis: string;
}

const noNote: ConfirmationNote = { by: "", on: null, basis: "" };

/**
 * The cells of 参数与口径 that say what was decided, as a person would choose and type there.
 *
 * @throws WorkbookError when the sheet, a row or a column is missing
 * @throws RangeError for a reading or parameter that the scheme does not have
 */
export function decisionCells(
  scheme: Scheme,
  book: BookContents,
  { reading, confirmed, parameters, note }: ReadingDecision,
): readonly KnownCell[] {
  const sheet = KeyedSheet.find(book, sheetKey("office", "readings"));
  const found = scheme.readings.find(({ number }) => number === reading);
  if (!found) throw new RangeError(`the scheme has no reading ${reading}`);
  const row = found.parameters[0] ?? `reading.${reading}`;
  const cells = [
    ...[...parameters].flatMap(([name, value]) => {
      const definition = scheme.parameters.get(name);
      if (!definition) throw new RangeError(`the scheme has no parameter ${name}`);
      if (isTable(definition)) return tableCells(sheet, definition, value);
      const shown = shownValue(definition, value);
      return [known(sheet, name, "value", typeof shown === "string" ? shown : shown.toNumber())];
    }),
    known(sheet, row, "confirmed", confirmed ? confirmation.yes : confirmation.no),
  ];
  const noted = confirmed ? note : noNote;
  return noted ? [...cells, ...noteCells(sheet, row, noted)] : cells;
}

const noteCells = (sheet: KeyedSheet, row: string, { by, on, basis }: ConfirmationNote): readonly KnownCell[] => [
  known(sheet, row, "confirmedBy", by.trim() || null),
  known(sheet, row, "confirmedOn", on === null ? null : sheet.dayContent(Fraction.of(on))),
  known(sheet, row, "basis", basis.trim() || null),
];

/** With what stands there now: it is written only where nobody has changed that meanwhile. */
function known(sheet: KeyedSheet, row: string, column: string, content: CellToWrite["content"]): KnownCell {
  const before = contentOf(sheet.valueAt(row, column));
  return { ...sheet.cellAt(row, column), content, ...(before !== undefined && { before }) };
}

/** Every row of the table, those after the last entry blank. */
function tableCells(
  sheet: KeyedSheet,
  { name, kind }: ParameterDefinition,
  value: ParameterValue,
): readonly KnownCell[] {
  const entries = value as readonly (string | readonly [string, string])[];
  return sheet.rowKeys
    .filter((key) => key.startsWith(`${name}.`))
    .flatMap((key, at) => {
      const entry = entries[at];
      const [first, second] = entry === undefined ? [null, null] : typeof entry === "string" ? [entry, null] : entry;
      const number = (text: string | null) => (text === null ? null : Number(text));
      const own = known(sheet, key, "reading", number(first));
      if (kind === "amounts") return [own];
      return [own, known(sheet, key, "value", kind === "grades" ? second : number(second))];
    });
}
