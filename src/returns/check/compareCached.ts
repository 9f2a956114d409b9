import { Fraction } from "../../exact/fraction.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import { formResults } from "../../workbook/form/formResults.js";
import type { CellContents, CellValue } from "../../xlsx/bookContents.js";
import { addressText } from "../../xlsx/cellAddress.js";
import type { CellDraft } from "../../xlsx/draft.js";
import { comparableText, shownValue } from "../compare/comparable.js";
import type { FormDifference } from "../compare/difference.js";
import type { IssuedForm } from "./issuedForm.js";
import type { BookMap } from "../compare/sheetMap.js";

/**
 * Values that a file gives for its formulas and that are not what they yield (row 6 of the threats). All formulas
 * are recomputed, over what is in the input cells as the program saw it: a number stored as text was
 * text to its formulas, too. The values of the file are used for nothing else.
 */
export function compareCached(
  issued: IssuedForm,
  { maps }: BookMap,
  cells: ReadonlyMap<string, CellContents | undefined>,
  known: readonly FormDifference[],
): readonly FormDifference[] {
  const told = new Set(
    known
      .filter(({ kind }) => kind !== "numberFormat" && kind !== "lock")
      .map(({ sheet, cell }) => `${sheet ?? ""}!${cell ?? ""}`),
  );
  const { scheme, entry, parameters } = issued;
  const reported = new Map<string, Scalar>();
  for (const [key, cell] of cells) {
    const value = scalarOf(cell?.value);
    if (value !== null) reported.set(key, value);
  }
  const differences: FormDifference[] = [];
  const mapOf = new Map(maps.map((map) => [map.issued.name, map]));
  for (const { sheet, row, column, value } of formResults(
    scheme,
    entry.department.sectionsNotApplicable,
    parameters,
    reported,
  )) {
    const map = mapOf.get(sheet);
    if (!map) continue;
    const address = addressText(map.rows.to.get(row) ?? 0, map.columns.to.get(column) ?? 0);
    const found = map.returned.cells.get(address);
    if (found?.formula === undefined || sameResult(found.value, value) || told.has(`${map.returned.name}!${address}`))
      continue;
    differences.push({
      kind: "cachedValue",
      sheet: map.returned.name,
      cell: address,
      expected: shownDraft(value),
      found: shownValue(found.value),
    });
  }
  return differences;
}

function scalarOf(value: CellValue | undefined): Scalar {
  switch (value?.kind) {
    case undefined:
    case "blank":
      return null;
    case "number":
      return Fraction.parse(value.text);
    case "text":
      return value.text;
    case "boolean":
      return value.value;
    case "error":
      return new FormulaError("#VALUE!");
  }
}

/** The noise of binary arithmetic in a sum of a hundred scores is far below this, the least step of a score far above. */
const noise = 1e-9;

/** A formula without a value has not been calculated yet: that says nothing wrong. */
function sameResult(found: CellValue, expected: CellDraft["value"]): boolean {
  if (found.kind === "blank") return true;
  if (expected === undefined) return found.kind === "text" && found.text === "";
  if (typeof expected === "number") return found.kind === "number" && Math.abs(Number(found.text) - expected) <= noise;
  if (typeof expected === "string")
    return found.kind === "text" && comparableText(found.text) === comparableText(expected);
  // a program may store a boolean as the number by which it shows it
  if (typeof expected === "boolean")
    return found.kind === "boolean"
      ? found.value === expected
      : found.kind === "number" && found.text === (expected ? "1" : "0");
  return found.kind === "error" && found.code === expected.error;
}

const shownDraft = (value: CellDraft["value"]): string =>
  value === undefined ? "" : typeof value === "object" ? value.error : String(value);
