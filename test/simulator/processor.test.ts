import { Calculator } from "../../simulator/calc/calculator.js";
import { Book } from "../../simulator/book/book.js";
import { OfficeHost } from "../../simulator/officeHost.js";
import { ApiType } from "../../simulator/protocol/apiObject.js";
import { OfficeInJsdom } from "./support/officeInJsdom.js";

const office = new OfficeInJsdom();
afterAll(() => office.close());

let book: Book;
let host: OfficeHost;
let opened: Uint8Array[];

beforeEach(() => {
  book = new Book(new Calculator(() => undefined), "试用");
  book.addSheet("得分");
  book.addSheet("单 位");
  book.addSheet("选项", "hidden");
  opened = [];
  host = new OfficeHost({
    book,
    shell: { openWorkbook: (xlsx) => void opened.push(xlsx), showPane: () => undefined, isPaneVisible: true },
    customFunctions: new ApiType<null>("CustomFunctions", {}).of(null),
    send: (messages) => office.send(messages),
  });
  office.serve(host);
});
afterEach(() => host.close());

const codeOf = async (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> => {
  try {
    await office.Excel.run(batch);
    return "no error";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test("values, formulas, types and texts of a range", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("得分");
    const range = sheet.getRange("B2:C3");
    range.values = [
      ["单位甲", 1.5],
      [true, "12"],
    ];
    range.load("address,values,formulas,valueTypes,text,rowIndex,columnIndex,rowCount,columnCount");
    sheet.load("name");
    await context.sync();
    return { ...range.toJSON(), sheet: sheet.name };
  });
  expect(read).toMatchObject({
    address: "得分!B2:C3",
    values: [
      ["单位甲", 1.5],
      [true, 12],
    ],
    valueTypes: [
      ["String", "Double"],
      ["Boolean", "Double"],
    ],
    text: [
      ["单位甲", "1.5"],
      ["TRUE", "12"],
    ],
    rowIndex: 1,
    columnIndex: 1,
    rowCount: 2,
    columnCount: 2,
    sheet: "得分",
  });
});

test("a collection is loaded with properties of its items", async () => {
  const sheets = await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.map(({ name, visibility }) => [name, visibility]);
  });
  expect(sheets).toEqual([
    ["得分", "Visible"],
    ["单 位", "Visible"],
    ["选项", "Hidden"],
  ]);
});

test("what is not there is a null object, or an error where it must be", async () => {
  await office.Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("没有");
    const empty = context.workbook.worksheets.getItem("得分").getUsedRangeOrNullObject(true);
    await context.sync();
    expect([missing.isNullObject, empty.isNullObject]).toEqual([true, true]);
  });
  expect(await codeOf(async ({ workbook }) => workbook.worksheets.getItem("没有").load("name"))).toBe("ItemNotFound");
});

test("an unwritten member fails by its name", async () => {
  const message = await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("得分").shapes.load("items");
    await context.sync();
  }).catch((error: unknown) => `${(error as { code: string }).code} ${String(error)}`);
  expect(message).toContain("ApiNotFound");
  expect(message).toContain("Worksheet.Shapes");
});

test("a range keeps its place across requests of one batch", async () => {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("得分").getRange("A1:A3");
    range.load("values");
    await context.sync();
    range.values = [[1], [2], [3]];
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[1], [2], [3]]);
  });
});

test("a protected sheet refuses what is locked, and opens and closes", async () => {
  const sheet = book.sheet("得分");
  sheet?.styles.set(1, 1, { unlocked: true });
  const write = (address: string): Promise<string> =>
    codeOf(async (context) => {
      context.workbook.worksheets.getItem("得分").getRange(address).values = [[1]];
      await context.sync();
    });
  if (sheet) sheet.protection = { allowFormatColumns: true };
  expect([await write("A1"), await write("B1")]).toEqual(["no error", "AccessDenied"]);
  await office.Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("得分");
    protection.load("protected,options");
    await context.sync();
    expect([protection.protected, protection.options.allowFormatColumns]).toEqual([true, true]);
    const { options } = protection;
    protection.unprotect();
    protection.protect(options);
    await context.sync();
  });
  expect(sheet?.protection).toMatchObject({ allowFormatColumns: true, allowAutoFilter: false, allowSort: false });
});

test("changes and selections reach their listeners once per request", async () => {
  const heard: string[] = [];
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(`changed ${address}`));
    context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
    await context.sync();
    const sheet = context.workbook.worksheets.getItem("得分");
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.getRange("C3").values = [[3]];
    sheet.getRange("B2:C3").select();
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual(["changed A1:C3", "selected B2:C3"]);
});

test("a large block arrives in pieces and makes one change", async () => {
  let edits = 0;
  book.edited.listen(() => (edits += 1));
  const heard: string[] = [];
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
    const values = Array.from({ length: 2_000 }, (_, row) => [row, row]);
    context.workbook.worksheets.getItem("得分").getRange("A1:B2000").values = values;
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual(["A1:B2000"]);
  const sheet = book.sheet("得分");
  expect(sheet && book.valueAt(sheet, 2000, 2)).toBe(1999);
});

test("a new workbook is handed to the shell, by the partition of the outer frame", () => {
  const response = host.process(
    {
      Actions: [
        {
          Id: 1,
          ActionType: 3,
          Name: "CreateAndOpenWorkbook",
          ObjectPathId: 1,
          ArgumentInfo: { Arguments: [btoa("PK")] },
        },
      ],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 1 } },
    },
    "WacPartition",
  );
  expect(response.Error).toBeUndefined();
  expect(opened).toEqual([new TextEncoder().encode("PK")]);
});

test("ordered faults: before the effect, after it, and never", async () => {
  const write = (value: number): Promise<string> =>
    codeOf(async (context) => {
      context.workbook.worksheets.getItem("得分").getRange("A1").values = [[value]];
      await context.sync();
    });
  const now = (): unknown => {
    const sheet = book.sheet("得分");
    return sheet && book.valueAt(sheet, 1, 1);
  };
  host.faults.order({ request: 2, code: "GeneralException", after: false });
  host.faults.order({ request: 3, code: "ServiceNotAvailable", after: true });
  expect([await write(1), now()]).toEqual(["no error", 1]);
  expect([await write(2), now()]).toEqual(["GeneralException", 1]);
  expect([await write(3), now()]).toEqual(["ServiceNotAvailable", 3]);
  host.faults.order({ request: 1, code: "never", after: true });
  const answered = await Promise.race([write(4), new Promise((resolve) => setTimeout(() => resolve("silence"), 50))]);
  expect([answered, now()]).toEqual(["silence", 4]);
});

test("while a cell is edited, requests fail, or wait when they ask to", async () => {
  const readName = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.load("name");
    await context.sync();
  };
  host.setCellEditing(true);
  expect(await codeOf(readName)).toBe("InvalidOperationInCellEditMode");
  host.setCellEditing(false);
  expect(await codeOf(readName)).toBe("no error");
});
