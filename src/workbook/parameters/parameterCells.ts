import type { ParameterDefinition, ParameterValue } from "../../scheme/definition.js";
import { isTable } from "../../scheme/parameterType.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { CellToWrite } from "../cellToWrite.js";
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
}

/**
 * The cells of 参数与口径 that say what was decided, as a person would choose and type there.
 *
 * @throws WorkbookError when the sheet, a row or a column is missing
 * @throws RangeError for a reading or parameter that the scheme does not have
 */
export function decisionCells(
  scheme: Scheme,
  book: BookContents,
  { reading, confirmed, parameters }: ReadingDecision,
): readonly CellToWrite[] {
  const sheet = KeyedSheet.find(book, sheetKey("office", "readings"));
  const found = scheme.readings.find(({ number }) => number === reading);
  if (!found) throw new RangeError(`the scheme has no reading ${reading}`);
  return [
    ...[...parameters].flatMap(([name, value]) => {
      const definition = scheme.parameters.get(name);
      if (!definition) throw new RangeError(`the scheme has no parameter ${name}`);
      if (isTable(definition)) return tableCells(sheet, definition, value);
      const shown = shownValue(definition, value);
      return [{ ...sheet.cellAt(name, "value"), content: typeof shown === "string" ? shown : shown.toNumber() }];
    }),
    {
      ...sheet.cellAt(found.parameters[0] ?? `reading.${reading}`, "confirmed"),
      content: confirmed ? confirmation.yes : confirmation.no,
    },
  ];
}

/** Every row of the table, those after the last entry blank. */
function tableCells(
  sheet: KeyedSheet,
  { name, kind }: ParameterDefinition,
  value: ParameterValue,
): readonly CellToWrite[] {
  const entries = value as readonly (string | readonly [string, string])[];
  return sheet.rowKeys
    .filter((key) => key.startsWith(`${name}.`))
    .flatMap((key, at) => {
      const entry = entries[at];
      const [first, second] = entry === undefined ? [null, null] : typeof entry === "string" ? [entry, null] : entry;
      const number = (text: string | null) => (text === null ? null : Number(text));
      const own = { ...sheet.cellAt(key, "reading"), content: number(first) };
      if (kind === "amounts") return [own];
      return [own, { ...sheet.cellAt(key, "value"), content: kind === "grades" ? second : number(second) }];
    });
}
