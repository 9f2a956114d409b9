import { bytesOf, type ZipShape } from "../../support/zip.js";
import {
  addPart,
  change,
  cover,
  insert,
  packed,
  readings,
  setCell,
  setText,
  sheet,
  workbook,
  type Parts,
} from "./editForm.js";

export interface HostileForm {
  /** The row of the table of threats. */
  readonly threat: number;
  readonly how: string;
  readonly state: "accepted" | "noted" | "asked" | "refused" | "asked or noted" | "noted or refused";
  /**
   * What must be told, as test/returns/support/verdict.ts spells it: "file macro", "refused wrongRound", "difference text",
   * "note textNumber", "query 1.1.1.2.onTime"; "" where nothing is told but that the sample left some items blank.
   */
  readonly told: string;
  readonly make: (parts: Parts) => Uint8Array | void;
}

export type Row = readonly [how: string, state: HostileForm["state"], told: string, make: HostileForm["make"]];
export const threat = (number: number, ...rows: readonly Row[]): readonly HostileForm[] =>
  rows.map(([how, state, told, make]) => ({ threat: number, how, state, told, make }));

const [onTime, total, yes] = ["F6", "G6", "F7"];
export const filled = (address: string, content: string, type?: string) => (parts: Parts) =>
  setCell(parts, sheet, address, content, type);
export const typed = (address: string, text: string) => (parts: Parts) => setText(parts, sheet, address, text);
export const entry =
  (name: string, data: string | Uint8Array = "<a/>") =>
  (parts: Parts) =>
    void parts.set(name, data);
const repacked = (shape: ZipShape) => (parts: Parts) => packed(parts, shape);
export const attribute = (name: string, from: string | RegExp, to: string) => (parts: Parts) =>
  change(parts, name, from, to);
export const formulaOf = (parts: Parts, address: string) =>
  new RegExp(`<c r="${address}"[^>]*><f>(.*?)</f>`).exec(String(parts.get(sheet)))?.[1] ?? "";

