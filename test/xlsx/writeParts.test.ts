import { unzipSync } from "fflate";
import type { BookDraft, CellDraft, SheetDraft } from "../../src/xlsx/draft.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { area, book, cells, sample } from "./support/writeSample.js";

/** As sheets have them whose keys stand in row 1 and column A; column D is folded. */
const hiddenKeys: Partial<SheetDraft> = {
  rows: new Map([[1, { hidden: true }]]),
  columns: new Map([
    [1, { hidden: true }],
    [4, { hidden: true }],
  ]),
  merges: [{ row: 2, column: 3, rowCount: 1, columnCount: 2 }],
};
const cellAt = (row: number, column: number): CellDraft => ({ row, column, value: "值" });

/** The parts of the written file by name. */
async function write(draft: BookDraft): Promise<Record<string, string>> {
  const parts = unzipSync(await writeWorkbook(draft));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

async function sheetOf(draft: BookDraft, number = 1): Promise<string> {
  return (await write(draft))[`xl/worksheets/sheet${String(number)}.xml`] ?? "";
}

/** The names of the elements within the root, in their order. */
function children(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, close, name = ""] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)[^>]*>/g)) {
    if (close !== "/" && depth === 1) names.push(name);
    if (!tag.endsWith("/>")) depth += close === "/" ? -1 : 1;
  }
  return names;
}

/** Expects the element to be there as it is spelled; otherwise shows those of its name, not the whole part. */
function expectElement(xml: string, text: string): void {
  const name = /^<([\w:]+)/.exec(text)?.[1] ?? "";
  const found = [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, "gs"))].map(([all]) => all);
  expect(found).toContain(text);
}

/** Elements of CT_Worksheet, CT_Workbook and CT_Stylesheet in the only order that Excel accepts (ECMA-376 Part 1, annex A.2). */
const order = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
    "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
    "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
    "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
};

function expectOrder(xml: string, elements: string): void {
  const ranks = children(xml).map((name) => elements.split(" ").indexOf(name));
  expect(ranks.length).toBeGreaterThan(0);
  expect(ranks).not.toContain(-1);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
}

describe("the order of elements", () => {
  test("of sheets", async () => {
    const parts = await write(sample);
    for (const number of [1, 2, 3, 4])
      expectOrder(parts[`xl/worksheets/sheet${String(number)}.xml`] ?? "", order.worksheet);
    const used = children(parts["xl/worksheets/sheet1.xml"] ?? "");
    expect(used).toEqual(expect.arrayContaining(["sheetPr", "cols", "autoFilter", "rowBreaks", "ignoredErrors"]));
    expect(children(parts["xl/worksheets/sheet2.xml"] ?? "")).toEqual(
      expect.arrayContaining(["hyperlinks", "colBreaks"]),
    );
  });

  test("of the workbook and the styles", async () => {
    const parts = await write(sample);
    expectOrder(parts["xl/workbook.xml"] ?? "", order.workbook);
    expectOrder(parts["xl/styles.xml"] ?? "", order.styleSheet);
    const dxf = /<dxf>(.*?)<\/dxf>/.exec(parts["xl/styles.xml"] ?? "")?.[0] ?? "";
    expect(children(dxf)).toEqual(["font", "numFmt", "fill"]);
  });

  test("of fonts", async () => {
    const style = { font: { bold: true, italic: true, underline: true, color: "112233" } };
    const { "xl/styles.xml": styles = "" } = await write(cells({ row: 1, column: 1, style }));
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)].map(([font]) => children(font));
    expect(fonts).toEqual([
      ["sz", "name", "charset"],
      ["b", "i", "u", "sz", "color", "name", "charset"],
    ]);
  });
});

