import { DraftSheet } from "../../workbook/draftSheet.js";
import { madeKey } from "../../workbook/madeBooks.js";
import { lines } from "../../workbook/lists/textLines.js";
import { style } from "../../workbook/style.js";
import type { CellError, SheetDraft, StyleDraft } from "../../xlsx/draft.js";
import { productVersion } from "../productVersion.js";
import { nativeGroupWords } from "../words/nativeGroupWords.js";
import { withAddresses, type DateSystem } from "./dataSheet.js";
import type { Expected, NativeCheck } from "../checks/nativeCheck.js";
import { nativeGroups, tablesGroup } from "../checks/nativeGroups.js";
import type { RuleCheck } from "./ruleSheet.js";

/** Where the sheet of all checks has what; programs that have read it back know it by these and by the key in A1. */
export const checkSheetName = "检查项";
export const checkSheetKey = madeKey("selfcheck", "checks");
export const checkColumns = {
  key: 1,
  group: 2,
  about: 3,
  formula: 4,
  expected: 5,
  found: 6,
  agrees: 7,
  wrongSoFar: 8,
  means: 9,
} as const;
export const firstCheckRow = 4;
/** In the row of the key: by which version it was made. Programs keep cells that lose a document's properties. */
export const versionColumn = 2;

/** One row of the sheet. */
export interface CheckRow {
  readonly group: string;
  readonly id: string;
  readonly about: string;
  /** As people read it. */
  readonly formula: string;
  /** What stands in the cell of the result. */
  readonly found: string;
  readonly expected: Expected;
}

/** All checks by formulas alone, in their order; last what not every workbook needs. */
export function checkRows(
  system: DateSystem,
  rules: readonly RuleCheck[],
): { readonly always: readonly CheckRow[]; readonly tables: readonly CheckRow[] } {
  const native = (group: string, checks: readonly NativeCheck[]): readonly CheckRow[] =>
    checks.map(({ id, about, formula, expected, expected1904 }) => ({
      group,
      id,
      about: about.zh,
      formula: withAddresses(formula),
      found: withAddresses(formula),
      expected: system === 1904 ? (expected1904 ?? expected) : expected,
    }));
  const ofRules = (group: string, checks: readonly RuleCheck[]): readonly CheckRow[] =>
    checks.map(({ id, shows, formula, expected, cell }) => ({
      ...{ group, id, about: shows, formula, expected },
      found: cell,
    }));
  return {
    always: [
      ...Object.entries(nativeGroups).flatMap(([group, { checks }]) => native(group, checks)),
      ...ofRules(
        "rules",
        rules.filter(({ usesTable }) => !usesTable),
      ),
    ],
    tables: [
      ...native("tables", tablesGroup.checks),
      ...ofRules(
        "tables",
        rules.filter(({ usesTable }) => usesTable),
      ),
    ],
  };
}

const widths = { group: 18, about: 40, formula: 56, expected: 14, found: 14, agrees: 8, means: 60 } as const;

/** Excel's own limit for what a cell shows of a long text is far above: this is for the eye. */
const longestShown = 300;
const wrapped: StyleDraft = { ...style.text, font: { ...style.text.font, size: 8 } };

/** Each check with its formula, what it must come to, what it comes to here, and whether that agrees. */
export function checkSheet(rows: readonly CheckRow[]): SheetDraft {
  const sheet = new DraftSheet(checkSheetName);
  sheet.key(checkSheetKey);
  sheet.set(1, versionColumn, productVersion, style.hidden);
  const at = checkColumns;
  for (const [column, width] of Object.entries(widths)) sheet.width(at[column as keyof typeof widths], width);
  sheet.set(2, at.group, "全部检查项（1 为相符，0 为不符）", style.note);
  const heads = ["组", "检查什么", "公式", "应得", "实得", "相符", "不符累计", "不符时的含义"];
  heads.forEach((words, column) => sheet.set(firstCheckRow - 1, at.group + column, words, style.band));
  sheet.hideColumn(at.wrongSoFar);
  rows.forEach((each, index) => putRow(sheet, firstCheckRow + index, each));
  return sheet.finish({
    frozenAt: { row: firstCheckRow, column: at.formula },
    ignoredErrors: [
      {
        area: { row: firstCheckRow, column: at.expected, rowCount: rows.length, columnCount: 2 },
        kinds: ["numberStoredAsText", "evalError"],
      },
    ],
    print: {
      paper: "A4",
      orientation: "landscape",
      fitTo: { width: 1, height: 0 },
      titleRows: [firstCheckRow - 1, firstCheckRow - 1],
      footer: { right: "第 &P 页，共 &N 页" },
    },
  });
}

function putRow(sheet: DraftSheet, row: number, { group, id, about, formula, found, expected }: CheckRow): void {
  const at = checkColumns;
  const words = nativeGroupWords[group];
  sheet.set(row, at.key, `${group} ${id}`, style.hidden);
  sheet.set(row, at.group, words?.title.zh ?? group, style.text);
  sheet.set(row, at.about, about, style.text);
  const shown = formula.length > longestShown ? `${formula.slice(0, longestShown)}…` : formula;
  sheet.set(row, at.formula, `=${shown}`, wrapped);
  sheet.set(row, at.expected, expectedCell(expected), typeof expected === "number" ? style.number : style.textCentered);
  // programs would show the number of a day as the day
  const look =
    group === "dates" && typeof expected === "number" ? { ...style.number, numberFormat: "0" } : style.number;
  sheet.formula(row, at.found, found, undefined, look);
  sheet.formula(row, at.agrees, agrees(row, expected), undefined, style.textCentered);
  const before = row === firstCheckRow ? "" : `H${row - 1}+`;
  sheet.formula(row, at.wrongSoFar, `${before}1-G${row}`, undefined, style.number);
  const means = words?.differs.zh ?? "";
  sheet.set(row, at.means, means, wrapped);
  sheet.height(row, 6 + 12 * lines([about, shown, means], [widths.about, widths.formula, widths.means]));
}

const isError = (expected: Expected): expected is CellError => typeof expected === "object";

/** A truth is written as text: not every program leaves TRUE in a cell what it is. */
function expectedCell(expected: Expected): number | string {
  if (isError(expected)) return expected.error;
  return typeof expected === "boolean" ? (expected ? "TRUE" : "FALSE") : expected;
}

const errorText = (found: string): string =>
  [
    [7, "#N/A"],
    [3, "#VALUE!"],
    [2, "#DIV/0!"],
  ].reduce((otherwise, [type, code]) => `IF(ERROR.TYPE(${found})=${type},"${code}",${otherwise})`, '""');

/** 1 where what was found is of the kind expected, and as it should be; the noise of binary figures is no difference. */
function agrees(row: number, expected: Expected): string {
  const [wanted, found] = [`E${row}`, `F${row}`];
  const one = (condition: string): string => `IF(${condition},1,0)`;
  const whereRight = (test: string): string => `IFERROR(IF(ISERROR(${found}),0,${test}),0)`;
  if (isError(expected)) return `IFERROR(IF(ISERROR(${found}),${one(`${errorText(found)}=${wanted}`)},0),0)`;
  if (typeof expected === "number")
    return whereRight(`IF(ISNUMBER(${found}),${one(`ABS(${found}-${wanted})<0.000000001`)},0)`);
  if (typeof expected === "boolean")
    return whereRight(`IF(ISTEXT(${found}),0,${one(`IF(${found},"TRUE","FALSE")=${wanted}`)})`);
  return whereRight(`IF(ISTEXT(${found}),${one(`EXACT(${found},${wanted})`)},0)`);
}
