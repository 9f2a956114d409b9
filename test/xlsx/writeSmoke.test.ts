import { writeFileSync } from "node:fs";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook.js";
test("smoke", async () => {
  const style = { font: { bold: true, color: "C00000", size: 12 }, fill: "FFEEDD", border: { style: "thin", color: "888888" } as const, align: { horizontal: "center", wrap: true, indent: 1 } as const, numberFormat: "0.00", unlocked: true };
  const bytes = await writeWorkbook({
    names: [{ name: "满分", refersTo: "'得 分'!$B$1", hidden: true }],
    properties: { title: "t", creator: "c" }, customProperties: { 版本: "1" }, customXml: ['<a xmlns="urn:x">1</a>'],
    sheets: [{ name: "隐", state: "veryHidden", cells: [] }, {
      name: "得 分", state: "visible",
      cells: [{ row: 1, column: 1, value: "=1+1 _x0041_", style }, { row: 1, column: 2, value: 5 }, { row: 2, column: 1, value: "#N/A" },
        { row: 2, column: 2, value: { error: "#N/A" } }, { row: 3, column: 1, formula: "NA()", value: { error: "#N/A" }, style }, { row: 3, column: 2, formula: 'A1&"<"', value: " x" }, { row: 4, column: 1, formula: "1=1", value: true, linkTo: "隐!A1" }],
      columns: new Map([[2, { width: 20 }], [3, { hidden: true }]]), rows: new Map([[9, { height: 30 }]]),
      merges: [{ row: 5, column: 1, rowCount: 2, columnCount: 2 }], frozenAt: { row: 2, column: 2 },
      validations: [{ area: { row: 1, column: 2, rowCount: 3, columnCount: 1 }, type: "list", values: ["是", "否"], prompt: { title: "t", text: "x\ny" }, error: { title: "e", text: "f" } }],
      conditionalFormats: [{ area: { row: 1, column: 2, rowCount: 3, columnCount: 1 }, formula: "B1>3", style: { fill: "FFFF00", color: "FF0000", bold: true, numberFormat: "0.0" } }],
      protection: { autoFilter: true }, autoFilter: { row: 1, column: 1, rowCount: 4, columnCount: 2 }, tabColor: "00FF00", zoom: 90, showGridLines: false,
      print: { paper: "A4", orientation: "landscape", fitTo: { width: 1, height: 0 }, titleRows: [1, 1], titleColumns: [1, 1], rowBreaks: [2], columnBreaks: [1], footer: { center: "第 &P 页，共 &N 页" }, errors: "blank", centeredHorizontally: true, area: { row: 1, column: 1, rowCount: 9, columnCount: 2 } },
    }],
  });
  writeFileSync("/tmp/w/a.xlsx", bytes);
});
