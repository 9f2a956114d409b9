import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { moveFormula } from "../../src/xlsx/formula/sharedFormula.js";
import { cellOf, contents, firstSheet, makeBook, refusalOf, relationship, withRows } from "./support/workbookParts.js";

describe("shared formulas, written out for another cell", () => {
  const move = (formula: string, rows = 1, columns = 1): string =>
    moveFormula(formula, { row: 10, column: 10 }, { row: 10 + rows, column: 10 + columns });

  test.each([
    ["A1*2", "B2*2"],
    ["$A$1+$A1+A$1", "$A$1+$A2+B$1"],
    ["SUM(A1:B2,$C3)", "SUM(B2:C3,$C4)"],
    ["Sheet1!A1+'表 1'!A1", "Sheet1!B2+'表 1'!B2"],
    ["表1!A1", "表1!B2"],
    ["Q1!A1+'Q1'!A1", "Q1!B2+'Q1'!B2"],
    ['"A1"&A1&"""A1"', '"A1"&B2&"""A1"'],
    ["LOG10(A1)+ATAN2(1,2)", "LOG10(B2)+ATAN2(1,2)"],
    ["A:A+$A:B+1:1+$1:2", "B:B+$A:C+2:2+$1:3"],
    ["1E5+1.5E3+TRUE", "1E5+1.5E3+TRUE"],
    ["合计+A1名+AB_1+_A1+A1.x", "合计+A1名+AB_1+_A1+A1.x"],
    ["Table1[A1]+A1[[#This Row],[B2]]", "Table1[A1]+A1[[#This Row],[B2]]"],
    ['IF(A1<>"",B1,{1,2;3,4})', 'IF(B2<>"",C2,{1,2;3,4})'],
    ["A1:INDEX(B1:B9,2)", "B2:INDEX(C2:C10,2)"],
    ["A1#+@A1", "B2#+@B2"],
    ["XFD1+A1048576", "#REF!+#REF!"],
    ["XFE1+A1048577+ABCD1", "XFE1+A1048577+ABCD1"],
    ["a1+$b1", "B2+$B2"],
  ])("%s → %s", (formula, expected) => {
    expect(move(formula)).toBe(expected);
  });

  test("backwards, and off the sheet", () => {
    expect(move("B2+A1+$A$1", -1, -1)).toBe("A1+#REF!+$A$1");
    expect(move("A1+'x", 0, 0)).toBe("A1+'x");
  });

  test("in a sheet: each cell has its own text", () => {
    const file = withRows(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">C1*$D$1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="B2"><f t="shared" si="0">D2*$D$1</f></c></row>',
    );
    const cells = [...firstSheet(contents(file)).cells.values()];
    expect(cells.map(({ formula }) => formula)).toEqual(["C1*$D$1", "D1*$D$1", "C2*$D$1", "D2*$D$1"]);
    expect(cells.map(({ formulaKind }) => formulaKind)).toEqual(Array(4).fill("shared"));
  });

  test("in a sheet: a formula stated below those that share it", () => {
    const file = withRows(
      '<row r="1"><c r="A1"><f t="shared" si="3"/></c></row><row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="3">B2</f></c></row>',
    );
    expect(cellOf(file, "A1").formula).toBe("B1");
  });

  test("array formulas and data tables keep their range", () => {
    const file = withRows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">SUM(B1:B2*C1:C2)</f><v>1</v></c><c r="B1"><f t="dataTable" ref="B1:B3" r1="A1"/><v>1</v></c>' +
        '<c r="C1"><f>=1+1</f></c><c r="D1"><f/><v>3</v></c></row>',
    );
    const found = [...firstSheet(contents(file)).cells.values()].map(({ formula, formulaKind, formulaRange }) => [
      formula,
      formulaKind,
      formulaRange,
    ]);
    expect(found).toEqual([
      ["SUM(B1:B2*C1:C2)", "array", "A1:A2"],
      ["", "dataTable", "B1:B3"],
      ["1+1", "normal", undefined],
      [undefined, undefined, undefined],
    ]);
  });
});

