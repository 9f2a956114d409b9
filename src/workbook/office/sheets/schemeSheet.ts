import type { Item } from "../../../scheme/scheme.js";
import { ruleText } from "../../../scheme/ruleText.js";
import { supplierOf } from "../../suppliers.js";
import { fittedHeight } from "../../fit/fit.js";
import { officeSheets, sheetKey } from "../../sheetNames.js";
import { palette, style } from "../../style.js";
import type { OfficeContent } from "./content.js";
import { headingsOf } from "./inputSheets.js";

/** A heading that stands in the row above as well. */
const again = { ...style.text, font: { ...style.text.font, color: palette.line } } as const;

/** 指标体系: the scheme as the workbook applies it, every item with its clause. */
export function schemeSheet({ book, scheme }: OfficeContent): void {
  const sheet = book.sheet(officeSheets.scheme);
  sheet.set(1, 1, sheetKey("office", "scheme"), style.hidden);
  sheet.hideRow(1);
  sheet.hideColumn(1);
  sheet.set(2, 2, scheme.title, style.title);
  sheet.set(3, 2, "本工作簿所执行的指标体系：每项的分值、计分办法、数据来源和所依据的条款。", style.note);
  sheet.height(2, 28);
  const heads = [
    "部分",
    "一级指标",
    "二级指标",
    "代码",
    "考核内容",
    "分值",
    "考核方式",
    "计分办法",
    "数据项",
    "数据来源",
    "条款",
  ];
  const widths = [16, 22, 24, 11, 26, 8, 10, 42, 30, 12, 38];
  heads.forEach((head, at) => sheet.set(4, at + 2, head, style.band));
  widths.forEach((width, at) => sheet.width(at + 2, width));
  sheet.height(4, 24);
  const rows = scheme.items.map((item) => rowOf(item));
  rows.forEach(({ cells, code }, at) => {
    const row = 5 + at;
    sheet.set(row, 1, code, style.hidden);
    cells.forEach((value, position) => sheet.set(row, position + 5, value, position === 2 ? style.points : style.text));
    // in each row, so that a filter leaves them with what they head
    const [above, own] = [headsOf(at - 1), headsOf(at)];
    own.forEach((head, position) => sheet.set(row, position + 2, head, head === above[position] ? again : style.text));
    const texts = [...own, ...cells.map(String)];
    sheet.height(
      row,
      fittedHeight(
        texts.map((text, column) => ({ text, width: widths[column] ?? 10 })),
        30,
      ),
    );
  });
  sheet.autoFilter = { row: 4, column: 2, rowCount: rows.length + 1, columnCount: heads.length };
  sheet.frozenAt = { row: 5, column: 7 };
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [4, 4],
    footer: { left: "指标体系", right: "第 &P 页，共 &N 页" },
    area: { row: 2, column: 2, rowCount: rows.length + 3, columnCount: heads.length },
  };

  function headings(at: number): readonly [string, string] {
    const item = scheme.items[at];
    return item ? headingsOf(scheme, item) : ["", ""];
  }
  /** Section and indicators of an item, from the widest. */
  function headsOf(at: number): readonly string[] {
    const section = scheme.sections.find(({ code }) => code === scheme.items[at]?.section);
    return [`${section?.code ?? ""} ${section?.name ?? ""}`, ...headings(at)];
  }
  function rowOf(item: Item) {
    const { method, clause } = item.definition;
    const inputs = item.inputs.map(({ label, unit }) => (unit ? `${label}（${unit}）` : label)).join("；");
    return {
      code: item.code,
      cells: [
        item.code,
        item.name,
        item.full ?? "—",
        method ?? "—",
        ruleText(scheme, item),
        inputs,
        supplierOf(scheme, item),
        clause,
      ] as const,
    };
  }
}