describe("the same bytes", () => {
  test("at another time and in another time zone", async () => {
    const first = await writeWorkbook(sample);
    const zone = process.env["TZ"];
    try {
      process.env["TZ"] = "Pacific/Auckland";
      import.meta.jest.useFakeTimers({
        now: new Date("2031-05-06T07:08:09Z"),
        doNotFake: ["setImmediate", "nextTick"],
      });
      expect(Buffer.compare(await writeWorkbook(sample), first)).toBe(0);
    } finally {
      import.meta.jest.useRealTimers();
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  test("and no date, program or path within them", async () => {
    const text = Object.values(await write(sample)).join("\n");
    expect(text).not.toMatch(/hucre|dcterms:(created|modified)>|\d{4}-\d\d-\d\dT/);
  });
});

describe("cells", () => {
  const one = async (cell: Omit<CellDraft, "row" | "column">): Promise<string> =>
    /<c (?:[^>]*\/>|.*?<\/c>)/.exec(await sheetOf(cells({ row: 2, column: 2, ...cell })))?.[0] ?? "";

  test.each<[string, Omit<CellDraft, "row" | "column">, string]>([
    ["a number", { value: 0.1 }, '<c r="B2"><v>0.1</v></c>'],
    ["a large number", { value: 1e21 }, '<c r="B2"><v>1e+21</v></c>'],
    ["a boolean", { value: false }, '<c r="B2" t="b"><v>0</v></c>'],
    ["an error", { value: { error: "#DIV/0!" } }, '<c r="B2" t="e"><v>#DIV/0!</v></c>'],
    ["a text", { value: "x" }, '<c r="B2" t="s"><v>0</v></c>'],
    ["a text that looks like an error", { value: "#N/A" }, '<c r="B2" t="inlineStr"><is><r><t>#N/A</t></r></is></c>'],
    ["an empty text is a blank", { value: "" }, ""],
    ["a formula without a cached value", { formula: 'A1&"<"' }, '<c r="B2"><f>A1&amp;"&lt;"</f></c>'],
    ["a cached number", { formula: "1", value: 1 }, '<c r="B2"><f>1</f><v>1</v></c>'],
    ["a cached text", { formula: "A1", value: "1" }, '<c r="B2" t="str"><f>A1</f><v>1</v></c>'],
    ["a cached empty text", { formula: "A1", value: "" }, '<c r="B2" t="str"><f>A1</f><v/></c>'],
    ["a cached boolean", { formula: "A1", value: true }, '<c r="B2" t="b"><f>A1</f><v>1</v></c>'],
    ["a cached error", { formula: "NA()", value: { error: "#N/A" } }, '<c r="B2" t="e"><f>NA()</f><v>#N/A</v></c>'],
    ["a cached text like an error", { formula: "A1", value: "#N/A" }, '<c r="B2" t="str"><f>A1</f><v>#N/A</v></c>'],
    ["a style alone", { style: { fill: "FF0000" } }, '<c r="B2" s="1"/>'],
    [
      "a formula that spills an error",
      { formula: "A1:A2", value: { error: "#N/A" }, spills: { rowCount: 2, columnCount: 1 } },
      '<c r="B2" cm="1" t="e"><f t="array" ref="B2:B3">A1:A2</f><v>#N/A</v></c>',
    ],
    [
      "a styled cached error",
      { formula: "A1", value: { error: "#REF!" }, style: { unlocked: true } },
      '<c r="B2" s="1" t="e"><f>A1</f><v>#REF!</v></c>',
    ],
  ])("%s", async (_, cell, xml) => {
    expect(await one(cell)).toBe(xml);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1"])("text %p stays text", async (value) => {
    const parts = await write(cells({ row: 1, column: 1, value }));
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="A1" t="s"><v>0</v></c>');
    expect(parts["xl/sharedStrings.xml"]).toContain(`>${value}</t>`);
  });

  test("the table of texts has each once, and counts the cells that refer to it", async () => {
    const texts = ["甲", "乙", "甲", "#N/A", "甲"];
    const parts = await write(
      cells(...texts.map((value, at) => ({ row: at + 1, column: 1, value })), {
        row: 9,
        column: 1,
        formula: "A1",
        value: "甲",
      }),
    );
    expect(parts["xl/sharedStrings.xml"]).toMatch(
      /<sst xmlns="[^"]*" count="4" uniqueCount="2"><si><t>甲<\/t><\/si><si><t>乙<\/t><\/si><\/sst>$/,
    );
    expect(parts["xl/worksheets/sheet1.xml"]?.match(/ t="s"><v>\d<\/v>/g)).toEqual(
      [0, 1, 0, 0].map((at) => ` t="s"><v>${at}</v>`),
    );
  });

  test("text is escaped as it must be, and keeps its spaces", async () => {
    const text = " _x0041_x0042_ <&>\r\nb";
    const { "xl/sharedStrings.xml": strings } = await write(cells({ row: 1, column: 1, value: text }));
    expect(strings).toContain('<t xml:space="preserve"> _x005F_x0041_x005F_x0042_ &lt;&amp;&gt;\nb</t>');
  });
});

describe("sheets", () => {
  test("the first visible one is shown, whatever is hidden before it", async () => {
    const parts = await write(
      book(
        { name: "甲", state: "veryHidden", cells: [] },
        { name: "乙", state: "hidden", cells: [] },
        { name: "丙", cells: [] },
      ),
    );
    const workbook = parts["xl/workbook.xml"] ?? "";
    expect(workbook).toContain('activeTab="2"');
    expect(workbook.match(/ state="\w+"/g)).toEqual([' state="veryHidden"', ' state="hidden"']);
    const selected = [1, 2, 3].map((n) => parts[`xl/worksheets/sheet${String(n)}.xml`]?.includes('tabSelected="1"'));
    expect(selected).toEqual([false, false, true]);
  });

  test("are calculated by the program that opens them", async () => {
    expectElement((await write(sample))["xl/workbook.xml"] ?? "", '<calcPr calcId="0" fullCalcOnLoad="1"/>');
  });

  test("protection allows what the draft lists, and no more", async () => {
    const xml = await sheetOf(sample);
    expectElement(
      xml,
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" sort="1" autoFilter="0"/>',
    );
  });

  test("rows below the last cell keep their height", async () => {
    const xml = await sheetOf(sample);
    expectElement(xml, '<row r="70" ht="40" customHeight="1"/>');
    expectElement(xml, '<row r="71" hidden="1"/>');
  });

  test.each<[number, number, string[]]>([
    [1, 1, []],
    [3, 1, ['<pane ySplit="2" topLeftCell="A3" state="frozen" activePane="bottomLeft"/>']],
    [1, 2, ['<pane xSplit="1" topLeftCell="B1" state="frozen" activePane="topRight"/>']],
  ])("frozen at row %i, column %i", async (row, column, panes) => {
    const xml = await sheetOf(book({ name: "甲", cells: [], frozenAt: { row, column } }));
    expect(xml.match(/<pane [^>]*>/g) ?? []).toEqual(panes);
  });

  test.each<[string, Partial<SheetDraft>, string[]]>([
    ["A1 is seen", {}, []],
    ["nothing is frozen: the first cell that is seen", hiddenKeys, ['<selection activeCell="C2" sqref="C2:D2"/>']],
    [
      "frozen: the first cell behind, past what is folded",
      { ...hiddenKeys, frozenAt: { row: 3, column: 3 } },
      ['<selection pane="bottomRight" activeCell="E3" sqref="E3"/>'],
    ],
  ])("a hidden key in A1 is not what is selected: %s", async (_, more, selections) => {
    const cells = [cellAt(1, 1), cellAt(1, 3), cellAt(2, 1), cellAt(2, 3), cellAt(3, 4), cellAt(3, 5)];
    const xml = await sheetOf(book({ name: "甲", cells, ...more }));
    expect(xml.match(/<selection [^>]*>/g) ?? []).toEqual(selections);
    expect(xml.indexOf("<selection")).toBeGreaterThanOrEqual(xml.indexOf("<pane"));
  });

  test("print settings", async () => {
    const xml = await sheetOf(sample);
    expectElement(xml, '<pageSetUpPr fitToPage="1"/>');
    expectElement(
      xml,
      '<pageSetup errors="dash" paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
    );
    expectElement(xml, "<oddHeader>&amp;R内部资料</oddHeader>");
    expectElement(xml, "<oddFooter>&amp;L&amp;A&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>");
    expectElement(xml, '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>');
    expectElement(xml, '<rowBreaks count="1" manualBreakCount="1"><brk id="33" max="16383" man="1"/></rowBreaks>');
    expectElement(
      await sheetOf(sample, 2),
      '<colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>',
    );
  });

  test("validations", async () => {
    const xml = await sheetOf(sample);
    expectElement(xml, '<formula1>"是,否,不适用"</formula1>');
    expectElement(xml, "<formula1>'列 表'!$A$1:$A$3</formula1>");
    expect(xml.match(/ (prompt|errorStyle)="[^"]*"/g)).toEqual([
      ' errorStyle="stop"',
      ' prompt="请填 0 至 9999 的整数，&#10;没有则填 0"',
      ' errorStyle="warning"',
    ]);
    expect(xml.match(/allowBlank="1"/g)).toHaveLength(6);
  });

  test("links lead to quoted sheets", async () => {
    const xml = await sheetOf(sample, 2);
    expectElement(xml, '<hyperlink ref="A1" location="&apos;得分&apos;!A1"/>');
    expectElement(xml, '<hyperlink ref="B1" location="&apos;列 表&apos;!A1:A3"/>');
  });

  test("green corners are kept away", async () => {
    expectElement(await sheetOf(sample), '<ignoredError sqref="A1:L100" numberStoredAsText="1" formula="1"/>');
  });
});

test("names, print titles and areas", async () => {
  const { "xl/workbook.xml": workbook } = await write(sample);
  expect(
    /<definedNames>(.*)<\/definedNames>/
      .exec(workbook ?? "")?.[1]
      ?.replaceAll("><", ">\n<")
      .split("\n"),
  ).toEqual([
    "<definedName name=\"满分\">'参数 与口径'!$B$2</definedName>",
    '<definedName name="_单位数" hidden="1">COUNTA(得分!$A$4:$A$63)</definedName>',
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'得分\'!$A$3:$J$63</definedName>',
    '<definedName name="_xlnm.Print_Area" localSheetId="0">\'得分\'!$A$1:$J$63</definedName>',
    "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'得分'!$A:$A,'得分'!$2:$3</definedName>",
  ]);
});

test("a sheet's name with an apostrophe is quoted in names and links", async () => {
  const print = { paper: "A4", orientation: "portrait", titleRows: [1, 1], area: area(1, 1, 2) } as const;
  const parts = await write(
    book({ name: "a'b", cells: [{ row: 1, column: 1, value: 1, linkTo: "'a''b'!A1" }], print }),
  );
  expect(parts["xl/workbook.xml"]).toContain("'a''b'!$1:$1");
  expect(parts["xl/workbook.xml"]).toContain("'a''b'!$A$1:$A$2");
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("&apos;a&apos;&apos;b&apos;!A1");
});

test("custom XML parts can be found from the workbook, and by their namespace", async () => {
  const parts = await write(sample);
  expect(parts["customXml/item1.xml"]).toBe(sample.customXml?.[0]);
  expect(parts["customXml/item2.xml"]).toBe("<plain/>");
  expect(parts["customXml/itemProps1.xml"]).toContain('<ds:schemaRef ds:uri="urn:example:scorebook"/>');
  expect(parts["customXml/itemProps2.xml"]).toContain("<ds:schemaRefs></ds:schemaRefs>");
  expect(parts["customXml/_rels/item2.xml.rels"]).toContain('Target="itemProps2.xml"');
  expect(parts["xl/_rels/workbook.xml.rels"]).toContain('Target="../customXml/item2.xml"');
  expect(parts["[Content_Types].xml"]).toContain('PartName="/customXml/itemProps2.xml"');
});

test("every relationship of the workbook has its own id", async () => {
  const ids = [...((await write(sample))["xl/_rels/workbook.xml.rels"] ?? "").matchAll(/ Id="([^"]*)"/g)].map(
    ([, id]) => id,
  );
  expect(ids.length).toBeGreaterThan(6);
  expect(new Set(ids).size).toBe(ids.length);
});

test("three sheets of 60 × 130 styled formulas take well under a second", async () => {
  const style = { numberFormat: "0.00", border: { style: "thin", color: "999999" } } as const;
  const many = Array.from({ length: 60 * 130 }, (_, i) => {
    const [row, column] = [1 + Math.floor(i / 130), 1 + (i % 130)];
    return { row, column, formula: `ROUND(MAX(0,1-0.1*${String(i)}),2)`, value: i / 7, style };
  });
  const draft = book(...["甲", "乙", "丙"].map((name) => ({ name, cells: many })));
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    await writeWorkbook(draft);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
  }
  // Of the processor's time, the best of three: other tests run at the same time.
  expect(Math.min(...times)).toBeLessThan(1_000);
});
