import { Calculator } from "../../simulator/calc/calculator.js";
import { Book } from "../../simulator/book/book.js";
import { draftOf } from "../../simulator/book/file/saveFile.js";
import { openFile } from "../../simulator/book/file/openFile.js";
import { OfficeHost } from "../../simulator/officeHost.js";
import { ApiType } from "../../simulator/protocol/apiObject.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { OfficeInJsdom } from "./support/officeInJsdom.js";

// What the add-in may do to a workbook, by way of the unmodified office.js.
const office = new OfficeInJsdom();
afterAll(() => office.close());

let book: Book;
let host: OfficeHost;

beforeEach(() => {
  book = new Book(new Calculator(() => undefined), "试用");
  for (const name of ["得分", "单 位", "选项"]) book.addSheet(name);
  host = new OfficeHost({
    book,
    shell: { openWorkbook: () => undefined, showPane: () => undefined, isPaneVisible: true },
    customFunctions: new ApiType<null>("CustomFunctions", {}).of(null),
    send: (messages) => office.send(messages),
  });
  office.serve(host);
});
afterEach(() => host.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => office.Excel.run(batch);
const codeOf = async (batch: (context: Excel.RequestContext) => unknown): Promise<string> => {
  try {
    await run(async (context) => {
      batch(context);
      await context.sync();
    });
    return "no error";
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const heardSoon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("sheets", () => {
  test("are added, named, moved, coloured, hidden and deleted; formulas follow", async () => {
    await run(async ({ workbook: { worksheets }, sync }) => {
      const scores = worksheets.getItem("得分");
      scores.getRange("A1:B1").formulas = [["='单 位'!A1", "=SUM('单 位'!A:A)"]];
      const units = worksheets.getItem("单 位");
      units.getRange("A1:A2").values = [[1], [2]];
      units.name = "参评单位";
      units.position = 2;
      units.tabColor = "#107C41";
      const added = worksheets.add("图表");
      added.showGridlines = false;
      added.activate();
      worksheets.getItem("选项").visibility = "VeryHidden";
      await sync();
    });
    expect(book.sheets.map(({ name, state }) => [name, state])).toEqual([
      ["得分", "visible"],
      ["选项", "veryHidden"],
      ["参评单位", "visible"],
      ["图表", "visible"],
    ]);
    const [scores] = book.sheets;
    expect(scores && [book.formulaAt(scores, 1, 1), book.valueAt(scores, 1, 2)]).toEqual(["=参评单位!A1", 3]);
    expect([book.current.sheet.name, book.sheet("参评单位")?.tabColor, book.sheet("图表")?.showGridLines]).toEqual([
      "图表",
      "107C41",
      false,
    ]);
    await run(async ({ workbook: { worksheets }, sync }) => {
      worksheets.getItem("参评单位").delete();
      await sync();
    });
    expect(scores && [book.formulaAt(scores, 1, 1), book.valueAt(scores, 1, 1)]).toEqual([
      "=#REF!A1",
      { error: "#REF!" },
    ]);
  });

  test.each<[string, string, (sheets: Excel.WorksheetCollection) => void]>([
    ["a name with a slash", "InvalidArgument", (sheets) => (sheets.getItem("得分").name = "得/分")],
    ["a name that is taken", "ItemAlreadyExists", (sheets) => sheets.add("选项")],
    ["deleting one that is not there", "ItemNotFound", (sheets) => sheets.getItem("没有").delete()],
    [
      "hiding the last",
      "InvalidOperation",
      (sheets) => ["得分", "单 位", "选项"].forEach((name) => (sheets.getItem(name).visibility = "Hidden")),
    ],
  ])("%s is refused: %s", async (_, code, change) => {
    expect(await codeOf(({ workbook }) => change(workbook.worksheets))).toBe(code);
  });

  test("a protected structure refuses, and a wrong password too", async () => {
    await run(async ({ workbook: { protection }, sync }) => {
      protection.protect("密");
      await sync();
    });
    expect(await codeOf(({ workbook }) => workbook.worksheets.add("新"))).toBe("AccessDenied");
    expect(await codeOf(({ workbook }) => workbook.protection.unprotect("错"))).toBe("InvalidArgument");
    expect(await codeOf(({ workbook }) => workbook.protection.unprotect("密"))).toBe("no error");
    expect(book.isProtected).toBe(false);
  });

  test("events tell of all that happens to them, and who did it", async () => {
    const heard: string[] = [];
    await run(async ({ workbook: { worksheets }, sync }) => {
      const note =
        (what: string) =>
        async ({ worksheetId, ...event }: { worksheetId: string; source?: string }) => {
          heard.push([what, book.sheet(worksheetId)?.name ?? "gone", event.source ?? ""].join(" ").trim());
        };
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onActivated.add(note("activated"));
      worksheets.onDeactivated.add(note("deactivated"));
      worksheets.onNameChanged.add(
        async ({ nameBefore, nameAfter, source }) => void heard.push(`renamed ${nameBefore} ${nameAfter} ${source}`),
      );
      worksheets.onMoved.add(
        async ({ positionBefore, positionAfter }) => void heard.push(`moved ${positionBefore} ${positionAfter}`),
      );
      worksheets.onVisibilityChanged.add(
        async ({ visibilityAfter }) => void heard.push(`visibility ${visibilityAfter}`),
      );
      worksheets.onProtectionChanged.add(async ({ isProtected }) => void heard.push(`protected ${isProtected}`));
      worksheets.onChanged.add(
        async ({ address, source, details }) =>
          void heard.push(`changed ${address} ${source} ${details?.valueAfter ?? ""}`.trim()),
      );
      await sync();
    });
    await run(async ({ workbook: { worksheets }, sync }) => {
      worksheets.add("新").activate();
      worksheets.getItem("单 位").name = "单位";
      worksheets.getItem("单位").position = 0;
      worksheets.getItem("选项").visibility = "Hidden";
      worksheets.getItem("新").delete();
      worksheets.getItem("得分").protection.protect();
      await sync();
    });
    const [sheet] = book.sheets;
    if (sheet) book.asRemote(() => book.edit(sheet, [{ row: 2, column: 2, input: { value: 7 } }]));
    await heardSoon();
    expect(heard).toEqual([
      "added gone Local",
      "activated gone",
      "renamed 单 位 单位 Local",
      "moved 1 0",
      "visibility Hidden",
      "deleted gone Local",
      "activated 得分",
      "protected true",
      "changed B2 Remote 7",
    ]);
  });

  test("the cells of a change are those of its event", async () => {
    const values: unknown[] = [];
    await run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        await run(async (other) => {
          const range = event.getRange(other);
          range.load("values");
          await other.sync();
          values.push(range.values);
        });
      });
      await context.sync();
      context.workbook.worksheets.getItem("得分").getRange("B2:C2").values = [[1, "二"]];
      await context.sync();
    });
    await heardSoon();
    expect(values).toEqual([[[1, "二"]]]);
  });
});

