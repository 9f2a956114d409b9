import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import type { RefusalCode } from "../../src/xlsx/refusal.js";
import { refusalWords } from "../../src/xlsx/refusalWords.js";
import { refusedFiles } from "./support/refusedFiles.js";
import { makeZip } from "../support/zip.js";
import {
  bookParts,
  makeBook,
  refusalOf,
  relationship,
  relationships,
  withRows,
  zipParts,
} from "./support/workbookParts.js";

const examples = Object.entries(refusedFiles);

describe("every reason to refuse a file", () => {
  test.each(examples)("%s", (code, { file, limits, facts = {} }) => {
    expect(refusalOf(file(), limits)).toMatchObject({ code, ...facts });
  });

  test.each(examples)("%s is said in both languages, with the place", (_, { file, limits }) => {
    const refusal = refusalOf(file(), limits);
    const { zh, en } = refusalWords(refusal);
    expect(zh).toMatch(/。.+。$/);
    expect(en).toMatch(/^[A-Z][^]*\. .+\.$/);
    for (const words of [zh, en]) {
      expect(words).not.toMatch(/undefined|NaN|null/);
      for (const place of [refusal.sheet, refusal.cell]) if (place !== undefined) expect(words).toContain(place);
    }
  });

  test("the sentence names limit and finding", () => {
    expect(refusalWords({ code: "tooManyEntries", limited: "entries", limit: 1000, found: 1200 }).zh).toBe(
      "文件内部的部件太多：部件数最多 1000，实为 1200。请把数据填入下发的原表后再发。",
    );
    expect(refusalWords({ code: "cellOrder", part: "xl/worksheets/sheet1.xml", sheet: "填报", cell: "B7" }).en).toBe(
      'Cells repeat or run backwards, so that programs would read different figures (sheet "填报", B7).' +
        " Please open the original, save it as .xlsx and send it again.",
    );
  });

  test("a mistake of the reader's own is a refusal too, and takes nothing else down", () => {
    const limits = {
      get cells(): number {
        throw new RangeError("out of cells");
      },
    };
    expect(refusalOf(makeBook(), limits)).toEqual({ code: "internal", detail: "out of cells" });
    const code: RefusalCode = "internal";
    expect(refusalWords({ code }).zh).toContain("维护人员");
  });

  test("the bytes of a file are left as they were", () => {
    const file = makeBook();
    const before = file.slice();
    expect(readWorkbook(file).ok).toBe(true);
    expect(file).toEqual(before);
  });
});

describe("a file is told as what it is", () => {
  const text = (head: string): Uint8Array => Uint8Array.from(head, (sign) => sign.charCodeAt(0));
  const utf8 = (head: string): Uint8Array => new TextEncoder().encode(head);
  const zipOf = (part: string): Uint8Array =>
    makeZip([
      { name: "[Content_Types].xml", data: "<Types/>" },
      { name: part, data: "x" },
    ]);
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const macroType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  const asMacro = bookParts({ sheets: [{ data: one }] });
  const types = "[Content_Types].xml";
  asMacro.set(types, String(asMacro.get(types)).replace(/application\/[^"]*sheet\.main\+xml/, macroType));
  const charts = bookParts();
  const chart = relationship("s1", "chartsheet", "chartsheets/sheet1.xml");
  charts.set("xl/_rels/workbook.xml.rels", relationships(chart));

  test.each<[string, Uint8Array, string]>([
    [
      "CSV",
      utf8("单位,得分\n示例单位01,98\n"),
      "这是文本文件（如 CSV），不是工作簿。请用 Excel 或 WPS 另存为“Excel 工作簿 (*.xlsx)”后再发。",
    ],
    ["CSV in UTF-16", text("\xff\xfeUS"), "这是文本文件"],
    ["a web page", utf8("\ufeff\n<html><body>"), "这是网页文件"],
    ["a table of a web page", utf8("<table border=1>"), "这是网页文件"],
    [
      "an XML spreadsheet",
      utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      "这是 XML 表格",
    ],
    ["PDF", text("%PDF-1.7\n\x00\xff"), "这是 PDF 文件，不是工作簿。请把数据填入下发的原表后再发。"],
    ["a picture", text("\x89PNG\r\n\x1a\n\0"), "这是图片"],
    ["RTF", text("{\\rtf1"), "这是 Word 文档"],
    ["a .docx", zipOf("word/document.xml"), "这是 Word 文档"],
    ["a .pptx", zipOf("ppt/slides/slide1.xml"), "这是演示文稿"],
    ["RAR", text("Rar!\x1a\x07\0"), "这是压缩包。请解压后再收。"],
    ["something else", text("\x01\x02\x03\x00"), "这不是 .xlsx 文件"],
    [
      "a workbook at the root",
      zipOf("workbook.xml"),
      "工作簿的部件不在通常的位置（部件 workbook.xml）。请用 Excel 或 WPS 打开，核对内容，另存为",
    ],
    [
      ".xlsm without macros",
      zipParts(asMacro),
      "这是启用宏的工作簿（.xlsm）（部件 /xl/workbook.xml）。请用 Excel 或 WPS 另存为",
    ],
    ["charts alone", zipParts(charts), "工作簿里只有图表，没有工作表"],
    [
      "a ribbon",
      withRows(one, { parts: { "customUI/customUI.xml": "<customUI/>" } }),
      "文件带有自定义功能区，其中的按钮可以启动宏",
    ],
    [
      "what only few programs write",
      withRows('<row r="1"><c r="a1"><v>1</v></c></row>'),
      "文件已损坏，或写法与通常的不同（工作表“表1”的 a1）。请用 Excel 或 WPS 打开",
    ],
  ])("%s", (_, file, words) => {
    const { zh, en } = refusalWords(refusalOf(file));
    expect(zh).toMatch(new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
    expect(en.replace(/"[^"]*"/g, "")).toMatch(/^[ -~]*$/);
  });
});
