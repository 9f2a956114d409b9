import { meantWords } from "../../../choice/meantWords.js";
import { foldedText } from "../../../departments/foldedText.js";
import { visibleText } from "../../../words/visibleText.js";
import type { BookContents, SheetContents } from "../../../xlsx/bookContents.js";
import { tableSpecs } from "../tables/layout.js";
import { ReadTable } from "./readTable.js";
import type { Report } from "./report.js";
import { schemeSheetKey, schemeSheets, tableIds, type TableId } from "../tables/schemeSheets.js";
import { nearWords } from "./typedText.js";
import { fault } from "../../../scheme/fault.js";

export type ReadTables = Readonly<Record<TableId, ReadTable>>;

const cornerOf = ({ cells }: SheetContents): string => {
  const value = cells.get("A1")?.value;
  return value?.kind === "text" ? value.text : "";
};

/**
 * The sheets of the tables: by the key in A1, or, where a sheet was typed by hand, by its name.
 *
 * @returns null where one is missing or cannot be told from another, which is said
 */
export function findTables(book: BookContents, report: Report): ReadTables | null {
  const found = new Map<TableId, ReadTable>();
  const used = new Set<SheetContents>();
  const missing: TableId[] = [];
  for (const id of tableIds) {
    const keyed = book.sheets.filter((sheet) => cornerOf(sheet) === schemeSheetKey(id));
    const named = book.sheets.filter(
      (sheet) => !isKeyed(sheet) && foldedText(sheet.name) === foldedText(schemeSheets[id]),
    );
    const [sheet, second] = [...keyed, ...named];
    if (!sheet) {
      missing.push(id);
      continue;
    }
    for (const each of [...keyed, ...named]) used.add(each);
    if (second) {
      report.wrong(second.name, fault("与工作表“{0}”内容相同；请只留一张", sheet.name));
      continue;
    }
    const table = ReadTable.of(sheet, tableSpecs[id], report);
    if (table) found.set(id, table);
  }
  const strangers = book.sheets.filter(
    (sheet) => !used.has(sheet) && !isKeyed(sheet) && sheet.state === "visible" && sheet.cells.size > 0,
  );
  for (const id of missing) {
    const near = strangers.map(({ name }) => name).filter((name) => nearWords(name, [schemeSheets[id]]).length > 0);
    report.wrong("工作簿", fault("缺少工作表“{0}”{1}", schemeSheets[id], meantWords(near)));
  }
  for (const { name } of strangers)
    report.remark(name, fault("工作表“{0}”不属于指标体系，没有读入", visibleText(name)));
  if (found.size < tableIds.length) return null;
  return Object.fromEntries(found) as unknown as ReadTables;
}

const isKeyed = (sheet: SheetContents): boolean =>
  Object.keys(schemeSheets).some((id) => cornerOf(sheet) === schemeSheetKey(id as keyof typeof schemeSheets));
