import type { Item } from "../../../scheme/scheme.js";
import { ruleText } from "../../../scheme/ruleText.js";
import { supplierOf } from "../../suppliers.js";
import { lines } from "../../lists/textLines.js";
import { officeSheets, sheetKey } from "../../sheetNames.js";
import { style } from "../../style.js";
import type { OfficeContent } from "./content.js";
import { headingsOf } from "./inputSheets.js";

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
  const widths = [8, 16, 18, 11, 26, 7, 10, 40, 30, 11, 38];
  heads.forEach((head, at) => sheet.set(4, at + 2, head, style.band));
  widths.forEach((width, at) => sheet.width(at + 2, width));
  sheet.height(4, 24);
  const rows = scheme.items.map((item) => rowOf(item));
  rows.forEach(({ cells, code }, at) => {
    const row = 5 + at;
    sheet.set(row, 1, code, style.hidden);
    cells.forEach((value, position) => sheet.set(row, position + 5, value, position === 2 ? style.points : style.text));
    sheet.height(row, Math.max(30, lines(cells.map(String), widths.slice(3)) * 13 + 6));
  });
  mergeEqual(3, (at) => [scheme.items[at]?.section ?? "", headings(at)[0], headings(at)[1]].join());
  mergeEqual(2, (at) => [scheme.items[at]?.section ?? "", headings(at)[0]].join());
  mergeEqual(1, (at) => scheme.items[at]?.section ?? "");
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
  /** The heading of a depth, over all items in a row that share it. */
  function mergeEqual(depth: 1 | 2 | 3, groupOf: (at: number) => string): void {
    let from = 0;
    for (let at = 1; at <= rows.length; at += 1) {
      if (at < rows.length && groupOf(at) === groupOf(from)) continue;
      const section = scheme.sections.find(({ code }) => code === scheme.items[from]?.section);
      const words = depth === 1 ? `${section?.code ?? ""} ${section?.name ?? ""}` : headings(from)[depth - 2];
      sheet.merge(
        { row: 5 + from, column: depth + 1, rowCount: at - from, columnCount: 1 },
        words ?? "",
        depth === 1 ? style.head : style.subhead,
      );
      from = at;
    }
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
