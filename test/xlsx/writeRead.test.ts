import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { typedText } from "../../src/exact/typedNumber.js";
import type { CellDraft } from "../../src/xlsx/draft.js";
import type { BookContents, CellContents } from "../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { cells, sample } from "./support/writeSample.js";

function read(bytes: Uint8Array): BookContents {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.book;
}

function valueOf(cell: CellContents | undefined): CellDraft["value"] {
  switch (cell?.value.kind) {
    case "number":
      return Number(cell.value.text);
    case "text":
      return cell.value.text;
    case "boolean":
      return cell.value.value;
    case "error":
      return { error: cell.value.code as "#N/A" };
    default:
      return undefined;
  }
}

const errors = ["#N/A", "#VALUE!", "#DIV/0!", "#REF!", "#NAME?", "#NUM!", "#NULL!"] as const;
/** Pieces that a careless writer or reader would change, among any others. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "_x0041_",
        "_x",
        "0041_",
        "_",
        "#N/A",
        "=",
        "<",
        "&",
        "]]>",
        '"',
        " ",
        "\t",
        "\n",
        "\u0085",
        "\u2028",
        "😀",
        "是",
      ),
      fc.string({ unit: "binary-ascii" }),
      fc.string({ unit: "grapheme" }),
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join("").replace(/[\u0000-\u0008\u000B-\u001F]/g, ""));
const value = fc.oneof(
  text,
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(...errors).map((error) => ({ error })),
);

test("what is written is read back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 30 }), async (values) => {
      const draft = values.flatMap((one, index) => [
        { row: index + 1, column: 1, value: one },
        { row: index + 1, column: 2, value: one, formula: `A${String(index + 1)}` },
      ]);
      const bytes = await writeWorkbook(cells(...draft));
      const sheet = read(bytes).sheets[0];
      const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
      for (const [index, one] of values.entries()) {
        // written with all its digits, and read as what Excel shows of it
        if (typeof one === "number") expect(xml).toContain(`<v>${String(one + 0)}</v>`);
        const plain = typeof one === "number" ? Number(typedText(one)) : one;
        expect(valueOf(sheet?.cells.get(`A${String(index + 1)}`))).toEqual(plain === "" ? undefined : plain);
        expect(valueOf(sheet?.cells.get(`B${String(index + 1)}`))).toEqual(plain);
      }
    }),
  );
});

test("our own reader accepts the whole sample, and finds in it what programs look for", async () => {
  const book = read(await writeWorkbook(sample));
  expect(book.sheets.map(({ name, state }) => [name, state])).toEqual(
    sample.sheets.map(({ name, state }) => [name, state ?? "visible"]),
  );
  expect(Object.fromEntries(book.customProperties)).toEqual(sample.customProperties);
  expect(book.customXml).toEqual(sample.customXml);
  const scores = book.sheets[0];
  expect(scores?.cells.get("B4")?.locked).toBe(false);
  expect(scores?.cells.get("C4")).toMatchObject({
    locked: true,
    numberFormat: "0.00",
    formula: "ROUND(MAX(0,满分-0.1*B4),2)",
  });
  expect(scores?.hiddenColumns).toEqual([10]);
  expect(scores?.hiddenRows).toEqual([71]);
});