describe("ranges", () => {
  test("take looks, widths and heights, are merged and cleared", async () => {
    const read = await run(async ({ workbook, sync }) => {
      const sheet = workbook.worksheets.getItem("得分");
      const head = sheet.getRange("A1:C1");
      head.values = [["通报", "", ""]];
      head.merge();
      head.format.fill.color = "#E2EFDA";
      Object.assign(head.format.font, { bold: true, size: 16, color: "#107C41", name: "黑体", italic: true });
      head.format.horizontalAlignment = "Center";
      head.format.verticalAlignment = "Center";
      head.format.wrapText = true;
      head.format.rowHeight = 30;
      sheet.getRange("B:B").format.columnWidth = 105;
      sheet.getRange("A2:C4").format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("A2").numberFormat = [["0.00"]];
      sheet.getRange("A2").values = [[1.005]];
      sheet.getRange("A3:A4").values = [["很长很长很长的单位名称"], ["短"]];
      sheet.getRange("A:A").format.autofitColumns();
      head.load("address,format/fill/color,format/font,format/horizontalAlignment,format/rowHeight,width");
      const cells = sheet.getRange("A2");
      cells.load("text,left,top");
      const side = sheet.getRange("A4:C4").format.borders.getItem("EdgeBottom");
      side.load("style,weight");
      const wide = sheet.getRange("A1").format;
      wide.load("columnWidth");
      await sync();
      return { head: head.toJSON(), text: cells.text, top: cells.top, side: side.style, width: wide.columnWidth };
    });
    expect(read).toMatchObject({
      head: {
        address: "得分!A1:C1",
        format: {
          fill: { color: "#E2EFDA" },
          font: { bold: true, size: 16, color: "#107C41", name: "黑体" },
          horizontalAlignment: "Center",
          rowHeight: 30,
        },
      },
      text: [["1.01"]],
      top: 30,
      side: "Continuous",
    });
    expect(read.width).toBeGreaterThan(110);
    const sheet = book.sheet("得分");
    expect([sheet?.merges, sheet?.columns.get(2)]).toEqual([[{ top: 1, left: 1, bottom: 1, right: 3 }], { width: 20 }]);
    await run(async ({ workbook, sync }) => {
      const all = workbook.worksheets.getItem("得分").getRange("A1:C4");
      all.unmerge();
      all.clear();
      await sync();
    });
    expect([sheet?.merges, sheet && book.usedArea(sheet)]).toEqual([[], undefined]);
  });

  test("lead to each other", async () => {
    const addresses = await run(async ({ workbook, sync }) => {
      const sheet = workbook.worksheets.getItem("单 位");
      sheet.getRange("B2:D5").values = [1, 2, 3, 4].map((row) => [row, row, row]);
      const range = sheet.getRange("B2:C3");
      const found = [
        range.getOffsetRange(1, 1),
        range.getResizedRange(2, 0),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getCell(1, 1),
        range.getLastRow(),
        range.getLastColumn(),
        sheet.getUsedRange(),
        sheet.getRange().getUsedRange(true),
        sheet.getRangeByIndexes(0, 0, 2, 3),
        sheet.getCell(4, 5),
        range.getIntersection("C3:F9"),
        range.getAbsoluteResizedRange(1, 5),
      ];
      for (const one of found) one.load("address");
      await sync();
      return found.map(({ address }) => address.split("!")[1]);
    });
    expect(addresses).toEqual([
      "C3:D4",
      "B2:C5",
      "2:3",
      "B:C",
      "C3",
      "B3:C3",
      "C2:C3",
      "B2:D5",
      "B2:D5",
      "A1:C2",
      "F5",
      "C3",
      "B2:F2",
    ]);
  });

  test("tell where a formula spills", async () => {
    const spilled = await run(async ({ workbook, sync }) => {
      const sheet = workbook.worksheets.getItem("得分");
      sheet.getRange("B2").formulas = [["={1;2;3}"]];
      const [below, outside] = [sheet.getRange("B3"), sheet.getRange("C3")];
      const parent = below.getSpillParent();
      const to = parent.getSpillingToRange();
      const none = outside.getSpillParentOrNullObject();
      for (const range of [below, outside]) range.load("hasSpill");
      for (const range of [parent, to]) range.load("address");
      await sync();
      return [below.hasSpill, outside.hasSpill, parent.address, to.address, none.isNullObject];
    });
    expect(spilled).toEqual([true, false, "得分!B2", "得分!B2:B4", true]);
  });

  test("refuse looks and values where the sheet is protected", async () => {
    book.sheet("得分")?.styles.set(1, 1, { unlocked: true });
    await run(async ({ workbook, sync }) => {
      workbook.worksheets.getItem("得分").protection.protect({ allowFormatColumns: true }, "密");
      await sync();
    });
    const attempt = (change: (sheet: Excel.Worksheet) => void): Promise<string> =>
      codeOf(({ workbook }) => change(workbook.worksheets.getItem("得分")));
    expect(await attempt((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("no error");
    expect(await attempt((sheet) => (sheet.getRange("A1:A2").values = [[1], [2]]))).toBe("AccessDenied");
    expect(await attempt((sheet) => (sheet.getRange("A1").format.fill.color = "red"))).toBe("AccessDenied");
    expect(await attempt((sheet) => (sheet.getRange("A1").format.rowHeight = 20))).toBe("AccessDenied");
    expect(await attempt((sheet) => (sheet.getRange("A1").format.columnWidth = 50))).toBe("no error");
    expect(await attempt((sheet) => sheet.charts.add("Line", sheet.getRange("A1:A2")))).toBe("AccessDenied");
    expect(await attempt((sheet) => sheet.protection.unprotect("错"))).toBe("InvalidArgument");
    expect(await attempt((sheet) => sheet.protection.unprotect("密"))).toBe("no error");
  });
});

test("charts are made from ranges, placed, styled, listed and deleted", async () => {
  const read = await run(async ({ workbook, sync }) => {
    const sheet = workbook.worksheets.getItem("得分");
    sheet.getRange("A1:C4").values = [
      ["单位", "得分", "上年"],
      ["甲", 90, 80],
      ["乙", 80, 70],
      ["丙", 70, 90],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
    chart.name = "得分图";
    chart.title.text = "各单位得分";
    chart.setPosition("E2", "J12");
    chart.legend.position = "Right";
    chart.axes.valueAxis.minimum = 60;
    chart.axes.valueAxis.title.text = "分";
    const first = chart.series.getItemAt(0);
    first.format.fill.setSolidColor("#107C41");
    first.load("name");
    const values = first.getDimensionValues("Values");
    const categories = first.getDimensionValues("Categories");
    await sync();
    chart.top = 99;
    chart.width = 200;
    chart.load("name,top,left,width,height,id,title/text,legend/position,axes/valueAxis/minimum,series/items/name");
    sheet.charts.load("count,items/name");
    await sync();
    return {
      name: first.name,
      values: values.value,
      categories: categories.value,
      chart: chart.toJSON(),
      listed: sheet.charts.items.map(({ name }) => name),
    };
  });
  expect(read).toMatchObject({
    name: "得分",
    values: [90, 80, 70],
    categories: ["甲", "乙", "丙"],
    chart: {
      name: "得分图",
      top: 99,
      width: 200,
      title: { text: "各单位得分" },
      legend: { position: "Right" },
      axes: { valueAxis: { minimum: 60 } },
      series: [{ name: "得分" }, { name: "上年" }],
    },
    listed: ["得分图"],
  });
  await run(async ({ workbook, sync }) => {
    workbook.worksheets.getItem("得分").charts.getItem("得分图").delete();
    const gone = workbook.worksheets.getItem("得分").charts.getItemOrNullObject("得分图");
    await sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("custom XML parts are kept, found by namespace, changed, deleted, and written to the file", async () => {
  const namespace = "urn:scorebook:settings";
  await run(async ({ workbook: { customXmlParts }, sync }) => {
    const part = customXmlParts.add(`<s:settings xmlns:s="${namespace}"><s:mode>live</s:mode></s:settings>`);
    customXmlParts.add('<other xmlns="urn:other"/>');
    await sync();
    part.setXml(`<settings xmlns="${namespace}"><mode>native</mode></settings>`);
    await sync();
  });
  expect(await codeOf(({ workbook }) => workbook.customXmlParts.add("<not closed>"))).toBe("InvalidArgument");
  const bytes = await writeWorkbook(draftOf(book));
  const again = openFile(bytes, "again", new Calculator(() => undefined));
  if (!again.ok) throw new Error(again.refusal.code);
  expect(again.book.xmlParts.map(({ xml }) => xml)).toEqual([
    expect.stringContaining("<mode>native</mode>"),
    '<other xmlns="urn:other"/>',
  ]);
  const left = await run(async ({ workbook: { customXmlParts }, sync }) => {
    const part = customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
    const none = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
    await sync();
    const xml = part.getXml();
    await sync();
    part.delete();
    const count = customXmlParts.getCount();
    await sync();
    return [none.isNullObject, xml.value, count.value];
  });
  expect(left).toEqual([true, expect.stringContaining("native"), 1]);
});

test("names, properties, settings and the application", async () => {
  const read = await run(async ({ workbook, sync }) => {
    const { names, properties, settings, application } = workbook;
    names.add("总分", workbook.worksheets.getItem("单 位").getRange("B2:B3"));
    const missing = names.getItemOrNullObject("没有");
    properties.title = "通报";
    properties.author = "考核办";
    settings.add("mode", { form: "live" });
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculate("Full");
    await sync();
    const range = names.getItem("总分").getRange();
    range.load("address");
    properties.load("title,author,lastAuthor");
    const setting = settings.getItem("mode");
    setting.load("value");
    workbook.load("name");
    workbook.protection.load("protected");
    await sync();
    return [
      missing.isNullObject,
      range.address,
      properties.title,
      properties.author,
      setting.value as unknown,
      workbook.name,
      workbook.protection.protected,
    ];
  });
  expect(read).toEqual([true, "'单 位'!B2:B3", "通报", "考核办", { form: "live" }, "试用.xlsx", false]);
  expect([book.names, draftOf(book).properties, book.settings]).toEqual([
    [{ name: "总分", refersTo: "'单 位'!$B$2:$B$3" }],
    { title: "通报", creator: "考核办" },
    new Map([["mode", '{"form":"live"}']]),
  ]);
});

test("pages and panes", async () => {
  const read = await run(async ({ workbook, sync }) => {
    const { pageLayout, freezePanes, horizontalPageBreaks } = workbook.worksheets.getItem("得分");
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A3";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea("A1:F40");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
    pageLayout.setPrintMargins("Centimeters", { left: 2.54, right: 2.54, top: 2.54, bottom: 2.54 });
    horizontalPageBreaks.add("A21");
    freezePanes.freezeAt("A1:B3");
    const frozen = freezePanes.getLocationOrNullObject();
    frozen.load("address");
    pageLayout.load("orientation,zoom,leftMargin");
    const titles = pageLayout.getPrintTitleRowsOrNullObject();
    titles.load("address");
    await sync();
    return [frozen.address, pageLayout.orientation, pageLayout.zoom, Math.round(pageLayout.leftMargin), titles.address];
  });
  expect(read).toEqual(["得分!A1:B3", "Landscape", { horizontalFitToPages: 1, verticalFitToPages: 0 }, 72, "得分!1:3"]);
  const sheet = book.sheet("得分");
  sheet?.inputs.set(1, 1, { value: 1 });
  expect(sheet?.print).toMatchObject({
    paper: "A3",
    area: { row: 1, column: 1, rowCount: 40, columnCount: 6 },
    titleRows: [1, 3],
    rowBreaks: [20],
  });
  const again = openFile(await writeWorkbook(draftOf(book)), "again", new Calculator(() => undefined));
  if (!again.ok) throw new Error(again.refusal.code);
  expect(again.book.sheet("得分")).toMatchObject({ print: sheet?.print, frozenAt: { row: 4, column: 3 } });
});

test("a slow machine answers later, and still answers", async () => {
  host.delay = 30;
  let isAnswered = false;
  const answer = codeOf(({ workbook }) => workbook.load("name")).finally(() => (isAnswered = true));
  await new Promise((done) => setTimeout(done));
  expect(isAnswered).toBe(false);
  expect(await answer).toBe("no error");
});

describe("rules of cells", () => {
  test("validations are written, read and cleared; those of a file are read", async () => {
    const sheet = book.sheet("得分");
    sheet?.validations.push({
      area: { row: 1, column: 1, rowCount: 2, columnCount: 1 },
      type: "whole",
      operator: "greaterThanOrEqual",
      formula1: "0",
    });
    const read = await run(async ({ workbook: { worksheets }, sync }) => {
      const scores = worksheets.getItem("得分");
      const ranges = ["A2", "B1", "C1"].map((address) => scores.getRange(address).dataValidation);
      const [, written, cleared] = ranges;
      for (const each of [written, cleared]) if (each) each.rule = { list: { inCellDropDown: true, source: "是,否" } };
      cleared?.clear();
      for (const each of ranges) each.load("rule,type");
      await sync();
      return ranges.map(({ rule, type }): readonly unknown[] => [type, rule]);
    });
    expect(read).toEqual([
      ["WholeNumber", { wholeNumber: { operator: "GreaterThanOrEqualTo", formula1: 0 } }],
      ["List", { list: { inCellDropDown: true, source: "是,否" } }],
      ["None", {}],
    ]);
  });

  test("conditional formats by a formula are added, read and cleared", async () => {
    const read = await run(async ({ workbook: { worksheets }, sync }) => {
      const range = worksheets.getItem("得分").getRange("A1:A3");
      const added = range.conditionalFormats.add("Custom");
      added.custom.rule.formula = '=$A1="甲"';
      added.custom.format.fill.color = "#FFC7CE";
      await sync();
      const found = range.getCell(2, 0).conditionalFormats.getItemAt(0);
      found.load("type");
      found.custom.rule.load("formula");
      found.custom.format.fill.load("color");
      const count = range.conditionalFormats.getCount();
      await sync();
      const before = [count.value, found.type, found.custom.rule.formula, found.custom.format.fill.color];
      range.conditionalFormats.clearAll();
      const after = range.conditionalFormats.getCount();
      await sync();
      return [...before, after.value];
    });
    expect(read).toEqual([1, "Custom", '=$A1="甲"', "#FFC7CE", 0]);
  });

  test("properties of the document's own are kept by name, whatever its case", async () => {
    const read = await run(async ({ workbook: { properties }, sync }) => {
      properties.custom.add("Kind", "one");
      const [known, other] = ["kind", "other"].map((key) => properties.custom.getItemOrNullObject(key).load("value"));
      await sync();
      return [known?.value as unknown, other?.isNullObject];
    });
    expect(read).toEqual(["one", true]);
  });
});
