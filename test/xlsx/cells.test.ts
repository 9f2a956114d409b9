import { cellOf, contents, firstSheet, makeBook, refusalOf, withRows } from "./support/workbookParts.js";

function value(cell: string, book = {}): unknown {
  return cellOf(withRows(`<row r="1">${cell}</row>`, book), "A1").value;
}

const number = (text: string): unknown => ({ kind: "number", text });
const text = (found: string): unknown => ({ kind: "text", text: found });

describe("numbers", () => {
  test.each([
    ["1", "1"],
    ["8.8000000000000007", "8.8"],
    ["0.1", "0.1"],
    ["1E-05", "0.00001"],
    ["1.5E-7", "0.00000015"],
    ["1e21", "1000000000000000000000"],
    ["-2.5e+3", "-2500"],
    ["+7", "7"],
    [".5", "0.5"],
    ["5.", "5"],
    ["-0", "0"],
    ["007", "7"],
    [" 3 ", "3"],
    ["1\n", "1"],
    ["0.30000000000000004", "0.3"],
    ["2.0000000000000004", "2"],
    ["2.0000000001", "2.0000000001"],
    ["99.95", "99.95"],
    ["5E-324", `0.${"0".repeat(323)}5`],
  ])("%j is %s", (stored, plain) => {
    expect(value(`<c r="A1"><v>${stored}</v></c>`)).toEqual(number(plain));
    expect(value(`<c r="A1" t="n"><v>${stored}</v></c>`)).toEqual(number(plain));
  });

  test.each([
    "NaN",
    "INF",
    "-INF",
    "Infinity",
    "1E400",
    "12分",
    "0x10",
    "1,234",
    "1 2",
    "１",
    "--1",
    "1e",
    "e5",
    ".",
    "−1",
    " ",
    "1\u00a0",
    "1".repeat(500),
  ])("%j is refused", (stored) => {
    expect(refusalOf(withRows(`<row r="3"><c r="B3"><v>${stored}</v></c></row>`))).toMatchObject({
      code: "damaged",
      sheet: "表1",
      cell: "B3",
    });
  });
});

