import { bookOf } from "../../src/host/cellGrid.js";
import { readWhole } from "../../src/host/excel/readWhole.js";
import { readSchemeBook } from "../../src/workbook/scheme/readSchemeBook.js";
import { schemeBookDraft } from "../../src/workbook/scheme/buildSchemeBook.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { Calculator } from "../../simulator/calc/calculator.js";
import { openFile } from "../../simulator/book/file/openFile.js";
import { OfficeHost } from "../../simulator/officeHost.js";
import { ApiType } from "../../simulator/protocol/apiObject.js";
import { inventedScheme } from "../schemes/publishedSchemes.js";
import { OfficeInJsdom } from "./support/officeInJsdom.js";

// What is typed into a scheme's workbook is read from the open one as it would be from its file.
const office = new OfficeInJsdom();
afterAll(() => office.close());

test("merged cells, days, percentages and sheets of one's own are read from the open workbook as from its file", async () => {
  const bytes = await writeWorkbook(schemeBookDraft(inventedScheme));
  const file = openFile(bytes, "体系", new Calculator(() => undefined));
  if (!file.ok) throw new Error(JSON.stringify(file));
  const { book } = file;
  const host = new OfficeHost({
    book,
    shell: { openWorkbook: () => undefined, showPane: () => undefined, isPaneVisible: true },
    customFunctions: new ApiType<null>("CustomFunctions", {}).of(null),
    send: (messages) => office.send(messages),
  });
  office.serve(host);
  await office.Excel.run(async (context) => {
    const items = context.workbook.worksheets.getItem("考核项");
    items.getRange("E5:E6").merge();
    items.getRange("C7").numberFormat = [["yyyy-mm-dd"]];
    items.getRange("C7").values = [[46000]];
    items.getRange("F8").numberFormat = [["0%"]];
    items.getRange("F8").values = [[0.6]];
    context.workbook.worksheets.add("草稿, 乙").getRange("B2:C3").merge();
    context.workbook.worksheets.getItem("草稿, 乙").getRange("B2").values = [["随手记"]];
    await context.sync();
  });
  const read = await office.Excel.run((context) => readWhole(context));
  host.close();
  const { problems } = readSchemeBook(bookOf(read));
  const told = new Map(problems.map(({ place, message }) => [place, message]));
  expect(told.get("考核项!E5")).toContain("E5:E6 合并了");
  expect(told.get("考核项!C7")).toContain("变成了日期");
  expect(told.get("考核项!F8")).toContain("60%");
  expect(told.get("草稿, 乙")).toContain("不属于指标体系");
});
