import { Fraction } from "../../exact/fraction.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import type { FormulaResult } from "../../workbook/bookBuilder.js";
import { formResults, scoreKey, scoreKeyOf } from "../../workbook/form/formResults.js";
import { sheetKey, templateVersion } from "../../workbook/sheetNames.js";
import type { CellValue, SheetContents } from "../../xlsx/bookContents.js";
import { addressText } from "../../xlsx/cellAddress.js";
import type { CellDraft } from "../../xlsx/draft.js";
import { comparableText, shownValue } from "../compare/comparable.js";
import type { FormDifference } from "../compare/difference.js";
import type { FoundInputs } from "./returnedInputs.js";
import type { IssuedForm } from "./issuedForm.js";
import { sheetKeyOf, textOf, type BookMap } from "../compare/sheetMap.js";

/**
 * Values that a file gives for its formulas and that are not what they yield (row 6 of the threats). All formulas
 * are recomputed, over what is in the input cells as the program saw it: a number stored as text was
 * text to its formulas, too. The values of the file are used for nothing else.
 */
export function compareCached(
  issued: IssuedForm,
  { maps }: BookMap,
  { cells, remarks }: Pick<FoundInputs, "cells" | "remarks">,
  known: readonly FormDifference[],
): readonly FormDifference[] {
  const told = new Set(
    known
      .filter(({ kind }) => kind !== "numberFormat" && kind !== "lock")
      .map(({ sheet, cell }) => `${sheet ?? ""}!${cell ?? ""}`),
  );
  const { scheme, entry, parameters } = issued;
  const typed = new Map<string, Scalar>(remarks);
  for (const [key, cell] of cells) {
    const value = scalarOf(cell?.value);
    if (value !== null) typed.set(key, value);
  }
  const differences: FormDifference[] = [];
  const mapOf = new Map(maps.map((map) => [map.issued.name, map]));
  const placeOf = entry.templateVersion === templateVersion ? unmoved : placesByKeys(issued);
  for (const result of formResults(scheme, entry.department.sectionsNotApplicable, parameters, typed)) {
    const { value } = result;
    const place = placeOf(result);
    const map = place && mapOf.get(place.sheet);
    if (!map) continue;
    const address = addressText(map.rows.to.get(place.row) ?? 0, map.columns.to.get(place.column) ?? 0);
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

type Place = Pick<FormulaResult, "sheet" | "row" | "column">;

const unmoved = (result: FormulaResult): Place => result;

/** Where an older template has the states and scores of items, which are all that it shares with today's. */
function placesByKeys({
  scheme,
  entry,
  parameters,
  contents,
}: IssuedForm): (result: FormulaResult) => Place | undefined {
  const keyOf = scoreKeyOf(scheme, entry.department.sectionsNotApplicable, parameters);
  const form = contents.sheets.find((sheet) => sheetKeyOf(sheet) === sheetKey("form", "form"));
  const places = form ? placesOn(form) : new Map<string, Place>();
  return (result) => places.get(keyOf(result) ?? "");
}

function placesOn({ name, cells }: SheetContents): ReadonlyMap<string, Place> {
  const keyAt = (address: string) => textOf(cells.get(address));
  return new Map(
    [...cells.values()].flatMap(({ row, column, formula }) => {
      const key = formula === undefined ? null : scoreKey(keyAt(`A${row}`), keyAt(addressText(1, column)));
      return key === null ? [] : [[key, { sheet: name, row, column }] as const];
    }),
  );
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