describe("what a cell can hold", () => {
  const strings = ["甲", "乙"];
  test.each([
    ["nothing but a format", '<c r="A1"/>', { kind: "blank" }],
    ["an empty value, as of a formula never calculated", '<c r="A1"><v></v></c>', { kind: "blank" }],
    ["a shared text", '<c r="A1" t="s"><v>1</v></c>', text("乙")],
    ["a text in place", '<c r="A1" t="inlineStr"><is><t>丙</t></is></c>', text("丙")],
    [
      "a formatted text in place",
      '<c r="A1" t="inlineStr"><is><r><t>丙</t></r><r><t>丁</t></r></is></c>',
      text("丙丁"),
    ],
    ["an empty text in place", '<c r="A1" t="inlineStr"><is/></c>', text("")],
    ["a text made by a formula", '<c r="A1" t="str"><f>B1</f><v>戊</v></c>', text("戊")],
    ["an empty text made by a formula", '<c r="A1" t="str"><f>B1</f><v></v></c>', text("")],
    ["yes", '<c r="A1" t="b"><v>1</v></c>', { kind: "boolean", value: true }],
    ["no", '<c r="A1" t="b"><v>0</v></c>', { kind: "boolean", value: false }],
    ["yes as a word", '<c r="A1" t="b"><v>true</v></c>', { kind: "boolean", value: true }],
    ["an error", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { kind: "error", code: "#DIV/0!" }],
    ["a number as text", '<c r="A1" t="str"><v>0012</v></c>', text("0012")],
    ["text that looks like a formula", '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', text("=1+1")],
    ["a date", '<c r="A1" t="d"><v>2021-01-08</v></c>', number("44204")],
    ["a date with time", '<c r="A1" t="d"><v>2021-01-08T06:00:00</v></c>', number("44204.25")],
    ["a date with time and zone", '<c r="A1" t="d"><v>2021-01-08T12:00:00.000Z</v></c>', number("44204.5")],
    ["a time", '<c r="A1" t="d"><v>18:00:00</v></c>', number("0.75")],
    [
      "a time of which Excel wrote all digits",
      '<c r="A1" t="d"><v>10:59:59.9999999999984025</v></c>',
      number("0.458333333333333"),
    ],
    [
      "a second that rounds up",
      '<c r="A1" t="d"><v>10:59:59.99999999999999999999</v></c>',
      number("0.458333333333333"),
    ],
    [
      "a date and time with all digits",
      '<c r="A1" t="d"><v>2009-01-01T11:00:00.00000020954757600</v></c>',
      number("39814.4583333333"),
    ],
    ["hours that are no time of day", '<c r="A1" t="d"><v>PT36H0M0.000S</v></c>', number("1.5")],
    ["a duration of minutes", '<c r="A1" t="d"><v>PT0H11M0.000S</v></c>', number("0.00763888888888889")],
    ["a time that Excel gave its day 0", '<c r="A1" t="d"><v>1899-12-30T18:00:00</v></c>', number("0.75")],
    ["the first day", '<c r="A1" t="d"><v>1900-01-01</v></c>', number("1")],
    ["the day before the day that never was", '<c r="A1" t="d"><v>1900-02-28</v></c>', number("59")],
    ["the day after it", '<c r="A1" t="d"><v>1900-03-01</v></c>', number("61")],
    ["a value in CDATA", '<c r="A1"><v><![CDATA[5]]></v></c>', number("5")],
    ["a value in pieces", '<c r="A1"><v>1<!-- a -->2<![CDATA[3]]><?b c?>4&#53;</v></c>', number("12345")],
    ["blanks and lines between the elements", '<c r="A1">\n  <v>5</v>\t\r\n</c>', number("5")],
    ["an empty value beside a text in place", '<c r="A1" t="inlineStr"><v/><is><t>丙</t></is></c>', text("丙")],
    ["an extension", '<c r="A1"><v>5</v><extLst><ext uri="x"/></extLst></c>', number("5")],
  ])("%s", (_, cell, expected) => {
    expect(value(cell, { strings })).toEqual(expected);
  });

  test("a formula without a value is not 0", () => {
    const cell = cellOf(withRows('<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>A1</f><v>0</v></c></row>'), "A1");
    expect(cell).toMatchObject({ value: { kind: "blank" }, formula: "B1" });
  });

  test.each([
    ["a shared text that is not there", '<c r="B2" t="s"><v>2</v></c>'],
    ["a shared text without number", '<c r="B2" t="s"><v></v></c>'],
    ["a shared text of negative number", '<c r="B2" t="s"><v>-1</v></c>'],
    ["a shared text of a broken number", '<c r="B2" t="s"><v>0.5</v></c>'],
    ["neither yes nor no", '<c r="B2" t="b"><v>2</v></c>'],
    ["an error without name", '<c r="B2" t="e"><v></v></c>'],
    ["a day that is not in the calendar", '<c r="B2" t="d"><v>2021-02-30</v></c>'],
    ["a date in words", '<c r="B2" t="d"><v>2021年1月8日</v></c>'],
    ["a day before the first", '<c r="B2" t="d"><v>1899-12-29</v></c>'],
    ["a day that two programs count differently", '<c r="B2" t="d"><v>1899-12-31</v></c>'],
    ["a duration of nothing", '<c r="B2" t="d"><v>PT</v></c>'],
    ["a duration with a sign", '<c r="B2" t="d"><v>PT-1H</v></c>'],
    ["a duration of months", '<c r="B2" t="d"><v>P1M</v></c>'],
    ["a minute of 60 seconds", '<c r="B2" t="d"><v>10:59:60.0</v></c>'],
    ["an unknown type", '<c r="B2" t="x"><v>1</v></c>'],
    ["two values", '<c r="B2"><v>1</v><v>2</v></c>'],
    ["an element within a value", '<c r="B2"><v>1<w>9</w>2</v></c>'],
    ["an element of another vocabulary within a value", '<c r="B2"><v>1<w xmlns="urn:x">9</w>2</v></c>'],
    ["an element within a text", '<c r="B2" t="inlineStr"><is><t>甲<w>9</w>乙</t></is></c>'],
    ["an element within a formula", '<c r="B2"><f>1+<w/>1</f><v>2</v></c>'],
    ["a figure beside the elements of a cell", '<c r="B2">5</c>'],
    ["a figure beside the value of a cell", '<c r="B2">5<v>6</v></c>'],
    ["a text beside the runs", '<c r="B2" t="inlineStr"><is>甲<t>乙</t></is></c>'],
    ["a text in place that holds a value", '<c r="B2" t="inlineStr"><v>5</v></c>'],
    ["a text in place and a value", '<c r="B2" t="inlineStr"><v>5</v><is><t>6</t></is></c>'],
    ["a number that holds a text in place", '<c r="B2"><is><t>6</t></is></c>'],
    ["a number and a text in place", '<c r="B2"><v>5</v><is><t>6</t></is></c>'],
    ["the text of a formula in place", '<c r="B2" t="str"><is><t>6</t></is></c>'],
    ["two formulas", '<c r="B2"><f>1</f><f>2</f></c>'],
    ["an unknown element", '<c r="B2"><w>1</w></c>'],
    ["a format that is not there", '<c r="B2" s="1"><v>1</v></c>'],
    ["a format that is no number", '<c r="B2" s="-1"><v>1</v></c>'],
    ["an unknown kind of formula", '<c r="B2"><f t="x">1</f></c>'],
    ["a formula for a range that is none", '<c r="B2"><f t="array" ref="B2:A1">1</f></c>'],
    ["a shared formula that nobody states", '<c r="B2"><f t="shared" si="0"/></c>'],
    ["a shared formula without number", '<c r="B2"><f t="shared">A1</f></c>'],
  ])("%s is refused", (_, cell) => {
    expect(refusalOf(withRows(`<row r="2">${cell}</row>`, { strings }))).toMatchObject({
      code: "damaged",
      sheet: "表1",
      cell: "B2",
    });
  });

  test("a shared text without a table of texts is a missing part, with its cell", () => {
    expect(refusalOf(withRows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))).toMatchObject({
      code: "missingPart",
      cell: "A1",
    });
  });
});

