import type { BookContents, CellValue, SheetContents } from "../../xlsx/bookContents.js";
import type { Words } from "../../words/words.js";
import { functionScheme } from "../../functions/register.js";
import { productVersion } from "../productVersion.js";
import { resultFormat, resultLimits, type CheckResult, type SelfCheckResult } from "../result/selfCheckResult.js";
import type { Expected } from "../checks/nativeCheck.js";
import { checkColumns, checkRows, checkSheetKey, firstCheckRow, versionColumn } from "./checkSheet.js";
import type { DateSystem } from "./dataSheet.js";
import { ruleSheet } from "./ruleSheet.js";

/** What a workbook that was saved by another program says of it; or why it says nothing. */
export type NativeReading =
  { readonly ok: true; readonly result: SelfCheckResult } | { readonly ok: false; readonly why: Words };

const notOurs: Words = {
  zh: "不是考核簿的自检表，也不是自检结果",
  en: "is neither a self-check workbook of Scorebook nor a result",
};
const notCalculated: Words = {
  zh: "还没有计算过。请在要检查的程序里打开自检表，全部重算后另存一份，再查看那一份",
  en: "was never calculated. Open it in the program that is to be checked, calculate it, save it, and show that file",
};

const toldTwice = (key: string): Words => ({
  zh: `被改动过：检查项“${key}”出现两次。请重新生成自检表`,
  en: `was changed: the check “${key}” stands there twice. Make a new one`,
});

/**
 * Reads a self-check workbook as some program has saved it. What it came to there is judged here, once more: the
 * sheet's own column of agreements was computed by the very program that is being checked.
 */
export function readNativeCheck(book: BookContents): NativeReading {
  const sheet = book.sheets.find((each) => textIn(each, 1, checkColumns.key) === checkSheetKey);
  if (!sheet) return { ok: false, why: notOurs };
  const rows = rowsOf(sheet);
  if (!rows.some(({ found }) => found.kind !== "blank")) return { ok: false, why: notCalculated };
  const version = textIn(sheet, 1, versionColumn);
  const product = /^\d+\.\d+\.\d+$/.test(version) ? version : "0.0.0";
  const host = hostOf(book.appName);
  const there = new Set<string>();
  for (const { key } of rows) {
    if (there.has(key)) return { ok: false, why: toldTwice(key) };
    there.add(key);
  }
  const own = product === productVersion ? expectedHere(book.date1904 ? 1904 : 1900) : new Map<string, CellValue>();
  return {
    ok: true,
    result: {
      format: resultFormat,
      product,
      kind: "native",
      ...(host && { host }),
      requirementSets: [],
      checks: [
        ...rows.map((row) => checkOf(row, own.get(row.key) ?? row.expected)),
        ...[...own.keys()].filter((key) => !there.has(key)).map((key) => ({ ...idOf(key), state: "skipped" as const })),
      ],
      times: [],
    },
  };
}

/** What this version expects: the workbook's own column may have been typed over. */
function expectedHere(system: DateSystem): ReadonlyMap<string, CellValue> {
  const { always, tables } = checkRows(system, ruleSheet(functionScheme, system).checks);
  return new Map([...always, ...tables].map(({ group, id, expected }) => [`${group} ${id}`, cellValue(expected)]));
}

function cellValue(expected: Expected): CellValue {
  if (typeof expected === "number") return { kind: "number", text: String(expected) };
  if (typeof expected === "boolean") return { kind: "boolean", value: expected };
  return { kind: "text", text: typeof expected === "string" ? expected : expected.error };
}

interface SavedRow {
  readonly key: string;
  readonly expected: CellValue;
  readonly found: CellValue;
  readonly agrees: CellValue;
}

const blank: CellValue = { kind: "blank" };

function rowsOf({ cells }: SheetContents): readonly SavedRow[] {
  const byRow = new Map<number, Map<number, CellValue>>();
  for (const { row, column, value } of cells.values()) {
    const known = byRow.get(row) ?? new Map<number, CellValue>();
    byRow.set(row, known.set(column, value));
  }
  const at = checkColumns;
  return [...byRow].flatMap(([row, of]): readonly SavedRow[] => {
    const key = of.get(at.key);
    if (row < firstCheckRow || key?.kind !== "text" || !/^[a-z]+ [A-Za-z0-9.-]{1,64}$/.test(key.text)) return [];
    const cell = (column: number): CellValue => of.get(column) ?? blank;
    return [{ key: key.text, expected: cell(at.expected), found: cell(at.found), agrees: cell(at.agrees) }];
  });
}

function textIn({ cells }: SheetContents, row: number, column: number): string {
  const found = [...cells.values()].find((cell) => cell.row === row && cell.column === column);
  return found?.value.kind === "text" ? found.value.text : "";
}

function idOf(key: string): { readonly group: string; readonly id: string } {
  const [group = "", id = ""] = key.split(" ");
  return { group, id };
}

function checkOf({ key, expected, found, agrees }: SavedRow, wanted: CellValue): CheckResult {
  const isRight = isSame(wanted, found);
  const isUntouched = isSame(wanted, expected);
  if (isRight && isUntouched && shown(agrees) === "1") return { ...idOf(key), state: "works" };
  const also = !isUntouched ? `（应得栏：${shown(expected)}）` : isRight ? `（相符栏：${shown(agrees)}）` : "";
  return {
    ...idOf(key),
    state: found.kind === "error" && !isRight ? "fails" : "differs",
    expected: cut(shown(wanted)),
    found: cut(shown(found) + also),
  };
}

const cut = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "·").slice(0, resultLimits.text);

/** Below this, a difference is the noise of binary figures. */
const noise = 1e-9;

function isSame(expected: CellValue, found: CellValue): boolean {
  if (expected.kind === "number")
    return found.kind === "number" && Math.abs(Number(found.text) - Number(expected.text)) < noise;
  const wanted = shown(expected);
  // a truth stands there as text, and some programs keep one as the number that it is to them
  if (found.kind === "number")
    return wanted === (found.text === "1" ? "TRUE" : found.text === "0" ? "FALSE" : undefined);
  return shown(found) === wanted;
}

function shown(value: CellValue): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.code;
    default:
      return value.text;
  }
}

/** "LibreOffice/7.4.7.2$Linux_X86_64 …" and "Microsoft Excel": a name, and a version where it says one. */
function hostOf(appName: string | undefined): SelfCheckResult["host"] {
  const [, program = "", version] = /^([\p{L}\p{N} ]{1,64})(?:\/([\d.]{1,32}))?/u.exec(appName ?? "") ?? [];
  if (program.trim() === "") return undefined;
  return { program: program.trim(), ...(version !== undefined && { version }) };
}
