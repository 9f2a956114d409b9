import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BookDraft, CellDraft } from "../../src/xlsx/draft.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { needs, pathOf } from "../support/needs.js";
import { cells, sample } from "./support/writeSample.js";

const folder = mkdtempSync(join(tmpdir(), "scorebook-write-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What Python makes of expressions in which `b` is the workbook and `c` the one with cached values. */
async function ask(draft: BookDraft, ...expressions: string[]): Promise<unknown[]> {
  const file = join(folder, "draft.xlsx");
  writeFileSync(file, await writeWorkbook(draft));
  const program = `
import json, sys, warnings, openpyxl
warnings.simplefilter("error")
b, c = (openpyxl.load_workbook(sys.argv[1], data_only=cached) for cached in (False, True))
# A list in openpyxl 3.0, a dictionary in 3.1.
defined_names = lambda b: getattr(b.defined_names, "definedName", None) or b.defined_names.values()
print(json.dumps([${expressions.join(",\n")}], default=str))`;
  return JSON.parse(execFileSync(pathOf("openpyxl"), ["-c", program, file], { encoding: "utf8" })) as unknown[];
}

/** A cell as Python tells it: row, column, value or formula, value or cached value; nothing for a blank. */
function asRead({ row, column, value, formula }: CellDraft): unknown[][] {
  if (value === undefined && formula === undefined) return [];
  const cached = typeof value === "object" ? value.error : value === "" ? null : value;
  return [[row, column, formula === undefined ? cached : `=${formula}`, cached]];
}

needs("openpyxl")("openpyxl reads", () => {
  test("every cell, formula and cached value of the draft", async () => {
    const cellsOf = (name: string): string =>
      `[[x.row, x.column, x.value, c["${name}"][x.coordinate].value] for r in b["${name}"].iter_rows() for x in r if x.value is not None]`;
    const read = await ask(sample, ...sample.sheets.map(({ name }) => cellsOf(name)));
    expect(read).toEqual(sample.sheets.map(({ cells }) => cells.flatMap(asRead)));
  });

  const questions: [string, string, unknown][] = [
    [
      "the sheets and how they are shown",
      "[[s.title, s.sheet_state] for s in b]",
      [
        ["得分", "visible"],
        ["参数 与口径", "visible"],
        ["键", "hidden"],
        ["列 表", "veryHidden"],
      ],
    ],
    [
      "names",
      "[[n.name, n.attr_text, bool(n.hidden)] for n in defined_names(b)]",
      [
        ["满分", "'参数 与口径'!$B$2", false],
        ["_单位数", "COUNTA(得分!$A$4:$A$63)", true],
      ],
    ],
    ["title and creator", "[b.properties.title, b.properties.creator]", ["二〇二〇年度考核 & 汇总", "考核簿"]],
    ["merges", "sorted(map(str, b['得分'].merged_cells.ranges))", ["A1:J1", "A2:A3", "B2:D2", "E2:G2", "H2:J2"]],
    ["the frozen pane", "b['得分'].freeze_panes", "B4"],
    ["the filter", "b['得分'].auto_filter.ref", "A3:J63"],
    [
      "print titles",
      "[b['得分'].print_title_rows.replace('$', ''), b['得分'].print_title_cols.replace('$', '')]",
      ["2:3", "A:A"],
    ],
    ["the print area", "'$A$1:$J$63' in str(b['得分'].print_area)", true],
    [
      "paper",
      "[[s.page_setup.paperSize, s.page_setup.orientation, s.sheet_properties.pageSetUpPr.fitToPage if s.sheet_properties.pageSetUpPr else None] for s in b][:2]",
      [
        [9, "portrait", true],
        [8, "landscape", null],
      ],
    ],
    ["the footer", "[b['得分'].oddFooter.left.text, b['得分'].oddFooter.center.text]", ["&A", "第 &P 页，共 &N 页"]],
    [
      "page breaks",
      "[[k.id for k in b['得分'].row_breaks.brk], [k.id for k in b['参数 与口径'].col_breaks.brk]]",
      [[33], [3]],
    ],
    [
      "widths, heights and what is hidden",
      "[b['得分'].column_dimensions['A'].width, b['得分'].column_dimensions['J'].hidden, b['得分'].row_dimensions[1].height, b['得分'].row_dimensions[71].hidden]",
      [16, true, 30, true],
    ],
    [
      "protection",
      "[[s.protection.sheet, s.protection.formatColumns, s.protection.sort] for s in b][:2]",
      [
        [true, false, true],
        [false, true, true],
      ],
    ],
    ["which cells are locked", "[b['得分'][a].protection.locked for a in ('A4', 'B4', 'C4')]", [true, false, true]],
    [
      "a font",
      "[(f.name, f.sz, f.b, f.color.rgb if f.color else None) for f in [b['得分']['A1'].font, b['得分']['B2'].font, b['键']['A1'].font]]",
      [
        ["黑体", 16, true, null],
        ["微软雅黑", 10, true, "FFFFFFFF"],
        ["微软雅黑", 10, false, null],
      ],
    ],
    [
      "a fill, a border, a format",
      "[[x.fill.fgColor.rgb, x.border.left.style, x.border.bottom.color.rgb, x.number_format] for x in [b['得分']['B4']]][0]",
      ["FFFFF2CC", "thin", "FF8EA9DB", "0"],
    ],
    ["alignment", "[[a.horizontal, a.textRotation] for a in [b['参数 与口径']['A2'].alignment]][0]", ["center", 255]],
    ["links", "[b['参数 与口径'][a].hyperlink.location for a in ('A1', 'B1')]", ["'得分'!A1", "'列 表'!A1:A3"]],
    [
      "validations",
      "[[str(v.sqref), v.type, v.operator, v.formula1, v.formula2, v.allow_blank] for v in b['得分'].data_validations.dataValidation]",
      [
        ["B4:B63", "whole", "between", "0", "9999", true],
        ["E4:E63", "list", null, '"是,否,不适用"', null, false],
        ["H4:H63", "list", null, "'列 表'!$A$1:$A$3", null, true],
        ["B3", "date", "greaterThanOrEqual", "DATE(2020,1,1)", null, true],
        ["C3", "custom", null, 'AND(C3<>"",LEN(C3)<9)', null, true],
        ["D3", "textLength", "lessThanOrEqual", "20", null, true],
        ["E3", "decimal", "between", "0", "满分", true],
      ],
    ],
    [
      "conditional formats",
      "[[str(f.sqref), r.formula, r.priority, bool(r.stopIfTrue), bool(r.dxf.font.b), bool(r.dxf.font.i), r.dxf.fill and r.dxf.fill.bgColor.rgb, r.dxf.numFmt and r.dxf.numFmt.formatCode] for f in b['得分'].conditional_formatting for r in f.rules]",
      [
        ["C4:C63", ['AND(ISNUMBER($C4),$C4<"1"*0.5)'], 1, true, true, false, "FFFFC7CE", '"▼"0.00'],
        ["C4:C63", ["$C4=1"], 2, false, false, true, null, null],
      ],
    ],
  ];
  let answers: unknown[];
  beforeAll(async () => {
    answers = await ask(sample, ...questions.map(([, expression]) => expression));
  });
  test.each(questions.map(([title, , expected], index) => ({ title, expected, index })))(
    "$title",
    ({ expected, index }) => {
      expect(answers[index]).toEqual(expected);
    },
  );

  test("texts as they were", async () => {
    const texts = [
      "=1+1",
      "+1",
      "-1",
      "@SUM(1)",
      "#N/A",
      "_x0041_",
      " a ",
      "a\nb",
      "\ta",
      "１２",
      "😀",
      "TRUE",
      "12",
      "'q",
      "<&>\"'",
      "\u2028",
    ];
    const draft = cells(...texts.map((value, index) => ({ row: index + 1, column: 1, value })));
    expect(await ask(draft, "[x.value for x in b['甲']['A']]")).toEqual([texts]);
  });
});
