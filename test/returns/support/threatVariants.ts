import { bytesOf } from "../../support/zip.js";
import {
  all,
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
import {
  addSheet,
  attribute,
  entry,
  filled,
  formulaOf,
  plainSheet,
  threat,
  typed,
  withFont,
  withFormat,
  type HostileForm,
  type Row,
} from "./hostileForms.js";

/*
 * At least fifty forms for every threat that a file can be: the same deed in other places and spellings. Rows 11, 13
 * and 34 are no single file (settleReturns.test.ts, signedForms.test.ts, test/cli).
 */

/** Rows of the sheet 填报 in which a person fills in figures; the first group asks for two whole numbers each. */
const pairs = [6, 13, 17, 18, 26, 27, 28] as const;
const choices = [7, 8, 9, 10, 11, 12, 14, 19, 20, 21, 22, 23, 24] as const;
const rows = [...pairs, ...choices, 15, 16, 29] as const;
const keyOf: Readonly<Record<number, string>> = {
  6: "1.1.1.2",
  13: "1.2.1.2",
  17: "1.2.3.3",
  18: "1.2.3.5",
  26: "2.3.1.2",
  27: "2.4.2.2.1",
  28: "2.4.2.2.2",
  7: "1.1.1.3.1",
  8: "1.1.1.5",
  9: "1.1.1.6",
  10: "1.1.3.3.1",
  11: "1.1.3.4.2",
  12: "1.1.3.5.1",
  14: "1.2.1.5",
  19: "1.3.1.1",
  20: "1.3.1.2",
};
/** Whole numbers, in both columns. */
const whole = pairs.flatMap((row) => [`F${row}`, `G${row}`]);
/** Those of 17 and 18 come from a ranking, and stand as text in a form. */
const scores = [6, 13, 26, 27, 28, 7, 8, 9, 10, 11, 12, 14, 19, 20].flatMap((row) => [`I${row}`, `J${row}`]);
const labels = rows.flatMap((row) => [`C${row}`, `E${row}`, `B${row}`]);
const itemOf = (address: string): string => keyOf[Number(address.slice(1))] ?? "";
const each = <Place, Way>(
  places: readonly Place[],
  ways: readonly Way[],
  row: (place: Place, way: Way) => Row,
): readonly Row[] => places.flatMap((place) => ways.map((way) => row(place, way)));
const numbers = (count: number): readonly number[] => [...Array(count).keys()];

const asks = (address: string, text: string): Row => [
  `${address} says ${JSON.stringify(text)}`,
  "asked",
  `query of ${itemOf(address)}`,
  typed(address, text),
];
const refusedPart = (name: string, code: string): Row => [`the part ${name}`, "refused", `file ${code}`, entry(name)];
const formulaIn = (address: string, formula: string, code: string): Row => [
  `${address} is =${formula}`,
  "refused",
  `file ${code}`,
  filled(address, `<f>${formula.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</f>`),
];
const nameOf = (formula: string, code: string): Row => [
  `a name is =${formula}`,
  "refused",
  `file ${code}`,
  (parts) => insert(parts, workbook, "</definedNames>", `<definedName name="x">${formula}</definedName>`),
];
const styleOf = (parts: Parts, address: string): string =>
  new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`).exec(String(parts.get(sheet)))?.[1] ?? "0";
const cellOf = (parts: Parts, address: string): string =>
  new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(String(parts.get(sheet)))?.[0] ?? "";
const ruleOf = (address: string): RegExp => new RegExp(`<dataValidation [^>]*sqref="${address}".*?</dataValidation>`);
/** What follows the local header of the entry: central and local headers are made to differ in one field. */
const falsified = (field: object, where: "local" | "central") => (parts: Parts) =>
  packed(parts, {}, [{ name: "xl/media/a.xml", data: "<a/>", [where]: field }]);

const outside = [
  "[1]Sheet1!A1",
  "[2]表!$B$2+1",
  "'[3]a b'!A1",
  "'C:\\x\\[a.xlsx]S'!A1",
  "'\\\\server\\[a.xlsx]S'!A1",
  "'https://example.org/[a.xlsx]S'!A1",
  "SUM([1]S!A1:A9)",
  'WEBSERVICE("http://example.org")',
  '_xlfn.WEBSERVICE("x")',
  '_xlfn.IMAGE("http://example.org/a.png")',
];
const dynamic = [
  "cmd|'/c calc'!A0",
  "MSEXCEL|'\\..\\cmd.exe'!A0",
  "Excel|S!A1",
  'RTD("a",,"b")',
  'rtd ("a","b","c")',
  'DDE("soffice","a","b")',
  "1+cmd|'/k x'!A1",
  'IF(1,RTD("a",,"b"),0)',
];
const running = [
  'CALL("kernel32","WinExec","JCJ","calc",0)',
  'REGISTER("a","b")',
  'REGISTER.ID("a","b")',
  'EXEC("calc")',
  'exec ("calc")',
  'IF(1,CALL("a","b","c"),0)',
];
const places = ["H6", "H7", "F6", "J6", "C6"];
const triggers = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  "\u200B=1",
  "\u00AD+1",
  "\uFEFF@x",
  "\u202E=1",
  "﹦1",
  "\u22121",
  " =1",
  "\u3000=1",
];
const hiders = [";;;", ";", "&quot;&quot;", "&quot;1&quot;", "[White]0"];
const reserved = ["__proto__", "constructor", "prototype"];
const folders = ["xl", "xl/worksheets", "xl/media", "docProps", "customXml", "_rels", "xl/theme", "xl/_rels"];

export const threatVariants: readonly HostileForm[] = [
  ...threat(
    1,
    ...each(["H6", "H7", "H8"], triggers, (address, text): Row => [
      `${address} says ${JSON.stringify(text)}`,
      "noted",
      "note formulaLike",
      typed(address, text),
    ]),
  ),
  ...threat(
    2,
    ...each(places, outside, (address, formula) => formulaIn(address, formula, "externalLink")),
    ...outside.slice(0, 7).map((formula) => nameOf(formula, "externalLink")),
  ),
  ...threat(
    3,
    ...each(places, dynamic, (address, formula) => formulaIn(address, formula, "dde")),
    ...dynamic.slice(0, 3).map((formula) => nameOf(formula, "dde")),
    ...[
      "embeddings/oleObject1.bin",
      "embeddings/a.xlsx",
      "activeX/activeX1.xml",
      "activeX/activeX1.bin",
      "Embeddings/b.bin",
    ].map((name) => refusedPart(`xl/${name}`, "embeddedObject")),
    ...["connections.xml", "queryTables/queryTable1.xml", "queryTables/q.xml", "Connections.xml"].map((name) =>
      refusedPart(`xl/${name}`, "dataConnection"),
    ),
  ),
  ...threat(
    4,
    ...each(places, running, (address, formula) => formulaIn(address, formula, "macro")),
    ...[
      "vbaProject.bin",
      "VBAPROJECT.BIN",
      "vbaData.xml",
      "vbaProjectSignature.bin",
      "macrosheets/sheet1.xml",
      "macrosheets/intl.xml",
      "dialogsheets/sheet1.xml",
      "MacroSheets/a.xml",
    ].map((name) => refusedPart(`xl/${name}`, "macro")),
    ...["_xlnm.Auto_Open", "Auto_Open", "auto_close", "_xlnm.Auto_Activate", "AUTO_OPEN1", "_xlnm.Auto_Deactivate"].map(
      (name): Row => [
        `the name ${name}`,
        "refused",
        "file macro",
        (parts) => insert(parts, workbook, "</definedNames>", `<definedName name="${name}">填报!$A$1</definedName>`),
      ],
    ),
    ...["macroEnabled.main", "template.macroEnabled.main"].map((type): Row => [
      `the type ${type}`,
      "refused",
      "file macro",
      attribute("[Content_Types].xml", "spreadsheetml.sheet.main+xml", `spreadsheetml.${type}+xml`),
    ]),
    ...["function", "vbProcedure", "xlm"].map((name): Row => [
      `a name that runs: ${name}`,
      "refused",
      "file macro",
      (parts) =>
        insert(parts, workbook, "</definedNames>", `<definedName name="x" ${name}="1">填报!$A$1</definedName>`),
    ]),
    ...numbers(3).map((at): Row => [
      `an old workbook of ${600 * (at + 1)} bytes`,
      "refused",
      "file oldXls",
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600 * (at + 1)).fill(0)),
    ]),
  ),
  ...threat(
    5,
    ...rows.map((row): Row => [
      `row ${row} is hidden`,
      "noted",
      `difference rowVisibility ${row}:${row}`,
      attribute(sheet, `<row r="${row}" `, `<row r="${row}" hidden="1" `),
    ]),
    ...["C", "D", "E", "F", "G", "H", "I"].map((letter): Row => [
      `column ${letter} is hidden`,
      "noted",
      `difference columnVisibility ${letter}:${letter}`,
      attribute(
        sheet,
        `<col min="${letter.charCodeAt(0) - 64}" `,
        `<col hidden="1" min="${letter.charCodeAt(0) - 64}" `,
      ),
    ]),
    ...each(["J6", "J7", "J8", "J13"], hiders, (address, code): Row => [
      `${address} is shown as ${code}`,
      "noted",
      `difference numberFormat ${address}`,
      (parts) => withFormat(parts, address, code),
    ]),
    ...each(
      ["C6", "C7", "E6", "D6"],
      [
        '<color rgb="FFFFFFFF"/>',
        '<color rgb="00ffffff"/>',
        '<color indexed="9"/>',
        '<color theme="0"/>',
        '<sz val="1"/>',
      ],
      (address, font): Row => [
        `${address} in ${font}`,
        "noted",
        "note unseenText",
        (parts) => withFont(parts, address, font),
      ],
    ),
    ...["", ' state="hidden"', ' state="veryHidden"'].map((state): Row => [
      `a sheet of theirs${state}`,
      "noted",
      "difference sheetAdded",
      (parts) => addSheet(parts, "备用", plainSheet, state),
    ]),
  ),
  ...threat(
    6,
    ...each(
      scores.filter((at) => at.startsWith("J")),
      ["-1", "2.5", "99", "0.0001"],
      (address, value): Row => [
        `${address} is stored as ${value}`,
        "noted",
        `difference cachedValue ${address}`,
        (parts) => setCell(parts, sheet, address, `<f>${formulaOf(parts, address)}</f><v>${value}</v>`),
      ],
    ),
  ),
  ...threat(
    7,
    ...each(scores, ["3", "0"], (address, value): Row => [
      `${address} is the number ${value}`,
      "noted",
      `difference formulaOverwritten ${address}`,
      filled(address, `<v>${value}</v>`),
    ]),
  ),
  ...threat(
    8,
    ...each(scores, ["+1", "*1.1", "+0"], (address, tail): Row => [
      `${address} ends in ${tail}`,
      "refused",
      `difference scoreFormulaChanged ${address}`,
      (parts) => setCell(parts, sheet, address, `<f>${formulaOf(parts, address)}${tail}</f>`),
    ]),
  ),
  ...threat(
    9,
    ...each(
      rows.map((row) => `D${row}`),
      ["30.25", "0.55"],
      (address, value): Row => [
        `the full mark ${address} is ${value}`,
        "noted",
        `difference text ${address}`,
        filled(address, `<v>${value}</v>`),
      ],
    ),
    ...["D6", "D7", "D8"].map((address): Row => [
      `the parameter ${address}`,
      "noted",
      `difference parameter ${address}`,
      (parts) => setCell(parts, readings, address, "<v>0.123</v>"),
    ]),
    ...["ties", "rounding", "siteShare", "decimals", "rankMethod"].map((name): Row => [
      `the name ${name}`,
      "noted",
      "difference name",
      attribute(workbook, new RegExp(`<definedName name="${name}">[^<]*`), `<definedName name="${name}">口径!$A$1`),
    ]),
  ),
  ...threat(
    10,
    ...each(
      [cover, sheet, all, readings, "xl/worksheets/sheet5.xml"],
      [
        "formatCells",
        "insertColumns",
        "insertRows",
        "insertHyperlinks",
        "deleteColumns",
        "deleteRows",
        "sort",
        "pivotTables",
        "scenarios",
        "sheet",
      ],
      (part, name): Row => [
        `${part} allows ${name}`,
        "noted",
        "difference protection",
        attribute(
          part,
          new RegExp(`<sheetProtection((?: (?!${name}=)[\\w]+="[^"]*")*)(?: ${name}="[^"]*")?`),
          `<sheetProtection ${name}="0" ${name === "sheet" ? "" : 'sheet="1" '}`,
        ),
      ],
    ),
    ...[cover, sheet, all, readings, "xl/worksheets/sheet5.xml"].map((part): Row => [
      `${part} is unprotected`,
      "noted",
      "difference protection",
      attribute(part, /<sheetProtection[^>]*>/, ""),
    ]),
  ),
  ...threat(
    12,
    ...each(["departmentCode", "issueId", "round", "templateVersion", "schemeId"], numbers(10), (key, at): Row => [
      `${key} of the cover, ${at}`,
      "refused",
      "refused copiesDisagree",
      (parts) => {
        const row = coverRow(parts, key);
        setTextOn(parts, `C${row}`, `X${at}`);
      },
    ]),
  ),
  ...threat(
    14,
    ...each(labels.slice(0, 20), ["⽤", "\u202E", "\u200B", "а"], (address, sign): Row => [
      `${address} with U+${sign.charCodeAt(0).toString(16)}`,
      "noted",
      `difference text ${address}`,
      (parts) => setText(parts, sheet, address, `办件${sign}`),
    ]),
  ),
  ...threat(
    15,
    ...each(whole, ["１２３", "１23", "０３", "１２"], (address, text): Row => [
      `${address} says ${text}`,
      "asked or noted",
      "note fullWidth",
      typed(address, text),
    ]),
  ),
  ...threat(
    16,
    ...each(whole, ["123", " 123 ", "00123", "12"], (address, text): Row => [
      `${address} says ${JSON.stringify(text)}`,
      "asked or noted",
      "note textNumber",
      typed(address, text),
    ]),
  ),
  ...threat(
    17,
    ...each(
      whole.slice(0, 6),
      ["0x10", "1e3", "①②", "12分", "一百", "1 2", "1/2", "Infinity", "NaN", "1_000", "٣", "Ⅲ"],
      asks,
    ),
  ),
  ...threat(
    18,
    ...each(whole.slice(0, 10), ["85%", "0.85", "85.5", "８５％"], asks),
    ...each(whole.slice(0, 6), ["0%", "0.00%", "0!.0,", "#,##0,", "0.0,,"], (address, code): Row => [
      `${address} shown as ${code}`,
      "asked",
      `query of ${itemOf(address)}`,
      (parts) => {
        withFormat(parts, address, code);
        setCell(parts, sheet, address, "<v>1</v>");
      },
    ]),
  ),
  ...threat(
    19,
    ...each(
      whole.slice(0, 10),
      ["yyyy-mm-dd", "m/d", "h:mm", "yyyy&quot;年&quot;m&quot;月&quot;", "mmm"],
      (address, code): Row => [
        `${address} shown as ${code}`,
        "asked",
        `query of ${itemOf(address)}`,
        (parts) => {
          withFormat(parts, address, code);
          setCell(parts, sheet, address, "<v>1</v>");
        },
      ],
    ),
    ...["0", "1", "59", "60", "61", "-1", "99999", "36525"].map((serial): Row => [
      `the day ${serial}`,
      "asked",
      "query 2.6.4.published",
      filled("F29", `<v>${serial}</v>`),
    ]),
  ),
  ...threat(20, ...each(whole.slice(0, 10), ["1,2", "12,34", "1.234,5", "1,23,456", "1.234", ",5"], asks)),
  ...threat(
    21,
    ...[
      ...rows.map((row) => `F${row}:G${row}`),
      ...rows.map((row) => `G${row}:H${row}`),
      "F6:F7",
      "F8:F9",
      "F19:F20",
      "F22:F23",
    ].map((range): Row => [
      `${range} is merged`,
      "refused",
      "difference mergeOverInput",
      (parts) =>
        insert(
          parts,
          sheet,
          "<conditionalFormatting",
          `<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`,
        ),
    ]),
  ),
  ...threat(
    22,
    ...rows.flatMap((row): readonly Row[] => [
      [
        `row ${row} is gone`,
        "refused",
        "difference key",
        attribute(sheet, new RegExp(`<row r="${row}" .*?</row>`), ""),
      ],
      [`the key of row ${row} is gone`, "refused", "difference key", filled(`A${row}`, "")],
      [`the key of an input in row ${row} was changed`, "refused", "difference key", typed(`K${row}`, "1.1.1.1.count")],
    ]),
  ),
  ...threat(
    23,
    ...["封面", "填报", "口径", "选项", "发放凭证"].flatMap((name, at): readonly Row[] => [
      ...numbers(6).map((to): Row => [
        `${name} is called 表${to}, and formulas go on with the old name`,
        "noted or refused",
        "difference sheetRenamed",
        attribute(workbook, `<sheet name="${name}"`, `<sheet name="表${to}"`),
      ]),
      ...(at < 4
        ? [
            [
              `${name} is gone`,
              "refused",
              "difference sheetMissing",
              attribute(workbook, new RegExp(`<sheet name="${name}"[^>]*>`), ""),
            ] as Row,
          ]
        : []),
      ...(at < 4
        ? numbers(4).map((to): Row => [
            `${name} was copied as 副本${to}`,
            "refused",
            "difference sheetCopied",
            (parts) => addSheet(parts, `副本${to}`, String(parts.get(`xl/worksheets/sheet${at + 1}.xml`))),
          ])
        : []),
    ]),
  ),
  ...threat(
    24,
    ...choices
      .slice(0, 8)
      .map((row): Row => [
        `the validation of F${row} is gone`,
        "noted",
        `difference validation F${row}`,
        attribute(sheet, ruleOf(`F${row}`), ""),
      ]),
    ...whole.map((address): Row => [
      `the validation of ${address} is gone`,
      "noted",
      `difference validation ${address}`,
      attribute(sheet, ruleOf(address), ""),
    ]),
    ...whole.map((address): Row => [
      `the validation of ${address} is a warning`,
      "noted",
      `difference validation ${address}`,
      (parts) =>
        change(
          parts,
          sheet,
          ruleOf(address),
          (ruleOf(address).exec(String(parts.get(sheet)))?.[0] ?? "")
            .replace(/ errorStyle="\w+"/, "")
            .replace("<dataValidation ", '<dataValidation errorStyle="warning" '),
        ),
    ]),
    ...whole.map((address): Row => [
      `${address} is locked`,
      "noted",
      `difference lock ${address}`,
      (parts) =>
        change(parts, sheet, new RegExp(`(?<=<c r="${address}"[^>]*) s="\\d+"`), ` s="${styleOf(parts, "C6")}"`),
    ]),
  ),
  ...threat(
    25,
    ...each(folders, [1, 2, 3, 4, 5, 6, 7], (folder, size): Row => [
      `${folder} with ${size}00,000 zeros`,
      "refused",
      "file ratio",
      entry(`${folder}/zeros.xml`, "0".repeat(size * 100_000 + 150_000)),
    ]),
  ),
  ...threat(
    26,
    ...each(
      ["local", "central"] as const,
      [
        { name: "xl/media/b.xml" },
        { flags: 2048 },
        { method: 0 },
        { crc: 9 },
        { size: 9 },
        { compressedSize: 1 },
        { name: "xl/media/c.xml", crc: 1 },
      ],
      (where, field): Row => [
        `${where} header with ${JSON.stringify(field)}`,
        "refused",
        "file",
        falsified(field, where),
      ],
    ),
    ...numbers(20).map((at): Row => [
      `${at + 1} bytes behind the archive`,
      "refused",
      "file zipAmbiguous",
      (parts) => packed(parts, { suffix: bytesOf("x".repeat(at + 1)) }),
    ]),
    ...[
      sheet,
      cover,
      readings,
      workbook,
      "xl/styles.xml",
      "xl/sharedStrings.xml",
      "[Content_Types].xml",
      "_rels/.rels",
    ].flatMap((name): readonly Row[] => [
      [`two entries ${name}`, "refused", "file zipAmbiguous", (parts) => packed(parts, {}, [{ name, data: "<a/>" }])],
      [
        `two entries ${name} in two cases`,
        "refused",
        "file zipAmbiguous",
        (parts) => packed(parts, {}, [{ name: name.toUpperCase(), data: "<a/>" }]),
      ],
    ]),
  ),
  ...threat(
    27,
    ...each(
      [
        cover,
        sheet,
        readings,
        workbook,
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/theme/theme1.xml",
      ],
      [
        '<!DOCTYPE a [<!ENTITY x "y">]>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
        "<!DOCTYPE a>",
        '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.org/x">%p;]>',
        "<!DOCTYPE\na>",
      ],
      (part, type): Row => [
        `${part} with ${type}`,
        "refused",
        "file docType",
        (parts) =>
          parts.set(
            part,
            String(parts.get(part)).replace(/^(<\?xml[^>]*\?>)?/, (head) => head + type),
          ) && undefined,
      ],
    ),
  ),
  ...threat(
    28,
    ...each(
      folders,
      ["../../evil.xml", "..\\..\\evil.xml", "./a.xml", "a//b.xml", "a/../../b.xml", "a\u0000.xml", "%2e%2e/a.xml"],
      (folder, name): Row => [`${folder}/${name}`, "refused", "file badName", entry(`${folder}/${name}`)],
    ),
  ),
  ...threat(
    29,
    ...each(folders, reserved, (folder, name) => refusedPart(`${folder}/${name}`, "badName")),
    ...each(folders, reserved, (folder, name) => refusedPart(`${folder}/${name}/a.xml`, "badName")),
    ...reserved.flatMap((name): readonly Row[] => [
      [`a sheet ${name}`, "refused", "file badName", (parts) => addSheet(parts, name, plainSheet)],
      [
        `a name ${name}`,
        "refused",
        "file badName",
        (parts) => insert(parts, workbook, "</definedNames>", `<definedName name="${name}">填报!$A$1</definedName>`),
      ],
    ]),
  ),
  ...threat(
    30,
    ...numbers(45).map((at): Row => [
      `cut after ${at + 1} of 46 parts`,
      "refused",
      "file damaged",
      (parts) => {
        const whole = packed(parts);
        return whole.subarray(0, Math.floor((whole.length * (at + 1)) / 46));
      },
    ]),
    ...[cover, sheet, readings, workbook, "xl/sharedStrings.xml", "xl/styles.xml"].map((name): Row => [
      `without ${name}`,
      "refused",
      "file missingPart",
      (parts) => void parts.delete(name),
    ]),
    ...[cover, sheet, readings].map((name): Row => [
      `${name} does not end`,
      "refused",
      "file damaged",
      attribute(name, "</worksheet>", ""),
    ]),
  ),
  ...threat(
    31,
    ...numbers(20).map((at): Row => [
      `${150 + at * 50} elements within each other`,
      "refused",
      "file tooComplex",
      attribute(sheet, "</worksheet>", `${"<x>".repeat(150 + at * 50)}${"</x>".repeat(150 + at * 50)}</worksheet>`),
    ]),
    ...["1048577", "2000000", "99999999", "0", "-1", "1.5", "1e3", "١", "", " 200"].map((row): Row => [
      `a row ${JSON.stringify(row)}`,
      "refused",
      "file",
      (parts) => insert(parts, sheet, "</sheetData>", `<row r="${row}"><c><v>1</v></c></row>`),
    ]),
    ...["XFE200", "AAAA200", "a200", "200", "I0200", "$I$200", "", "I1048577", "I200:J200", "R1C1"].map(
      (address): Row => [
        `a cell ${JSON.stringify(address)}`,
        "refused",
        "file",
        (parts) => insert(parts, sheet, "</sheetData>", `<row r="200"><c r="${address}"><v>1</v></c></row>`),
      ],
    ),
    ...each(["H6", "H7", "C6"], [32_768, 40_000, 65_536, 100_000], (address, length): Row => [
      `${address} of ${length} characters`,
      "refused",
      "file tooComplex",
      typed(address, "长".repeat(length)),
    ]),
  ),
  ...threat(
    32,
    ...rows.map((row): Row => [
      `F${row} stands twice`,
      "refused",
      "file cellOrder",
      (parts) =>
        change(parts, sheet, cellOf(parts, `F${row}`), `<c r="F${row}"><v>1</v></c>${cellOf(parts, `F${row}`)}`),
    ]),
    ...rows.map((row): Row => [
      `row ${row} comes again at the end`,
      "refused",
      "file cellOrder",
      (parts) => insert(parts, sheet, "</sheetData>", `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`),
    ]),
    ...rows.map((row): Row => [
      `row ${row} begins with K`,
      "refused",
      "file cellOrder",
      (parts) =>
        change(parts, sheet, cellOf(parts, `B${row}`), `<c r="H${row}"><v>1</v></c>${cellOf(parts, `B${row}`)}`),
    ]),
  ),
  ...threat(
    33,
    ...each(
      ["H6", "H7", "H8", "H9", "H10"],
      [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "&lt;b&gt;",
        "]] >",
        "{{7*7}}",
        "${x}",
        "\"'><svg/onload=x>",
        "<!--",
        "%3Cscript%3E",
        "<iframe>",
      ],
      (address, text): Row => [`${address} says ${text}`, "noted", "", typed(address, text)],
    ),
  ),
];

function coverRow(parts: Parts, key: string): number {
  const strings = [...String(parts.get("xl/sharedStrings.xml")).matchAll(/<si>.*?<\/si>/gs)].map(([item]) =>
    item.replace(/<[^>]*>/g, ""),
  );
  const at = strings.indexOf(key);
  const row = new RegExp(`<c r="A(\\d+)" t="s"[^>]*><v>${at}</v>`).exec(String(parts.get(cover)))?.[1];
  if (row === undefined) throw new Error(`no row ${key}`);
  return Number(row);
}

const setTextOn = (parts: Parts, address: string, text: string): void => setText(parts, cover, address, text);