describe("texts", () => {
  const shared = (item: string): unknown => value('<c r="A1" t="s"><v>0</v></c>', { strings: [item] });
  test.each([
    ["blanks at both ends", '<si><t xml:space="preserve"> 甲 </t></si>', " 甲 "],
    ["formatted runs", "<si><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></si>", "甲乙"],
    [
      "how to pronounce it",
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      "東京",
    ],
    ["nothing", "<si/>", ""],
    ["a line break", "<si><t>甲\r\n乙&#10;丙</t></si>", "甲\n乙\n丙"],
    ["an escaped character", "<si><t>甲_x000D_乙_x0009_</t></si>", "甲\r乙\t"],
    ["an escaped escape", "<si><t>_x005F_x000D_</t></si>", "_x000D_"],
    ["what only looks like an escape", "<si><t>_x00D_ _xZZZZ_ _X000D_</t></si>", "_x00D_ _xZZZZ_ _X000D_"],
    ["an escaped pair", "<si><t>_xD83D__xDE00_</t></si>", "😀"],
    ["entities", "<si><t>&lt;a&gt; &amp; &quot;b&quot; &#x4e2d;&#25991;</t></si>", '<a> & "b" 中文'],
    ["characters beyond 16 bits", "<si><t>𠮷</t></si>", "𠮷"],
  ])("with %s", (_, item, expected) => {
    expect(shared(item)).toEqual(text(expected));
  });

  test("an escape in a text made by a formula", () => {
    expect(value('<c r="A1" t="str"><v>_x000A_</v></c>')).toEqual(text("\n"));
  });
});

