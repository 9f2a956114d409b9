import { type Address, addressText, parseAddress, parseRange } from "../../xlsx/cellAddress.js";
import type { ConditionalFormat, SheetContents, Validation } from "../../xlsx/bookContents.js";
import { moveFormula } from "../../xlsx/formula/sharedFormula.js";
import { comparableCondition } from "./comparable.js";
import type { FormDifference } from "./difference.js";
import { isUnmoved, movedFormula } from "./movedFormula.js";
import type { SheetMap } from "./sheetMap.js";

/** No form has rules on more cells; of whole columns of them only the beginning is reported. */
const mostCells = 20_000;

/**
 * Validations and conditional formats, cell by cell: programs join ranges, split them, and write formulas for
 * another first cell, all of which changes nothing.
 */
export function compareRules(map: SheetMap, maps: ReadonlyMap<string, SheetMap>): readonly FormDifference[] {
  if (isUntouched(map, maps)) return [];
  const inIssued = (formula: string | undefined) =>
    formula === undefined ? undefined : movedFormula(formula, map.issued.name, maps);
  return [
    ...compareByCell(map, "validation", validationsOf(map.issued), validationsOf(map.returned), inIssued),
    ...compareByCell(map, "conditionalFormat", formatsOf(map.issued), formatsOf(map.returned), inIssued),
  ];
}

/** Nothing moved anywhere, and the rules are written as they were issued: there is nothing to look at cell by cell. */
function isUntouched({ issued, returned }: SheetMap, maps: ReadonlyMap<string, SheetMap>): boolean {
  return isUnmoved(maps) && textOfRules(issued) === textOfRules(returned);
}

/** Forms of a round have the same rules as issued, in the same lists. */
const texts = new WeakMap<
  SheetContents["validations"],
  { readonly formats: SheetContents["conditionalFormats"]; readonly text: string }
>();

function textOfRules(sheet: SheetContents): string {
  const known = texts.get(sheet.validations);
  if (known && known.formats === sheet.conditionalFormats) return known.text;
  const text = JSON.stringify([validationsOf(sheet), formatsOf(sheet)]);
  texts.set(sheet.validations, { formats: sheet.conditionalFormats, text });
  return text;
}

interface Rule {
  readonly sqref: string;
  readonly head: string;
  readonly formulas: readonly (string | undefined)[];
}

const validationsOf = ({ validations }: SheetContents): readonly Rule[] =>
  validations
    .filter(({ type }) => type !== "none")
    .map((rule) => ({
      sqref: rule.sqref,
      head: headOf(rule),
      formulas: comparesTwo(rule) ? [rule.formula1, rule.formula2] : [rule.formula1],
    }));

/** A list or a custom formula has neither operator nor second formula; LibreOffice writes a second one, 0, all the same. */
const compares = ({ type }: Validation): boolean => type !== "list" && type !== "custom";
const comparesTwo = (rule: Validation): boolean => compares(rule) && /between/i.test(rule.operator);

function headOf(rule: Validation): string {
  const { type, operator, allowBlank, errorStyle, showErrorMessage } = rule;
  return [
    type,
    compares(rule) ? operator : "",
    allowBlank ? "可空" : "不可空",
    showErrorMessage ? errorStyle : "不拦截",
  ]
    .filter((word) => word !== "")
    .join(" ");
}

const formatsOf = ({ conditionalFormats }: SheetContents): readonly Rule[] =>
  conditionalFormats.map(({ sqref, type, operator, formulas }: ConditionalFormat) => ({
    sqref,
    head: `${type} ${operator ?? ""}`.trim(),
    formulas,
  }));

function compareByCell(
  map: SheetMap,
  kind: "validation" | "conditionalFormat",
  issued: readonly Rule[],
  returned: readonly Rule[],
  moved: (formula: string | undefined) => string | undefined,
): readonly FormDifference[] {
  const expected = new Map<string, string[]>();
  // LibreOffice moves a validation with its cell, but not the references in its formula
  const unmoved = new Map<string, string[]>();
  for (const rule of issued)
    eachCell(rule, (at, formulas) => {
      const [row, column] = [map.rows.to.get(at.row), map.columns.to.get(at.column)];
      if (row === undefined || column === undefined) return;
      enter(expected, addressText(row, column), rule.head, formulas.map(moved));
      if (!map.same) enter(unmoved, addressText(row, column), rule.head, formulas);
    });
  const found = new Map<string, string[]>();
  let whole = true;
  for (const rule of returned)
    whole =
      eachCell(rule, (at, formulas) => enter(found, addressText(at.row, at.column), rule.head, formulas)) && whole;
  const differences: FormDifference[] = [];
  const added = { rows: new Set(map.rows.added), columns: new Set(map.columns.added) };
  for (const address of new Set([...expected.keys(), ...found.keys()])) {
    const at = parseAddress(address);
    // an inserted row or column takes over its neighbours' rules: it is reported as a row or column
    if (at && !expected.has(address) && (added.rows.has(at.row) || added.columns.has(at.column))) continue;
    const [before, now] = [textAt(expected, address), textAt(found, address)];
    if (before !== now && !(unmoved.has(address) && now === textAt(unmoved, address)))
      differences.push({ kind, sheet: map.returned.name, cell: address, expected: before, found: now });
  }
  if (!whole) differences.push({ kind, sheet: map.returned.name, found: "范围过大" });
  return differences;
}

const textAt = (rules: ReadonlyMap<string, readonly string[]>, address: string): string =>
  [...(rules.get(address) ?? [])].sort().join("；");

function enter(
  rules: Map<string, string[]>,
  address: string,
  head: string,
  formulas: readonly (string | undefined)[],
): void {
  const text = [
    head,
    ...formulas
      .filter((formula) => formula !== undefined && formula !== "")
      .map((formula) => comparableCondition(formula ?? "")),
  ].join(" ");
  rules.set(address, [...(rules.get(address) ?? []), text]);
}

/** @returns false when the rule covers more cells than are looked at */
function eachCell(
  { sqref, formulas }: Rule,
  take: (at: Address, formulas: readonly (string | undefined)[]) => void,
): boolean {
  const ranges = sqref.split(/\s+/).flatMap((text) => parseRange(text) ?? []);
  const [upper] = ranges;
  if (!upper) return true;
  // relative references are as seen from the upper left cell of all ranges together
  const origin = {
    row: Math.min(...ranges.map(({ first }) => first.row)),
    column: Math.min(...ranges.map(({ first }) => first.column)),
  };
  let seen = 0;
  for (const { first, last } of ranges)
    for (let row = first.row; row <= last.row; row += 1)
      for (let column = first.column; column <= last.column; column += 1) {
        seen += 1;
        if (seen > mostCells) return false;
        const at = { row, column };
        take(
          at,
          formulas.map((formula) => (formula === undefined ? undefined : moveFormula(formula, origin, at))),
        );
      }
  return true;
}