describe("what a sheet says beside its cells", () => {
  const file = makeBook({
    before: '<workbookProtection lockStructure="1"/>',
    sheets: [
      {
        before:
          '<dimension ref="A1:C9"/><sheetFormatPr zeroHeight="1"/><cols><col min="5" max="5" width="0"/><col min="2" max="3" hidden="1"/><col min="6" max="6" width="9"/></cols>',
        data: '<row r="2" hidden="1"/><row r="3" ht="0"/><row r="4" ht="15"><c r="A4"/></row>',
        after:
          '<sheetProtection sheet="1" password="CC1A"/><mergeCells><mergeCell ref="A1:C1"/></mergeCells>' +
          '<conditionalFormatting sqref="A1:A9 C1"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule>' +
          '<cfRule type="cellIs" operator="between"><formula>1</formula><formula>2</formula></cfRule></conditionalFormatting>' +
          '<dataValidations><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2 B4:B5"><formula1>"是,否"</formula1></dataValidation>' +
          '<dataValidation type="whole" operator="greaterThan" errorStyle="warning" sqref="C1"><formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations>' +
          '<extLst><ext uri="a" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
          '<x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>选项!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D1</xm:sqref></x14:dataValidation></x14:dataValidations>' +
          '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>选项!A1=1</xm:f><x14:dxf/></x14:cfRule><xm:sqref>E1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>' +
          "</ext></extLst>",
        links: relationship("c", "comments", "../comments1.xml"),
      },
    ],
    parts: {
      "xl/comments1.xml": `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="D1" authorId="0"/></commentList></comments>`,
    },
  });
  const book = contents(file);
  const sheet = firstSheet(book);

  test("protection, of sheet and workbook", () => {
    expect(sheet.protection).toEqual(
      new Map([
        ["sheet", "1"],
        ["password", "CC1A"],
      ]),
    );
    expect(book.workbookProtection).toEqual(new Map([["lockStructure", "1"]]));
  });

  test("what is hidden, also by height or width of 0, in any order", () => {
    expect(sheet).toMatchObject({ hiddenRows: [2, 3], hiddenColumns: [2, 3, 5], unlistedRowsHidden: true });
  });

  test("merges and comments", () => {
    expect(sheet).toMatchObject({ merges: ["A1:C1"], hasComments: true });
  });

  test("validations, also those that Excel keeps in an extension because they refer to another sheet", () => {
    const common = {
      operator: "between",
      allowBlank: false,
      errorStyle: "stop",
      showErrorMessage: false,
      formula2: undefined,
    };
    expect(sheet.validations).toEqual([
      { ...common, type: "list", sqref: "B2 B4:B5", formula1: '"是,否"', allowBlank: true, showErrorMessage: true },
      {
        ...common,
        type: "whole",
        operator: "greaterThan",
        errorStyle: "warning",
        sqref: "C1",
        formula1: "0",
        formula2: "9",
      },
      { ...common, type: "list", sqref: "D1", formula1: "选项!$A$1:$A$3" },
    ]);
  });

  test("conditional formats, of both kinds", () => {
    expect(sheet.conditionalFormats).toEqual([
      { sqref: "A1:A9 C1", type: "expression", operator: undefined, formulas: ["A1>1"] },
      { sqref: "A1:A9 C1", type: "cellIs", operator: "between", formulas: ["1", "2"] },
      { sqref: "E1", type: "expression", operator: undefined, formulas: ["选项!A1=1"] },
    ]);
  });

  test.each([
    ["a merge that is no range", '<mergeCells><mergeCell ref="A1:B"/></mergeCells>'],
    ["a validation for no cell", "<dataValidations><dataValidation/></dataValidations>"],
    ["two protections", "<sheetProtection/><sheetProtection/>"],
    ["a link without target", '<hyperlinks><hyperlink ref="A1" r:id="x"/></hyperlinks>'],
  ])("%s is refused", (_, after) => {
    expect(refusalOf(makeBook({ sheets: [{ after }] }))).toMatchObject({ code: "damaged", sheet: "表1" });
  });

  test.each([
    ["beyond the last", '<col min="1" max="20000"/>'],
    ["without a first", '<col max="1"/>'],
    ["from 0", '<col min="0" max="1"/>'],
    ["backwards", '<col min="2" max="1"/>'],
    ["that overlap", '<col min="1" max="3"/><col min="3" max="4"/>'],
    ["that overlap in another order", '<col min="3" max="4"/><col min="1" max="3"/>'],
  ])("groups of columns %s are refused", (_, columns) => {
    expect(refusalOf(makeBook({ sheets: [{ before: `<cols>${columns}</cols>` }] }))).toMatchObject({
      code: "damaged",
      sheet: "表1",
    });
  });
});

