import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { needs, pathOf } from "../support/needs.js";
import { contents } from "./support/workbookParts.js";

const folder = mkdtempSync(join(tmpdir(), "scorebook-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A form of 100 rows and 12 columns, with all that openpyxl can put into one; and what openpyxl reads of any file. */
const python = `
import datetime, json, sys
import openpyxl
from openpyxl.styles import Protection
from openpyxl.worksheet.datavalidation import DataValidation

def write(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "填报"
    for row in range(1, 101):
        for column in range(1, 13):
            sheet.cell(row, column).value = f"文字 {row}-{column}" if column % 3 == 0 else row * column / 10
    sheet["A1"] = "=SUM(B1:C1)"
    sheet["A2"] = None
    sheet["A2"].protection = Protection(locked=False)
    sheet["A3"] = datetime.date(2021, 1, 8)
    sheet["A4"] = " 两端 "
    sheet["A5"] = "第一行\\n第二行"
    sheet["A6"] = 1e-7
    sheet["A7"] = 12345678901234.5
    sheet["A8"] = "=B8&\\"<&>\\""
    sheet.merge_cells("N1:P1")
    sheet.protection.sheet = True
    validation = DataValidation(type="list", formula1='"是,否"', allow_blank=True)
    validation.add("B2:B9")
    sheet.add_data_validation(validation)
    sheet["C3"].hyperlink = "https://example.gov.cn/"
    sheet.row_dimensions[50].hidden = True
    sheet.column_dimensions["F"].hidden = True
    book.create_sheet("口径").sheet_state = "hidden"
    book.save(path)

def read(path):
    def plain(cell):
        value = cell.value
        if isinstance(value, (datetime.datetime, datetime.date)):
            return value.isoformat()[:10]
        return value
    formulas = openpyxl.load_workbook(path)
    print(json.dumps({s.title: {c.coordinate: plain(c) for row in s.iter_rows() for c in row if c.value is not None} for s in formulas}))

{"write": write, "read": read}[sys.argv[1]](sys.argv[2])
`;

function openpyxl(command: "write" | "read", path: string): string {
  return execFileSync(pathOf("openpyxl"), ["-c", python, command, path], { encoding: "utf8", maxBuffer: 1 << 26 });
}

/** Opened and saved again by LibreOffice, which writes everything anew. */
function savedByLibreOffice(path: string): string {
  const out = mkdtempSync(join(folder, "office-"));
  const profile = `-env:UserInstallation=file://${join(out, "profile")}`;
  const filter = "xlsx:Calc MS Excel 2007 XML";
  execFileSync(pathOf("libreoffice"), [profile, "--headless", "--convert-to", filter, "--outdir", out, path], {
    stdio: "ignore",
  });
  return join(out, path.slice(folder.length + 1));
}

/** As openpyxl says it: formulas with "=", else the value; dates by their day. */
function plainCells(path: string): Record<string, Record<string, unknown>> {
  const { sheets } = contents(readFileSync(path));
  return Object.fromEntries(
    sheets.map(({ name, cells }) => [name, Object.fromEntries([...cells.values()].flatMap(plain))]),
  );
}

function plain(cell: Parameters<typeof plainValue>[0] & { row: number; column: number }): [string, unknown][] {
  const value = plainValue(cell);
  return value === null ? [] : [[`${String.fromCharCode(64 + cell.column)}${cell.row}`, value]];
}

function plainValue(
  cell: ReturnType<typeof contents>["sheets"][number]["cells"] extends ReadonlyMap<string, infer C> ? C : never,
): unknown {
  const { value, formula, numberFormat } = cell;
  if (formula !== undefined) return `=${formula}`;
  if (value.kind === "number") {
    return /yy/.test(numberFormat)
      ? new Date((Number(value.text) - 25_569) * 86_400_000).toISOString().slice(0, 10)
      : Number(value.text);
  }
  return value.kind === "text" ? value.text : null;
}

test("hucre", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "得分",
        rows: [
          ["示例单位01", 98.5, true],
          [null, -0.00001, "两\n行"],
        ],
      },
      { name: "隐", hidden: true, rows: [] },
    ],
  });
  const { sheets } = contents(bytes);
  expect(sheets.map(({ name, state }) => [name, state])).toEqual([
    ["得分", "visible"],
    ["隐", "hidden"],
  ]);
  expect(sheets[0]?.cells.get("A1")?.value).toEqual({ kind: "text", text: "示例单位01" });
  expect(sheets[0]?.cells.get("B1")?.value).toEqual({ kind: "number", text: "98.5" });
  expect(sheets[0]?.cells.get("C1")?.value).toEqual({ kind: "boolean", value: true });
  expect(sheets[0]?.cells.get("B2")?.value).toEqual({ kind: "number", text: "-0.00001" });
  expect(sheets[0]?.cells.get("C2")?.value).toEqual({ kind: "text", text: "两\n行" });
});

needs("openpyxl")("openpyxl", () => {
  const path = join(folder, "form.xlsx");

  test("reads the same cells from its own file", () => {
    openpyxl("write", path);
    expect(plainCells(path)).toEqual(JSON.parse(openpyxl("read", path)));
    expect(contents(readFileSync(path)).sheets[0]).toMatchObject({
      merges: ["N1:P1"],
      hiddenRows: [50],
      hiddenColumns: [6],
      validations: [{ sqref: "B2:B9", formula1: '"是,否"' }],
      hyperlinks: [{ ref: "C3", target: "https://example.gov.cn/" }],
    });
  });
});

needs("openpyxl", "libreoffice")("LibreOffice", () => {
  const path = join(folder, "saved.xlsx");

  test("saves a form anew, and we read of it what openpyxl reads", () => {
    openpyxl("write", path);
    const saved = savedByLibreOffice(path);
    expect(plainCells(saved)).toEqual(JSON.parse(openpyxl("read", saved)));
    const book = contents(readFileSync(saved));
    expect(book.appName).toMatch(/^LibreOffice/);
    expect(book.sheets[0]?.cells.get("A2")?.locked).toBe(false);
    expect(book.sheets[0]?.cells.get("A1")).toMatchObject({ locked: true, formula: "SUM(B1:C1)" });
    expect(book.sheets[0]?.cells.get("A4")?.value).toEqual({ kind: "text", text: " 两端 " });
  });
});

test("60 forms are read one after the other", async () => {
  const row = Array.from({ length: 12 }, (_, i) => (i % 3 ? i * 1.1 : `文字 ${i}`));
  const bytes = await writeXlsx({ sheets: [{ name: "填报", rows: Array<typeof row>(100).fill(row) }] });
  for (let i = 0; i < 60; i++) expect(contents(bytes).sheets[0]?.cells.size).toBe(1200);
  writeFileSync(join(folder, "hucre.xlsx"), bytes);
});
