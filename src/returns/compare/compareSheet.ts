import { columnLetters } from "../../workbook/cellRef.js";
import { isOn, onOff } from "../../xlsx/xml/attributes.js";
import type { SheetContents } from "../../xlsx/bookContents.js";
import { addressText, parseRange } from "../../xlsx/cellAddress.js";
import type { FormDifference } from "./difference.js";
import type { SheetMap } from "./sheetMap.js";

const stateWords = { visible: "可见", hidden: "隐藏", veryHidden: "深度隐藏" } as const;

/** What of a sheet as a whole is not as issued: its name, visibility and protection, its rows, columns and merges. */
export function compareSheet(map: SheetMap): readonly FormDifference[] {
  const { issued, returned } = map;
  const sheet = returned.name;
  const differences: FormDifference[] = [];
  const tell = (kind: FormDifference["kind"], facts: Omit<FormDifference, "kind" | "sheet">) =>
    differences.push({ kind, sheet, ...facts });
  if (returned.name !== issued.name) tell("sheetRenamed", { expected: issued.name, found: returned.name });
  // LibreOffice knows one kind of hidden sheet only, and saves a very hidden one as hidden; no program does the reverse
  if (returned.state !== issued.state && !(issued.state === "veryHidden" && returned.state === "hidden"))
    tell("sheetVisibility", { expected: stateWords[issued.state], found: stateWords[returned.state] });
  const [before, now] = [protectionOf(issued), protectionOf(returned)];
  if (before !== now) tell("protection", { expected: before, found: now });
  return [...differences, ...compareLines(map), ...compareMerges(map)];
}

/** What protection forbids, and whether that is so where the attribute is missing (ECMA-376 Part 1, 18.3.1.85). */
const forbidden = [
  ["objects", "编辑对象", false],
  ["scenarios", "编辑方案", false],
  ["selectLockedCells", "选定锁定单元格", false],
  ["selectUnlockedCells", "选定填报单元格", false],
  ["formatCells", "设置单元格格式", true],
  ["formatColumns", "设置列格式", true],
  ["formatRows", "设置行格式", true],
  ["insertColumns", "插入列", true],
  ["insertRows", "插入行", true],
  ["insertHyperlinks", "插入链接", true],
  ["deleteColumns", "删除列", true],
  ["deleteRows", "删除行", true],
  ["sort", "排序", true],
  ["autoFilter", "自动筛选", true],
  ["pivotTables", "数据透视表", true],
] as const;

/** Whether it protects, whether a password was set, and what people may do all the same. */
function protectionOf({ protection }: SheetContents): string {
  if (!protection || !isOn(protection.get("sheet"))) return "未保护";
  const password = ["password", "hashValue"].some((name) => (protection.get(name) ?? "") !== "");
  const allowed = forbidden
    .filter(([name, , missing]) => onOff(protection.get(name), missing) === false)
    .map(([, words]) => words);
  return `${password ? "有密码" : "无密码保护"}，允许：${allowed.join("、")}`;
}

function compareLines({ issued, returned, rows, columns, same }: SheetMap): readonly FormDifference[] {
  const sheet = returned.name;
  const row = (at: number) => `${at}:${at}`;
  const column = (at: number) => `${columnLetters(at)}:${columnLetters(at)}`;
  const differences: FormDifference[] = [];
  const filled = { rows: new Set<number>(), columns: new Set<number>() };
  // nothing is missing where nothing moved
  for (const cell of same ? [] : issued.cells.values())
    if (cell.formula !== undefined || cell.value.kind !== "blank" || !cell.locked) {
      filled.rows.add(cell.row);
      filled.columns.add(cell.column);
    }
  for (const at of filled.rows)
    if (!rows.to.has(at)) differences.push({ kind: "rowMissing", sheet, cell: row(at), expected: labelOf(issued, at) });
  for (const at of filled.columns)
    if (!columns.to.has(at))
      differences.push({ kind: "columnMissing", sheet, cell: column(at), expected: headOf(issued, at) });
  for (const at of rows.moved)
    differences.push({ kind: "rowMoved", sheet, cell: row(rows.to.get(at) ?? at), expected: row(at) });
  for (const at of columns.moved)
    differences.push({ kind: "columnMoved", sheet, cell: column(columns.to.get(at) ?? at), expected: column(at) });
  const last = { row: Math.max(0, ...rows.to.values()), column: Math.max(0, ...columns.to.values()) };
  for (const at of rows.added) if (at < last.row) differences.push({ kind: "rowAdded", sheet, cell: row(at) });
  for (const at of columns.added)
    if (at < last.column) differences.push({ kind: "columnAdded", sheet, cell: column(at) });
  differences.push(...compareHidden(sheet, "rowVisibility", issued.hiddenRows, returned.hiddenRows, rows.to, row));
  differences.push(
    ...compareHidden(sheet, "columnVisibility", issued.hiddenColumns, returned.hiddenColumns, columns.to, column),
  );
  if (returned.unlistedRowsHidden && !issued.unlistedRowsHidden)
    differences.push({ kind: "rowVisibility", sheet, expected: "可见", found: "未列出的行全部隐藏" });
  return differences;
}