describe("the order of cells", () => {
  test("cells and rows may leave out their place", () => {
    const file = withRows(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    const sheet = firstSheet(contents(file));
    expect([...sheet.cells.keys()]).toEqual(["A1", "B1", "C5", "D5", "A6"]);
    expect(sheet).toMatchObject({ rowCount: 6, maxColumn: 4 });
    expect(sheet.cells.get("D5")).toMatchObject({ row: 5, column: 4 });
  });

  test.each([
    ["a cell twice", '<row r="1"><c r="A1"/><c r="A1"/></row>', "A1"],
    ["cells backwards", '<row r="1"><c r="B1"/><c r="A1"/></row>', "A1"],
    ["a cell of another row", '<row r="1"><c r="A2"/></row>', "A2"],
    ["a row twice", '<row r="2"><c r="A2"/></row><row r="2"><c r="B2"/></row>', "2:2"],
    ["rows backwards", '<row r="2"/><row r="1"/>', "1:1"],
    ["a row that comes back without its place", '<row/><row r="1"/>', "1:1"],
  ])("%s is refused", (_, rows, cell) => {
    expect(refusalOf(withRows(rows))).toMatchObject({ code: "cellOrder", sheet: "表1", cell });
  });

  test.each([
    ["row 0", '<row r="0"/>'],
    ["a row beyond the last", '<row r="1048577"/>'],
    ["one more than the last row", '<row r="1048576"/><row/>'],
    ["a column beyond the last", '<row r="1"><c r="XFE1"/></row>'],
    ["one more than the last column", '<row r="1"><c r="XFD1"/><c/></row>'],
    ["small letters", '<row r="1"><c r="a1"/></row>'],
    ["a fixed address", '<row r="1"><c r="$A$1"/></row>'],
    ["a leading zero", '<row r="1"><c r="A01"/></row>'],
    ["no digits", '<row r="1"><c r="A"/></row>'],
    ["a range", '<row r="1"><c r="A1:B1"/></row>'],
    ["something else among the rows", "<c/>"],
    ["something else among the cells", '<row r="1"><d/></row>'],
  ])("%s is refused", (_, rows) => expect(refusalOf(withRows(rows))).toMatchObject({ code: "damaged", sheet: "表1" }));

  test("the last cell of a sheet is read", () => {
    expect(cellOf(withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "XFD1048576")).toMatchObject({
      row: 1_048_576,
      column: 16_384,
    });
  });
});

describe("limits", () => {
  const three = '<row r="1"><c r="A1"/><c r="B1"/><c r="C1"/></row>';
  test("cells are counted over all sheets", () => {
    const file = makeBook({ sheets: [{ data: three }, { data: three }] });
    expect(refusalOf(file, { cells: 5 })).toMatchObject({ code: "tooComplex", sheet: "表2", cell: "C1" });
    expect(contents(file, { cells: 6 }).sheets).toHaveLength(2);
  });

  test("shared formulas count as often as they are written out", () => {
    const rows = Array.from(
      { length: 100 },
      (_, i) =>
        `<row r="${i + 1}"><c r="A${i + 1}"><f t="shared" si="0" ${i ? "" : 'ref="A1:A100"'}>${i ? "" : "B1+".repeat(1000) + "1"}</f></c></row>`,
    ).join("");
    expect(refusalOf(withRows(rows), { allFormulaText: 100_000 })).toMatchObject({
      code: "tooComplex",
      limited: "allFormulaText",
    });
  });

  test.each([
    ["in place", (text: string) => withRows(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`)],
    ["of a formula", (text: string) => withRows(`<row r="1"><c r="A1" t="str"><f>B1</f><v>${text}</v></c></row>`)],
    ["shared", (text: string) => withRows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: [text] })],
  ])("a text %s may have the 32,767 characters that Excel allows, and not one more", (_, made) => {
    const longest = "字".repeat(32_767);
    expect(cellOf(made(longest), "A1").value).toEqual(text(longest));
    expect(refusalOf(made(`${longest}字`))).toMatchObject({ code: "tooComplex", limited: "cellText", limit: 32_767 });
  });

  test.each([
    ["sheets", { sheets: 1 }, makeBook({ sheets: [{}, {}] })],
    ["strings", { strings: 1 }, makeBook({ strings: ["a", "b"] })],
    ["styles", { styles: 1 }, makeBook({ styles: "<cellXfs><xf/><xf/></cellXfs>" })],
    ["cellText", { cellText: 2 }, makeBook({ strings: ["abc"] })],
    ["formulaText", { formulaText: 3 }, withRows('<row r="1"><c r="A1"><f>1+23</f></c></row>')],
    [
      "items",
      { items: 1 },
      makeBook({ sheets: [{ after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>' }] }),
    ],
    ["xmlRun", { xmlRun: 60 }, makeBook({ strings: ["a".repeat(61)] })],
    ["xmlDepth", { xmlDepth: 3 }, withRows('<row r="1"><c r="A1"/></row>')],
  ])("%s", (limited, limits, file) => {
    expect(refusalOf(file, limits)).toMatchObject({ code: "tooComplex", limited });
  });
});