describe("formats of cells", () => {
  const styled = (styles: string, count: number): unknown[] => {
    const cells = Array.from({ length: count }, (_, i) => `<c s="${i}"><v>1</v></c>`).join("");
    return [...firstSheet(contents(withRows(`<row>${cells}</row>`, { styles }))).cells.values()].map(
      ({ numberFormat, locked }) => [numberFormat, locked],
    );
  };

  test("number formats of the file, of the standard, and of a Chinese Excel", () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="0.00&quot;分&quot;"/></numFmts>' +
      `<cellXfs>${[0, 2, 10, 14, 27, 31, 49, 57, 176].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;
    expect(styled(styles, 9).map((pair) => (pair as [string])[0])).toEqual([
      "General",
      "0.00",
      "0.00%",
      "yyyy/m/d",
      'yyyy"年"m"月"',
      'yyyy"年"m"月"d"日"',
      "@",
      'yyyy"年"m"月"',
      '0.00"分"',
    ]);
  });

  test("a cell is locked unless it, or else its named style, says otherwise", () => {
    const styles =
      '<cellStyleXfs><xf/><xf><protection locked="0"/></xf></cellStyleXfs>' +
      '<cellXfs><xf xfId="0"/><xf xfId="0"><protection locked="0"/></xf><xf xfId="1"/><xf xfId="1"><protection locked="1"/></xf>' +
      '<xf><protection hidden="1"/></xf><xf><protection locked="false"/></xf></cellXfs>';
    expect(styled(styles, 6).map((pair) => (pair as [string, boolean])[1])).toEqual([
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  describe("in alternatives, as Hancell writes those that it has more to say of", () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const either = (choice: string, fallback: string): string =>
      `<mc:AlternateContent ${mc}><mc:Choice Requires="hs">${choice}</mc:Choice>` +
      `<mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
    const open = '<xf numFmtId="2"><protection locked="0"/></xf>';
    const formats = (inner: string): string => `<cellXfs><xf/>${inner}<xf numFmtId="10"/></cellXfs>`;

    test("those that say the same are one format", () => {
      const [first, , last] = [["General", true], [], ["0.00%", true]];
      expect(styled(formats(either(open, open)), 3)).toEqual([first, ["0.00", false], last]);
      expect(styled(`<fonts>${either("<font/>", "<font/>")}</fonts>${formats("")}`, 2)).toEqual([first, last]);
    });

    const fonts = either('<font><sz val="1"/></font>', "<font/>");
    const refused: [string, string][] = [
      ["another format", formats(either(open, "<xf/>"))],
      ["another number of them", formats(either(open + open, open))],
      ["a choice alone", formats(`<mc:AlternateContent ${mc}><mc:Choice>${open}</mc:Choice></mc:AlternateContent>`)],
      ["another font", `<fonts>${fonts}</fonts>${formats("")}`],
      ["number formats", `<numFmts>${either("", "")}</numFmts>${formats("")}`],
    ];
    test.each(refused)("%s is refused", (_, styles) => {
      expect(refusalOf(withRows("", { styles }))).toMatchObject({ code: "damaged", part: "xl/styles.xml" });
    });

    test("texts of which programs would take either are refused", () => {
      for (const strings of [either("<si><t>1</t></si>", "<si/>"), `<si>${either("<r/>", "<r><t>1</t></r>")}</si>`])
        expect(refusalOf(withRows("", { strings: [strings] }))).toMatchObject({ code: "damaged" });
    });
  });

  test("a number format that nobody defines is noted and read as General", () => {
    const file = withRows('<row><c s="0"><v>1</v></c></row>', { styles: '<cellXfs><xf numFmtId="999"/></cellXfs>' });
    expect(cellOf(file, "A1").numberFormat).toBe("General");
    expect(readWorkbook(file)).toMatchObject({
      notes: [{ code: "numberFormat", part: "xl/styles.xml", found: "999" }],
    });
  });
});