const labelOf = (sheet: SheetContents, row: number): string => {
  const value = sheet.cells.get(`A${row}`)?.value;
  return value?.kind === "text" ? value.text : "";
};

const headOf = (sheet: SheetContents, column: number): string => {
  const value = sheet.cells.get(addressText(1, column))?.value;
  return value?.kind === "text" ? value.text : "";
};

function compareHidden(
  sheet: string,
  kind: "rowVisibility" | "columnVisibility",
  issued: readonly number[],
  returned: readonly number[],
  to: ReadonlyMap<number, number>,
  shown: (at: number) => string,
): readonly FormDifference[] {
  if (issued.length === returned.length && issued.every((at, index) => at === returned[index]) && isStill(to))
    return [];
  const [before, now] = [new Set(issued), new Set(returned)];
  // only lines that were issued: some programs hide all that follow the last one
  return [...to]
    .sort(([a], [b]) => a - b)
    .flatMap(([from, at]) =>
      before.has(from) === now.has(at)
        ? []
        : [
            {
              kind,
              sheet,
              cell: shown(at),
              expected: before.has(from) ? "隐藏" : "可见",
              found: now.has(at) ? "隐藏" : "可见",
            },
          ],
    );
}

/** Whether each line is where it was. */
function isStill(to: ReadonlyMap<number, number>): boolean {
  for (const [from, at] of to) if (from !== at) return false;
  return true;
}

function compareMerges({ issued, returned, rows, columns }: SheetMap): readonly FormDifference[] {
  const sheet = returned.name;
  const expected = new Set(issued.merges.map((text) => movedRange(text, rows.to, columns.to)));
  const found = new Set(returned.merges.map((text) => text.toUpperCase()));
  const gone = [...expected].filter((text) => text !== null && !found.has(text));
  const came = [...found].filter((text) => !expected.has(text));
  if (gone.length + came.length === 0) return [];
  const inputs = [...issued.cells.values()]
    .filter(({ locked }) => !locked)
    .map((cell) => [rows.to.get(cell.row) ?? 0, columns.to.get(cell.column) ?? 0] as const);
  return [
    ...gone.map((text): FormDifference => ({
      kind: "merge",
      sheet,
      cell: (text ?? "").split(":")[0] ?? "",
      expected: text ?? "",
      found: "未合并",
    })),
    ...came.map((text): FormDifference => {
      const range = parseRange(text);
      const over = inputs.some(
        ([row, column]) =>
          range &&
          row >= range.first.row &&
          row <= range.last.row &&
          column >= range.first.column &&
          column <= range.last.column,
      );
      return {
        kind: over ? "mergeOverInput" : "merge",
        sheet,
        cell: text.split(":")[0] ?? "",
        expected: "未合并",
        found: text,
      };
    }),
  ];
}

/** Null for a merge of which rows or columns were deleted: those are reported themselves. */
function movedRange(
  text: string,
  rows: ReadonlyMap<number, number>,
  columns: ReadonlyMap<number, number>,
): string | null {
  const range = parseRange(text);
  const numbers = range && [
    rows.get(range.first.row),
    columns.get(range.first.column),
    rows.get(range.last.row),
    columns.get(range.last.column),
  ];
  const [top, left, bottom, right] = numbers ?? [];
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return null;
  return `${addressText(top, left)}:${addressText(bottom, right)}`;
}
