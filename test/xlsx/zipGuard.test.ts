import { constants, deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/zip/crc32.js";
import { readLimits } from "../../src/xlsx/readLimits.js";
import type { RefusalCode } from "../../src/xlsx/refusal.js";
import { bytesOf, concat, fields, flipBit, makeZip, type ZipItem, type ZipShape } from "../support/zip.js";
import { noise } from "./support/random.js";
import { bookParts, contents, makeBook, refusalOf, withRows, zipParts } from "./support/workbookParts.js";

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** Styles so long, packed a hundredfold and a half: the same again and again, with a number that differs. */
function styled(length: number): string {
  const one = (at: number): string => `<!--${"<xf/>".repeat(200)}${(at * 7919) % 1000}-->`;
  const all = Array.from({ length: Math.ceil(length / one(0).length) }, (_, at) => one(at)).join("");
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${all}</styleSheet>`;
}

/** An honest workbook whose every entry is written in this way. */
function written(how: Partial<ZipItem>, shape?: ZipShape): Uint8Array {
  return makeZip(
    [...bookParts({ sheets: [{ data: row }] })].map(([name, data]) => ({ name, data, ...how })),
    shape,
  );
}

/** An honest workbook with one more entry. */
function beside(item: Partial<ZipItem>, shape?: ZipShape): Uint8Array {
  return zipParts(bookParts({ sheets: [{ data: row }] }), shape, [{ name: "xl/a.xml", data: "<a>text</a>", ...item }]);
}

describe("archives as honest programs write them", () => {
  const honest: [string, Uint8Array][] = [
    ["deflated", written({})],
    ["stored", written({ method: 0 })],
    ["with sizes in a data descriptor, as LibreOffice streams", written({ descriptor: "signed" })],
    ["with a data descriptor without signature", written({ descriptor: "plain" })],
    ["with a zip64 data descriptor", written({ descriptor: "signed64" })],
    ["with a zip64 data descriptor without signature", written({ descriptor: "plain64" })],
    ["with zip64 sizes", written({ zip64: true })],
    ["with a zip64 end record", written({}, { zip64: true })],
    ["with a comment", written({}, { comment: bytesOf("made by WPS") })],
    [
      "with padding in local headers, as Excel leaves room to grow",
      written({ local: { extra: fields([0xa220, 2], [4, 2], [0, 4]) } }),
    ],
    ["with bits for the level of compression, as Excel sets them", written({ flags: 0x0006 })],
    ["with entries for folders", beside({ name: "xl/media/", data: "", method: 0 })],
    ["with an empty deflated entry", beside({ name: "xl/media/a.bin", data: "" })],
    ["with an empty deflated entry of no bytes, as .NET writes it", beside({ data: "", packed: new Uint8Array(0) })],
    ["with UTF-8 said in the directory alone, as .NET changes archives", beside({ central: { flags: 0x0800 } })],
    ["with a Chinese name", beside({ name: "xl/media/图.png" })],
  ];
  test.each(honest)("%s", (_, file) => {
    expect(contents(file).sheets[0]?.cells.get("A1")?.value).toEqual({ kind: "number", text: "1" });
  });
});

describe("archives that two programs would read differently", () => {
  const local = (header: ZipItem["local"] & object): Uint8Array => beside({ local: header });
  const secondName = concat([
    fields([0x7075, 2], [13, 2]),
    Uint8Array.of(1),
    fields([crc32(bytesOf("xl/a.xml")), 4]),
    bytesOf("xl/b.xml"),
  ]);
  const chinese = { name: "xl/media/图.png", local: { flags: 0 } };
  const twoEnds = bytesOf("PK\u0005\u0006" + "\u0000".repeat(18));

  const bad: [string, RefusalCode, Uint8Array][] = [
    ["two entries of one name", "zipAmbiguous", beside({ name: "xl/workbook.xml" })],
    ["two entries whose names differ in case", "zipAmbiguous", beside({ name: "XL/Workbook.xml" })],
    ["two entries whose names differ in the slash", "zipAmbiguous", beside({ name: "xl\\workbook.xml" })],
    ["another name in the local header", "zipAmbiguous", local({ name: "xl/b.xml" })],
    ["a longer name in the local header", "zipAmbiguous", local({ name: "xl/aa.xml" })],
    ["other flags in the local header", "zipAmbiguous", local({ flags: 0x0002 })],
    ["UTF-8 said in the directory alone, where it matters", "zipAmbiguous", beside(chinese)],
    ["no bytes that are said to be some", "damaged", beside({ packed: new Uint8Array(0) })],
    ["another method in the local header", "zipAmbiguous", local({ method: 0 })],
    ["another CRC in the local header", "zipAmbiguous", local({ crc: 1 })],
    ["another packed size in the local header", "zipAmbiguous", local({ compressedSize: 1 })],
    ["another size in the local header", "zipAmbiguous", local({ size: 1 })],
    ["sizes of 0 without a data descriptor", "zipAmbiguous", local({ size: 0, compressedSize: 0, crc: 0 })],
    ["a data descriptor that is not there", "zipAmbiguous", beside({ flags: 0x0008 })],
    ["a data descriptor with another CRC", "zipAmbiguous", beside({ descriptor: "signed", central: { crc: 7 } })],
    ["a stored entry of two sizes", "zipAmbiguous", beside({ method: 0, local: { size: 99 }, central: { size: 99 } })],
    ["a second name in an extra field", "zipAmbiguous", beside({ central: { extra: secondName } })],
    ["data before the first entry", "zipAmbiguous", written({}, { prefix: bytesOf("PK\u0003\u0004 more") })],
    ["data between two entries", "zipAmbiguous", beside({ after: bytesOf("more") })],
    [
      "an entry that the directory does not list",
      "zipAmbiguous",
      beside({ after: makeZip([{ name: "xl/b.xml", data: "<b/>" }]) }),
    ],
    ["data between directory and end", "zipAmbiguous", written({}, { beforeEnd: bytesOf("more") })],
    ["data after the end", "zipAmbiguous", written({}, { suffix: new Uint8Array(1) })],
    ["two end records", "zipAmbiguous", written({}, { comment: twoEnds })],
    ["more entries than stated", "zipAmbiguous", written({}, { count: 4 })],
    ["fewer entries than stated", "zipAmbiguous", written({}, { count: 6 })],
    ["two entries in one place", "overlap", beside({ central: { localStart: 0 } })],
    [
      "an entry that runs into the next",
      "overlap",
      zipParts(bookParts(), {}, [
        { name: "xl/a.xml", data: "<a/>", central: { compressedSize: 60 }, local: { compressedSize: 60 } },
        { name: "xl/b.xml", data: "<b/>" },
      ]),
    ],
    ["an entry within another", "overlap", beside({ central: { localStart: 5 } })],
    ["an entry outside the file", "zipAmbiguous", beside({ central: { localStart: 1_000_000 } })],
    ["an entry that has no header where it should", "damaged", withoutHeader(written({}))],
    ["several volumes", "unsupportedZip", written({}, { disk: 1 })],
    ["an encrypted entry", "encrypted", beside({ flags: 0x0001 })],
    ["a masked directory", "encrypted", beside({ flags: 0x2000 })],
    ["a zip64 size that is missing", "damaged", beside({ central: { size: 0xffffffff } })],
    [
      "a size of 2^63",
      "tooLarge",
      beside({ central: { size: 0xffffffff, extra: fields([1, 2], [8, 2], [0xffffffff, 4], [0x7fffffff, 4]) } }),
    ],
    [
      "an extra field that is cut",
      "damaged",
      beside({ central: { size: 0xffffffff, extra: fields([9, 2], [99, 2]) } }),
    ],
  ];
  test.each(bad)("%s: %s", (_, code, file) => {
    expect(refusalOf(file)).toMatchObject({ code });
  });
});

/** Breaks the signature of the second entry. */
function withoutHeader(file: Uint8Array): Uint8Array {
  return flipBit(file, Buffer.from(file).indexOf("PK\u0003\u0004", 1) * 8);
}

describe("names of entries", () => {
  const bad = [
    "../evil.xml",
    "xl/../evil.xml",
    "/xl/a.xml",
    "xl//a.xml",
    "xl/./a.xml",
    "C:/xl/a.xml",
    "evil.exe",
    "xl/a\u0000.xml",
    "xl/__proto__/a.xml",
    "xl/constructor",
    "customUI/ui.xml",
    "META-INF/manifest.xml",
    "..\\xl\\a.xml",
    "xl/a:b",
    "",
    " ",
  ];
  test.each(bad)("%j is refused", (name) => {
    expect(refusalOf(beside({ name }))).toMatchObject({ code: "badName" });
  });

  test.each([
    ["a .docx", "word/document.xml"],
    ["an archive with forms in it", "D70.xlsx"],
    ["an archive with Chinese names", "下属单位/填报表.xlsx"],
  ])("%s is no workbook", (_, part) => {
    const file = makeZip([
      { name: "[Content_Types].xml", data: "<Types/>" },
      { name: part, data: "x" },
    ]);
    expect(refusalOf(file)).toEqual({ code: "notWorkbook", part });
  });

  test("a name that is not UTF-8 is refused", () => {
    const file = beside({ name: "xl/abcd.xml" });
    const at = (from: number): number => Buffer.from(file).indexOf("xl/abcd.xml", from);
    for (const start of [at(0), at(at(0) + 1)]) file[start + 3] = 0xff;
    expect(refusalOf(file)).toMatchObject({ code: "badName" });
  });

  test("a folder with contents is refused", () => {
    expect(refusalOf(beside({ name: "xl/a/" }))).toMatchObject({ code: "badName" });
  });
});

describe("bombs", () => {
  test("1 MB that unpacks to 1 GB is refused at once", () => {
    const bomb = beside({
      data: new Uint8Array(1),
      packed: zeros(1 << 30),
      central: { size: 1 << 30 },
      local: { size: 1 << 30 },
    });
    expectModest(bomb, "tooLarge");
  });

  test("and also when it says that it is small", () => {
    expectModest(beside({ data: "0".repeat(1000), packed: zeros(1 << 30) }), "sizeMismatch");
  });

  test("one entry over its limit is refused, and named", () => {
    const file = makeZip([{ name: "xl/a.xml", data: "<a/>".repeat(1_000) }]);
    expect(refusalOf(file, { entryBytes: 3_999 })).toMatchObject({
      code: "tooLarge",
      part: "xl/a.xml",
      limited: "entryBytes",
      limit: 3_999,
      found: 4_000,
    });
    expect(refusalOf(file, { entryBytes: 4_000 }).code).not.toBe("tooLarge");
  });

  test("the limits are those of the table of threats", () => {
    const MB = 1024 * 1024;
    expect(readLimits).toMatchObject({
      fileBytes: 20 * MB,
      inflatedBytes: 100 * MB,
      entryBytes: 50 * MB,
      entries: 1_000,
      ratio: 100,
      ratioFromBytes: 100 * 1024,
    });
  });

  test("many parts that are large only together", () => {
    const parts = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`xl/media/${i}.png`, noise(50_000)]));
    expect(refusalOf(withRows(row, { parts }), { inflatedBytes: 500_000 })).toMatchObject({
      code: "tooLarge",
      limited: "inflatedBytes",
    });
  });

  test("a part may swell a hundredfold while it is small", () => {
    expect(contents(withRows(row, { parts: { "xl/media/a.png": "0".repeat(100_000) } })).sheets).toHaveLength(1);
  });

  test("styles that a program repeats for every cell may swell threefold more, as long as they are small", () => {
    const styles = (length: number) => withRows(row, { parts: { "xl/styles.xml": styled(length) } });
    expect(contents(styles(640_000)).sheets).toHaveLength(1);
    expect(refusalOf(styles(1_200_000)).code).toBe("ratio");
  });

  function expectModest(bomb: Uint8Array, code: RefusalCode): void {
    expect(bomb.length).toBeLessThan(2_000_000);
    const before = process.memoryUsage().rss;
    expect(refusalOf(bomb)).toMatchObject({ code });
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  }
});

/** Deflates so many zeros without ever having them in memory: blocks of 16 MB, then an empty last block. */
function zeros(length: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(1 << 24), { finishFlush: constants.Z_FULL_FLUSH });
  return concat([...Array<Uint8Array>(length >> 24).fill(block), Uint8Array.of(3, 0)]);
}

describe("files cut short", () => {
  const whole = makeBook({ sheets: [{ data: row }] });
  test("are refused at every length", () => {
    const codes = new Set(
      Array.from({ length: whole.length }, (_, length) => refusalOf(whole.subarray(0, length)).code),
    );
    expect([...codes].sort()).toEqual(["damaged", "empty", "notZip"]);
  });
});
