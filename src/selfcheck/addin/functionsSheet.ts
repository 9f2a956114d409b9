import { daySerial } from "../../exact/daySerial.js";
import { exampleRow } from "../../publish/examples/exampleRow.js";
import { isDay, isError, rowsOf, type CaseValue, type ExampleCase } from "../../publish/examples/exampleCase.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { functionScheme } from "../../functions/register.js";
import { style } from "../../workbook/style.js";
import type { SheetDraft } from "../../xlsx/draft.js";
import { addinBook, firstFunctionRow, functionColumns as at, notCalculated } from "./addinBook.js";
import { openSheet } from "./openSheet.js";
import { functionCases } from "../checks/functionCases.js";

const heads = [
  [at.id, "编号", 20],
  [at.name, "函数", 16],
  [at.shows, "说明", 40],
  [at.live, "Excel 的结果", 24],
  [at.expected, "应得", 24],
  [at.kind, "种类", 8],
  [at.count, "格数", 8],
] as const;
/** The widest argument, a table of bands, has two columns. */
const argumentWidth = 2;
const dateStyle = { ...style.number, numberFormat: "yyyy-mm-dd" };

/**
 * Every call with its arguments in cells and what it must come to, as constants. What the formulas came to when the
 * file was made is not written: there stands a text that no program comes to by itself.
 */
export function functionsSheet(): SheetDraft {
  const scheme = functionScheme;
  const { key, name: sheetName } = addinBook.sheets.functions;
  const sheet = new DraftSheet(sheetName);
  sheet.key(key);
  sheet.set(2, 2, "函数自检", style.title);
  sheet.set(3, 2, "由窗格重新计算并核对；“应得”是写定的数，不由函数算出。", style.note);
  for (const [column, words, width] of heads) {
    sheet.set(firstFunctionRow - 1, column, words, style.band);
    sheet.width(column, width);
  }
  sheet.set(firstFunctionRow - 1, at.arguments, "参数", style.band);
  let row: number = firstFunctionRow;
  for (const { group, id, definition, case: each } of functionCases()) {
    const made = exampleRow(scheme, definition, each, sheetName, row, (place) => at.arguments + argumentWidth * place);
    const expected = expectedTexts(each);
    sheet.set(row, at.id, `${group} ${id}`, style.text);
    sheet.set(row, at.name, definition.name, style.text);
    sheet.set(row, at.shows, each.shows, style.text);
    sheet.set(row, at.kind, kindOf(each), style.text);
    sheet.set(row, at.count, expected.length, style.number);
    sheet.formula(
      row,
      at.live,
      made.live,
      notCalculated,
      style.text,
      expected.length > 1 ? { rowCount: expected.length, columnCount: 1 } : undefined,
    );
    expected.forEach((text, down) => sheet.set(row + down, at.expected, text, style.text));
    each.args.forEach((arg, place) =>
      rowsOf(arg).forEach((values, down) =>
        values.forEach((value, across) =>
          putArgument(sheet, row + down, at.arguments + argumentWidth * place + across, value),
        ),
      ),
    );
    row += Math.max(made.height, expected.length);
  }
  return openSheet(sheet, {
    frozenAt: { row: firstFunctionRow, column: at.shows },
    ignoredErrors: [
      {
        area: { row: firstFunctionRow, column: 2, rowCount: row - firstFunctionRow, columnCount: at.arguments + 40 },
        kinds: ["numberStoredAsText", "evalError"],
      },
    ],
  });
}

/** Ways in which a result is compared. */
function kindOf({ expected, isText }: ExampleCase): "number" | "text" | "error" {
  return isError(expected) ? "error" : isText ? "text" : "number";
}

/** One for each cell of the result, as constants: a ratio as it is written in the example. */
function expectedTexts({ expected }: ExampleCase): readonly string[] {
  if (isError(expected)) return [expected.error];
  return typeof expected === "string"
    ? [expected]
    : (expected as readonly (readonly string[])[]).map(([text = ""]) => text);
}

function putArgument(sheet: DraftSheet, row: number, column: number, value: CaseValue): void {
  if (isDay(value)) sheet.set(row, column, daySerial(value.day) ?? null, dateStyle);
  else if (isError(value)) sheet.formula(row, column, value.error === "#N/A" ? "NA()" : "1/0", value, style.number);
  else sheet.set(row, column, value, style.number);
}