describe("what a workbook says beside its sheets", () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006";
  const types = `xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"`;
  const root =
    relationship("a", "officeDocument", "xl/workbook.xml") +
    relationship("b", "extended-properties", "docProps/app.xml") +
    relationship("c", "custom-properties", "docProps/custom.xml");
  const properties = (inner: string): Uint8Array =>
    makeBook({
      parts: {
        "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${root}</Relationships>`,
        "docProps/app.xml": `<Properties xmlns="${office}/extended-properties"><Application>WPS 表格</Application></Properties>`,
        "docProps/custom.xml": `<Properties ${types}>${inner}</Properties>`,
        "customXml/item10.xml": "<ten/>",
        "customXml/item2.xml": "<二>2</二>",
        "customXml/itemProps2.xml": "<no/>",
      },
    });

  test("its properties, its program and its XML parts", () => {
    const book = contents(
      properties(
        '<property name="issue"><vt:lpwstr>2020_x000A_7</vt:lpwstr></property><property name="年"><vt:i4>2020</vt:i4></property><property name="空"/>',
      ),
    );
    expect(book.customProperties).toEqual(
      new Map([
        ["issue", "2020\n7"],
        ["年", "2020"],
        ["空", ""],
      ]),
    );
    expect(book.appName).toBe("WPS 表格");
    expect(book.customXml).toEqual(["<二>2</二>", "<ten/>"]);
  });

  test("two properties of one name are refused", () => {
    expect(refusalOf(properties('<property name="a"/><property name="a"/>'))).toMatchObject({ code: "damaged" });
  });

  test.each([
    ["two sheets of one name", "damaged", makeBook({ sheets: [{ name: "a" }, { name: "A" }] })],
    ["a sheet with a forbidden letter", "badName", makeBook({ sheets: [{ name: "a/b" }] })],
    ["a sheet with too long a name", "badName", makeBook({ sheets: [{ name: "名".repeat(32) }] })],
    ["a sheet without name", "badName", makeBook({ sheets: [{ name: "" }] })],
    ["a sheet of unknown state", "damaged", makeBook({ sheets: [{ state: 'state="gone"' }] })],
    [
      "a name of a sheet that is not there",
      "damaged",
      makeBook({ after: '<definedNames><definedName name="a" localSheetId="1">1</definedName></definedNames>' }),
    ],
    [
      "two names of one sheet",
      "damaged",
      makeBook({
        after:
          '<definedNames><definedName name="a">1</definedName><definedName name="A">2</definedName></definedNames>',
      }),
    ],
    ["no sheets", "missingPart", makeBook({ sheets: [] })],
    [
      "two tables of texts",
      "damaged",
      makeBook({ strings: ["a"], links: relationship("z", "sharedStrings", "sharedStrings.xml") }),
    ],
    ["two relationships of one id", "damaged", makeBook({ links: relationship("s1", "theme", "theme1.xml") })],
    ["a target outside", "missingPart", makeBook({ links: relationship("z", "styles", "../../styles.xml") })],
    ["empty content types", "damaged", makeBook({ parts: { "[Content_Types].xml": new Uint8Array(0) } })],
  ])("%s: %s", (_, code, file) => {
    expect(refusalOf(file)).toMatchObject({ code });
  });
});
