import { Fraction } from "../../exact/fraction.js";
import type { CustomFunction } from "../../functions/customFunction.js";
import { customFunctions } from "../../functions/register.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { isError, rowsOf, type ExampleCase } from "../../publish/examples/exampleCase.js";
import { casesOf } from "../../publish/examples/casesOf.js";
import { exampleRow } from "../../publish/examples/exampleRow.js";
import type { Scheme } from "../../scheme/scheme.js";
import { lines } from "../../workbook/lists/textLines.js";
import { style } from "../../workbook/style.js";
import type { SheetDraft } from "../../xlsx/draft.js";
import { putData, type DateSystem } from "./dataSheet.js";

/** A rule's native formula over the arguments of one of its examples. */
export interface RuleCheck {
  /** `DEDUCT.2`, counted as its page and the workbook of examples have them. */
  readonly id: string;
  readonly shows: string;
  /** As it stands in the sheet. */
  readonly formula: string;
  readonly expected: number;
  /** The cell of its result. */
  readonly cell: string;
  /** It reads a table of bands, which not every workbook needs. */
  readonly usesTable: boolean;
}

const name = "规则";
const column = { shows: 2, found: 3, arguments: 4 } as const;

const showsWidth = 60;

/** Every example of every rule that has a native formula, as our workbooks print it. */
export function ruleSheet(
  scheme: Scheme,
  system: DateSystem,
): { readonly sheet: SheetDraft; readonly checks: readonly RuleCheck[] } {
  const sheet = new DraftSheet(name);
  sheet.width(1, 2);
  sheet.width(column.shows, showsWidth);
  sheet.width(column.found, 14);
  sheet.set(2, column.shows, "计分规则的示例，请勿改动：左为示例，C 列是普通公式的结果，右为参数", style.note);
  let row = 4;
  const checks = customFunctions.flatMap((definition) =>
    casesOf(definition).flatMap((example, at) => {
      const made = putCase(sheet, scheme, definition, example, row, system);
      if (made === null) return [];
      const check: RuleCheck = {
        id: `${definition.name}.${at + 1}`,
        shows: `${definition.name}：${example.shows}`,
        formula: made.formula,
        expected: figureOf(example),
        cell: `${name}!$C$${row}`,
        usesTable: example.args.some((arg) => rowsOf(arg).some((cells) => cells.length > 1)),
      };
      row += made.height;
      return [check];
    }),
  );
  return {
    sheet: sheet.finish({ print: { paper: "A4", orientation: "landscape", fitTo: { width: 1, height: 0 } } }),
    checks,
  };
}

function putCase(
  sheet: DraftSheet,
  scheme: Scheme,
  definition: CustomFunction,
  example: ExampleCase,
  row: number,
  system: DateSystem,
): { readonly formula: string; readonly height: number } | null {
  const widthOf = (at: number): number => rowsOf(example.args[at] ?? null)[0]?.length ?? 1;
  const columnOf = (at: number): number =>
    Array.from({ length: at }, (_, before) => widthOf(before)).reduce((sum, width) => sum + width, column.arguments);
  const { native, height } = exampleRow(scheme, definition, example, name, row, columnOf);
  if (!native) return null;
  const shown = `${definition.name}：${example.shows}`;
  sheet.set(row, column.shows, shown, style.text);
  sheet.height(row, 6 + 13 * lines([shown], [showsWidth]));
  sheet.formula(row, column.found, native.formula, undefined, style.number);
  example.args.forEach((arg, at) =>
    rowsOf(arg).forEach((cells, down) =>
      cells.forEach((value, across) => putData(sheet, row + down, columnOf(at) + across, value, system)),
    ),
  );
  return { formula: native.formula, height };
}

/** What the rule's page says, which is typed: "51/23" where no decimal does. */
function figureOf({ expected, shows }: ExampleCase): number {
  if (isError(expected) || typeof expected !== "string") throw new TypeError(`${shows}: no single figure`);
  const [numerator = "", denominator = "1"] = expected.split("/");
  return Fraction.parse(numerator).over(Fraction.parse(denominator)).toNumber();
}