/** A style of the form with another number format. */
export function withFormat(parts: Parts, address: string, code: string): void {
  const styles = String(parts.get("xl/styles.xml"));
  const xfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/.exec(styles)?.[1] ?? "";
  const index = Number(new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`).exec(String(parts.get(sheet)))?.[1]);
  const all = xfs.match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/g) ?? [];
  insert(parts, "xl/styles.xml", "</numFmts>", `<numFmt numFmtId="199" formatCode="${code}"/>`);
  insert(
    parts,
    "xl/styles.xml",
    "</cellXfs>",
    (all[index] ?? "")
      .replace(/ applyNumberFormat="\w+"/, "")
      .replace(/numFmtId="\d+"/, 'numFmtId="199" applyNumberFormat="1"'),
  );
  change(parts, sheet, new RegExp(`(?<=<c r="${address}"[^>]*) s="\\d+"`), ` s="${all.length}"`);
}

/** A style of the form with another font, and with the fill of that number; none where it is left out. */
export function withFont(parts: Parts, address: string, font: string, fill = "0"): void {
  const styles = String(parts.get("xl/styles.xml"));
  const count =
    (styles.match(/<xf\b/g) ?? []).length -
    (/<cellStyleXfs.*?<\/cellStyleXfs>/.exec(styles)?.[0].match(/<xf\b/g) ?? []).length;
  const fonts =
    (styles.match(/<font>/g) ?? []).length - (/<dxfs.*<\/dxfs>/.exec(styles)?.[0].match(/<font>/g) ?? []).length;
  insert(parts, "xl/styles.xml", "</fonts>", `<font>${font}</font>`);
  insert(parts, "xl/styles.xml", "</cellXfs>", `<xf numFmtId="0" fontId="${fonts}" fillId="${fill}" borderId="0"/>`);
  change(parts, sheet, new RegExp(`(?<=<c r="${address}"[^>]*) s="\\d+"`), ` s="${count}"`);
}

export function addSheet(parts: Parts, name: string, xml: string, state = ""): void {
  addPart(parts, "xl/worksheets/sheet9.xml", xml, "worksheet");
  const id = `rIdX${parts.size}`;
  insert(
    parts,
    "[Content_Types].xml",
    "</Types>",
    '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
  );
  insert(parts, workbook, "</sheets>", `<sheet name="${name}" sheetId="99" r:id="${id}"${state}/>`);
}
const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
export const plainSheet =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';

/** Variants of a form that was really issued and filled in, for every threat that reaches us in a file. */
export const hostileForms: readonly HostileForm[] = [
  ...threat(
    1,
    ...["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "\u200B=1", "\tx"].map((text): Row => [
      `evidence begins with ${JSON.stringify(text)}`,
      "noted",
      "note formulaLike",
      typed("H6", text),
    ]),
    ["a figure that is a formula in text", "asked", "query 1.1.1.2.onTime", typed(onTime, "=1+1")],
    ["a figure that is a formula", "asked", "query 1.1.1.2.onTime", filled(onTime, "<f>1+1</f><v>2</v>")],
  ),
  ...threat(
    2,
    ["a part of an external link", "refused", "file externalLink", entry("xl/externalLinks/externalLink1.xml")],
    ["a formula into another file", "refused", "file externalLink", filled("J6", "<f>[1]Sheet1!A1</f><v>1</v>")],
    [
      "a function that fetches from the web",
      "refused",
      "file externalLink",
      filled("H6", '<f>_xlfn.WEBSERVICE("http://example.org")</f>'),
    ],
    [
      "a name that leads into another file",
      "refused",
      "file externalLink",
      (parts) => insert(parts, workbook, "</definedNames>", '<definedName name="x">[2]表!$A$1</definedName>'),
    ],
    [
      "a validation that leads into another file",
      "refused",
      "file externalLink",
      attribute(sheet, /<formula1>OR\(IFERROR\(AND\(ISNUMBER\(F6\)/, "<formula1>OR([1]表!A1,IFERROR(AND(ISNUMBER(F6)"),
    ],
  ),
  ...threat(
    3,
    ["a formula that starts a program", "refused", "file dde", filled("J6", "<f>cmd|'/c calc'!A0</f><v>1</v>")],
    ["a function of live data", "refused", "file dde", filled("H6", '<f>RTD("server",,"topic")</f>')],
    ["an embedded object", "refused", "file embeddedObject", entry("xl/embeddings/oleObject1.bin")],
    ["a control", "refused", "file embeddedObject", entry("xl/activeX/activeX1.xml")],
    ["a data connection", "refused", "file dataConnection", entry("xl/connections.xml")],
    ["a query table", "refused", "file dataConnection", entry("xl/queryTables/queryTable1.xml")],
  ),
  ...threat(
    4,
    ["macros", "refused", "file macro", entry("xl/vbaProject.bin")],
    [
      "the content type of macros",
      "refused",
      "file macro",
      attribute("[Content_Types].xml", "spreadsheetml.sheet.main+xml", "spreadsheetml.sheet.macroEnabled.main+xml"),
    ],
    ["a sheet of Excel 4 macros", "refused", "file macro", entry("xl/macrosheets/sheet1.xml")],
    [
      "a name that runs at opening",
      "refused",
      "file macro",
      (parts) =>
        insert(parts, workbook, "</definedNames>", '<definedName name="_xlnm.Auto_Open">填报!$A$1</definedName>'),
    ],
    [
      "a function that calls a library",
      "refused",
      "file macro",
      filled("H6", '<f>CALL ("kernel32","WinExec","JCJ","calc",0)</f>'),
    ],
    [
      "an .xls named .xlsx",
      "refused",
      "file oldXls",
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)),
    ],
  ),
  ...threat(
    5,
    [
      "a very hidden sheet of theirs",
      "noted",
      "difference sheetAdded",
      (parts) => addSheet(parts, "备用", plainSheet, ' state="veryHidden"'),
    ],
    [
      "a sheet of ours is hidden",
      "refused",
      "difference sheetVisibility",
      attribute(workbook, '<sheet name="口径" sheetId="4"', '<sheet name="口径" state="hidden" sheetId="4"'),
    ],
    [
      "a hidden sheet of ours is shown",
      "refused",
      "difference sheetVisibility",
      attribute(workbook, ' r:id="rId5" state="hidden"', ' r:id="rId5"'),
    ],
    [
      "a hidden sheet of ours is very hidden",
      "refused",
      "difference sheetVisibility",
      attribute(workbook, ' r:id="rId5" state="hidden"', ' r:id="rId5" state="veryHidden"'),
    ],
    [
      "a row of a tenth of a point",
      "noted",
      "difference rowVisibility",
      attribute(sheet, '<row r="7" ht="28.5"', '<row r="7" ht="0.1"'),
    ],
    [
      "a column of a twentieth of a character",
      "noted",
      "difference columnVisibility",
      attribute(sheet, '<col min="5" max="5" width="42"', '<col min="5" max="5" width="0.05"'),
    ],
    [
      "a row is hidden",
      "noted",
      "difference rowVisibility",
      attribute(sheet, '<row r="7" ht="28.5"', '<row r="7" hidden="1" ht="28.5"'),
    ],
    [
      "a row without height",
      "noted",
      "difference rowVisibility",
      attribute(sheet, '<row r="7" ht="28.5"', '<row r="7" ht="0"'),
    ],
    [
      "a column is hidden",
      "noted",
      "difference columnVisibility",
      attribute(sheet, '<col min="5" max="5" ', '<col min="5" max="5" hidden="1" '),
    ],
    ...[";;;", "&quot;&quot;;&quot;&quot;", "&quot;3.00&quot;", "[White]0", "[白色]0.00"].map((code): Row => [
      `a score nobody sees as it is (${code})`,
      "noted",
      "difference numberFormat",
      (parts) => withFormat(parts, "J6", code),
    ]),
    ["a figure nobody sees (;;;)", "noted", "difference numberFormat", (parts) => withFormat(parts, onTime, ";;;")],
    ["white text", "noted", "note unseenText", (parts) => withFont(parts, "C6", '<color rgb="FFFFFFFF"/>')],
    ["white text by the theme", "noted", "note unseenText", (parts) => withFont(parts, "C6", '<color theme="0"/>')],
    ["text of one point", "noted", "note unseenText", (parts) => withFont(parts, "C6", '<sz val="1"/>')],
    [
      "white text that the cell's own colour shows",
      "noted",
      "",
      (parts) => withFont(parts, "C6", '<color rgb="FFFFFFFF"/>', "6"),
    ],
    ["grey text", "noted", "", (parts) => withFont(parts, "C6", '<color rgb="FF6B7280"/>')],
    [
      "a comment",
      "noted",
      "note comment",
      (parts) =>
        addPart(
          parts,
          "xl/comments1.xml",
          `<comments ${namespace}><commentList><comment ref="F6" authorId="0"/></commentList></comments>`,
          "comments",
          "xl/worksheets/_rels/sheet2.xml.rels",
        ),
    ],
    [
      "a picture",
      "noted",
      "note drawing",
      (parts) => addPart(parts, "xl/drawings/drawing1.xml", "<a/>", "drawing", "xl/worksheets/_rels/sheet2.xml.rels"),
    ],
  ),
  ...threat(6, [
    "the value of a formula was changed",
    "noted",
    "difference cachedValue",
    attribute(sheet, /(?<=<c r="J6"[^>]*><f>.*?<\/f>)<v>[^<]*<\/v>/, "<v>2.5</v>"),
  ]),
  ...threat(7, ["a score is a number", "noted", "difference formulaOverwritten", filled("J6", "<v>3</v>")]),
  ...threat(
    8,
    [
      "a formula of a score was changed",
      "refused",
      "difference scoreFormulaChanged",
      (parts) => setCell(parts, sheet, "J6", `<f>${formulaOf(parts, "J6")}+1</f>`),
    ],
    [
      "a formula of a score became an array",
      "refused",
      "difference scoreFormulaChanged",
      (parts) => setCell(parts, sheet, "J6", `<f t="array" ref="J6">${formulaOf(parts, "J6")}</f>`),
    ],
    ["a fixed text became a formula", "noted", "difference formulaAdded", filled("C6", '<f>"x"</f>')],
  ),
  ...threat(
    9,
    ["a full mark was changed", "noted", "difference text", filled("D6", "<v>30</v>")],
    [
      "a parameter was changed",
      "noted",
      "difference parameter",
      (parts) => setCell(parts, readings, "F9", "<v>0.99</v>"),
    ],
    [
      "a name leads elsewhere",
      "noted",
      "difference name",
      attribute(workbook, /<definedName name="ties">[^<]*/, '<definedName name="ties">口径!$F$15'),
    ],
    [
      "a name is hidden",
      "noted",
      "difference name",
      attribute(workbook, '<definedName name="ties"', '<definedName name="ties" hidden="1"'),
    ],
    [
      "a name of one sheet in front of ours",
      "noted",
      "difference nameAdded",
      (parts) =>
        insert(
          parts,
          workbook,
          "</definedNames>",
          '<definedName name="ties" localSheetId="1">口径!$F$15</definedName>',
        ),
    ],
    [
      "a name of theirs",
      "noted",
      "difference nameAdded",
      (parts) => insert(parts, workbook, "</definedNames>", '<definedName name="theirs">口径!$F$15</definedName>'),
    ],
  ),
  ...threat(
    10,
    ["the protection is gone", "noted", "difference protection", attribute(sheet, /<sheetProtection[^>]*>/, "")],
    [
      "the protection has a password",
      "noted",
      "difference protection",
      attribute(sheet, "<sheetProtection ", '<sheetProtection password="CC1A" '),
    ],
    ...[
      "formatCells",
      "insertColumns",
      "insertRows",
      "insertHyperlinks",
      "deleteColumns",
      "deleteRows",
      "sort",
      "pivotTables",
    ].map((name): Row => [
      `the protection allows ${name}`,
      "noted",
      "difference protection",
      attribute(sheet, "<sheetProtection ", `<sheetProtection ${name}="0" `),
    ]),
    [
      "the protection forbids comments",
      "noted",
      "difference protection",
      attribute(sheet, "<sheetProtection ", '<sheetProtection objects="1" '),
    ],
    [
      "the protection lets nobody select an input",
      "noted",
      "difference protection",
      attribute(sheet, "<sheetProtection ", '<sheetProtection selectUnlockedCells="1" '),
    ],
    [
      "full marks may be edited",
      "noted",
      "note protectedRange",
      (parts) =>
        insert(
          parts,
          sheet,
          "<autoFilter",
          '<protectedRanges><protectedRange sqref="D6:D30" name="r"/></protectedRanges>',
        ),
    ],
    [
      "the structure of the workbook is protected",
      "noted",
      "difference protection",
      (parts) => insert(parts, workbook, "<bookViews>", '<workbookProtection lockStructure="1"/>'),
    ],
  ),
  ...threat(
    12,
    [
      "the cover shows another department's code",
      "refused",
      "refused copiesDisagree",
      (parts) => change(parts, "xl/sharedStrings.xml", "<t>D02</t>", "<t>D01</t>"),
    ],
    [
      "a stamp beside the code on the cover is no code",
      "noted",
      "difference contentAdded",
      (parts) => {
        const code = /<c r="C6".*?<\/c>/.exec(String(parts.get(cover)))?.[0] ?? "";
        change(parts, cover, code, `${code}<c r="D6" t="inlineStr"><is><t>盖章</t></is></c>`);
      },
    ],
    [
      "the cover shows another issue",
      "refused",
      "refused copiesDisagree",
      (parts) => change(parts, "xl/sharedStrings.xml", /<t>AAAA-BBBB-0001<\/t>/, "<t>AAAA-BBBB-0002</t>"),
    ],
  ),
  ...threat(
    14,
    ["a Kangxi radical in a fixed text", "noted", "difference text", typed("C6", "⽤户")],
    ["a mark of direction in a fixed text", "noted", "difference text", typed("C6", "办件\u202E")],
  ),
  ...threat(15, ["full-width digits", "noted", "note fullWidth", typed(onTime, "１２３")]),
  ...threat(
    16,
    ["a number as text", "noted", "note textNumber", typed(onTime, "123")],
    ["with its unit", "noted", "note unit", typed(onTime, "123件")],
    ["with a unit of another kind", "asked", "query 1.1.1.2.onTime", typed(onTime, "123个")],
  ),
  ...threat(
    17,
    [
      "only blanks",
      "noted",
      "note onlyBlanks",
      (parts) => [onTime, total].forEach((at) => setText(parts, sheet, at, "  ")),
    ],
    ...["0x10", "1e3", "①②", "12分", "一百", "1 2", "1/2"].map((text): Row => [
      `the text ${text}`,
      "asked",
      "query 1.1.1.2.onTime",
      typed(onTime, text),
    ]),
    ["a minus of mathematics", "asked", "query 1.1.1.2.onTime", typed(onTime, "\u22125")],
    ["the truth value TRUE", "asked", "query 1.1.1.2.onTime", filled(onTime, "<v>1</v>", "b")],
    ["an error value", "asked", "query 1.1.1.2.onTime", filled(onTime, "<v>#N/A</v>", "e")],
  ),
  ...threat(
    18,
    ["a cell that shows per cent", "asked", "query 1.1.1.2.onTime", (parts) => withFormat(parts, onTime, "0%")],
    ["per cent as text", "asked", "query 1.1.1.2.onTime", typed(onTime, "85%")],
    ["a cell that shows ten thousands", "asked", "query 1.1.1.2.onTime", (parts) => withFormat(parts, onTime, "0!.0,")],
    ["more than there can be", "asked", "query 1.1.1.2", filled(onTime, "<v>99999</v>")],
    ["no whole number", "asked", "query 1.1.1.2.onTime", filled(onTime, "<v>0.85</v>")],
  ),
  ...threat(
    19,
    [
      "days from 1904",
      "noted",
      "difference dateSystem",
      (parts) => insert(parts, workbook, "<bookViews>", '<workbookPr date1904="1"/>'),
    ],
    ["a cell that became a day", "asked", "query 1.1.1.2.onTime", (parts) => withFormat(parts, onTime, "yyyy-mm-dd")],
  ),
  ...threat(
    20,
    ["a thousands mark", "noted", "note thousands", typed(onTime, "1,234")],
    ["a decimal comma", "asked", "query 1.1.1.2.onTime", typed(onTime, "1,2")],
  ),
  ...threat(
    21,
    [
      "inputs were merged",
      "refused",
      "difference mergeOverInput",
      (parts) =>
        insert(parts, sheet, "<conditionalFormatting", '<mergeCells count="1"><mergeCell ref="F6:G6"/></mergeCells>'),
    ],
    ["a merge is gone", "noted", "difference merge", attribute(cover, '<mergeCell ref="B3:C3"/>', "")],
  ),
  ...threat(
    22,
    ["the cells of a row are gone", "refused", "difference key", attribute(sheet, /<row r="8" .*?<\/row>/, "")],
    ["a key was changed", "refused", "difference key", typed("K6", "1.1.1.2.total")],
    [
      "two items have each other's text",
      "refused",
      "difference labelOfAnother",
      (parts) => {
        setText(parts, sheet, "C6", "与省级政务服务“好差评”系统对接");
        setText(parts, sheet, "C7", "办件处理情况");
      },
    ],
    ["the key of a row is gone", "refused", "difference key", filled("A7", "")],
  ),
  ...threat(
    23,
    [
      "a sheet was renamed",
      "noted",
      "difference sheetRenamed",
      attribute(workbook, '<sheet name="封面"', '<sheet name="首页"'),
    ],
    ["a sheet is gone", "refused", "difference sheetMissing", attribute(workbook, /<sheet name="选项"[^>]*>/, "")],
    [
      "a sheet was copied",
      "refused",
      "difference sheetCopied",
      (parts) => addSheet(parts, "填报 (2)", String(parts.get(sheet))),
    ],
    [
      "sheets in another order",
      "noted",
      "difference sheetMoved",
      attribute(
        workbook,
        /(<sheet name="封面"[^>]*>)(<sheet name="填报"[^>]*>)/,
        '<sheet name="填报" sheetId="2" r:id="rId2"/><sheet name="封面" sheetId="1" r:id="rId1"/>',
      ),
    ],
  ),
  ...threat(
    24,
    [
      "a validation was pasted over, and the figure is wrong",
      "asked",
      "query 1.1.1.2.onTime",
      (parts) => {
        change(parts, sheet, /<dataValidation type="custom" sqref="F6".*?<\/dataValidation>/, "");
        setCell(parts, sheet, onTime, "<v>-3</v>");
      },
    ],
    [
      "a validation was pasted over",
      "noted",
      "difference validation",
      attribute(sheet, /<dataValidation type="custom" sqref="F6".*?<\/dataValidation>/, ""),
    ],
    ["a choice that is none", "asked", "query 1.1.1.3.1.met", typed(yes, "√")],
    ["an input was locked", "noted", "difference lock", attribute(sheet, /(?<=<c r="F6"[^>]*) s="\d+"/, ' s="5"')],
  ),
  ...threat(
    25,
    ["a part of zeros", "refused", "file ratio", entry("xl/media/image1.png", "0".repeat(2_000_000))],
    [
      "entries that overlap",
      "refused",
      "file overlap",
      (parts) => packed(parts, {}, [{ name: "xl/b.xml", data: "<a/>", central: { localStart: 0 } }]),
    ],
    [
      "more entries than there may be",
      "refused",
      "file tooManyEntries",
      (parts) =>
        packed(
          parts,
          {},
          Array.from({ length: 1_001 }, (_, at) => ({ name: `xl/x${at}.xml`, data: "<a/>" })),
        ),
    ],
  ),
  ...threat(
    26,
    [
      "two entries of one name",
      "refused",
      "file zipAmbiguous",
      (parts) => packed(parts, {}, [{ name: sheet, data: "<a/>" }]),
    ],
    [
      "other names before the data",
      "refused",
      "file zipAmbiguous",
      (parts) => packed(parts, {}, [{ name: "xl/a.xml", data: "<a/>", local: { name: "xl/b.xml" } }]),
    ],
    ["data behind the archive", "refused", "file zipAmbiguous", repacked({ suffix: bytesOf("more") })],
    ["data before the archive", "refused", "file notZip", repacked({ prefix: bytesOf("more") })],
    [
      "a wrong checksum",
      "refused",
      "file crcMismatch",
      (parts) => packed(parts, {}, [{ name: "xl/a.xml", data: "<a/>", local: { crc: 9 }, central: { crc: 9 } }]),
    ],
    [
      "a wrong size",
      "refused",
      "file sizeMismatch",
      (parts) => packed(parts, {}, [{ name: "xl/a.xml", data: "<a/>", local: { size: 9 }, central: { size: 9 } }]),
    ],
  ),
  ...threat(
    27,
    [
      "a document type with an entity",
      "refused",
      "file docType",
      attribute(sheet, "<worksheet ", '<!DOCTYPE a [<!ENTITY x "y">]><worksheet '),
    ],
    [
      "the same in UTF-16",
      "refused",
      "file docType",
      entry("xl/theme/theme2.xml", Uint8Array.from(Buffer.from('\uFEFF<!DOCTYPE a [<!ENTITY x "y">]><a/>', "utf16le"))),
    ],
  ),
  ...threat(
    28,
    ["a name that leaves the archive", "refused", "file badName", entry("xl/../../evil.xml")],
    ["a name of another folder", "refused", "file badName", entry("evil/run.exe")],
  ),
  ...threat(
    29,
    ["an entry __proto__", "refused", "file badName", entry("xl/__proto__")],
    ["a sheet named __proto__", "refused", "file badName", (parts) => addSheet(parts, "__proto__", plainSheet)],
    [
      "a name __proto__",
      "refused",
      "file badName",
      (parts) => insert(parts, workbook, "</definedNames>", '<definedName name="__proto__">填报!$A$1</definedName>'),
    ],
    ["evidence constructor", "noted", "", typed("H6", "constructor")],
  ),
  ...threat(
    30,
    ["cut in the middle", "refused", "file damaged", (parts) => packed(parts).subarray(0, 40_000)],
    ["a part is missing", "refused", "file missingPart", (parts) => void parts.delete(sheet)],
    ["a sheet that does not end", "refused", "file damaged", attribute(sheet, "</worksheet>", "")],
    ["an empty file", "refused", "file empty", () => new Uint8Array(0)],
  ),
  ...threat(
    31,
    [
      "elements within elements",
      "refused",
      "file tooComplex",
      attribute(sheet, "</worksheet>", `${"<x>".repeat(200)}${"</x>".repeat(200)}</worksheet>`),
    ],
    [
      "a row beyond the last",
      "refused",
      "file damaged",
      (parts) => insert(parts, sheet, "</sheetData>", '<row r="99999999"><c r="A99999999"><v>1</v></c></row>'),
    ],
    ["a text of a hundred thousand characters", "refused", "file tooComplex", typed("H6", "x".repeat(100_000))],
  ),
  ...threat(
    32,
    [
      "a cell stands twice",
      "refused",
      "file cellOrder",
      attribute(sheet, /(<c r="F6"[^>]*><v>[^<]*<\/v><\/c>)/, '<c r="F6"><v>1</v></c><c r="F6"><v>2</v></c>'),
    ],
    [
      "rows out of order",
      "refused",
      "file cellOrder",
      (parts) => insert(parts, sheet, "</sheetData>", '<row r="3"><c r="A3"><v>1</v></c></row>'),
    ],
  ),
  ...threat(33, ["a script as evidence", "noted", "", typed("H6", "<script>alert(1)</script>")]),
];
