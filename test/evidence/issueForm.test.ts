import { beforeAll, describe, expect, test } from "@jest/globals";
import { checkIssue } from "../../src/evidence/issue/checkIssue.js";
import { fromBase64url, toBase64url } from "../../src/evidence/canonical/base64url.js";
import { issuedContents } from "../../src/evidence/issue/issuedContents.js";
import type { IssuedForm } from "../../src/evidence/issue/issueForm.js";
import { issueIdFor } from "../../src/evidence/issue/issueId.js";
import type { IssueLedger } from "../../src/evidence/issue/issueLedger.js";
import { emptyLedger } from "../../src/evidence/issue/ledgerFile.js";
import { manifestOf } from "../../src/evidence/issue/manifestOf.js";
import { manifestDigest, manifestText, proofText } from "../../src/evidence/issue/proof.js";
import type { IssueReading } from "../../src/evidence/issue/issueReading.js";
import { readIssue, readProof } from "../../src/evidence/issue/readIssue.js";
import { newSigningKey, type SigningKey } from "../../src/evidence/keys/signingKey.js";
import { proofXml } from "../../src/workbook/form/proofSheet.js";
import { chunksOf } from "../../src/workbook/textChunks.js";
import { proofSheetName } from "../../src/workbook/sheetNames.js";
import type { BookContents, CellContents, SheetContents } from "../../src/xlsx/bookContents.js";
import { countRuns } from "../support/propertyRuns.js";
import { seedOffset } from "../support/seedOffset.js";
import { seeded } from "../xlsx/support/random.js";
import { issue, opened, scheme } from "./support/issued.js";

let key: SigningKey;
let signed: IssuedForm;
let plain: IssuedForm;
let ledger: IssueLedger;

beforeAll(async () => {
  ({ key } = await newSigningKey());
  signed = await issue("D01", { issueId: "AAAA-0001", round: "2020年度", key, issuedOn: "2021-01-05" });
  plain = await issue("D02", { issueId: "AAAA-0002", round: "2020年度" });
  ledger = { ...emptyLedger, keys: [key.publicKey], entries: [signed.entry, plain.entry] };
});

/** The form with another text in one cell. */
function withCell(
  book: BookContents,
  sheetName: string,
  address: string,
  change: (text: string) => string,
): BookContents {
  return withSheet(book, sheetName, (sheet) => {
    const cell = sheet.cells.get(address);
    const before = cell?.value.kind === "text" ? cell.value.text : "";
    return {
      ...sheet,
      cells: new Map(sheet.cells).set(address, {
        ...(cell as CellContents),
        value: { kind: "text", text: change(before) },
      }),
    };
  });
}

const withSheet = (
  book: BookContents,
  name: string,
  change: (sheet: SheetContents) => SheetContents,
): BookContents => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

const withoutSheet = (book: BookContents, name: string): BookContents => ({
  ...book,
  sheets: book.sheets.filter((sheet) => sheet.name !== name),
});
const withoutXml = (book: BookContents): BookContents => ({ ...book, customXml: [] });

/** Both complete copies replaced by another text. */
function withProof(book: BookContents, text: string): BookContents {
  const chunks = chunksOf(text);
  const copied = withSheet(book, proofSheetName, (sheet) => {
    const cells = new Map([...sheet.cells].filter(([, { row, column }]) => row === 1 || column !== 2));
    chunks.forEach((chunk, at) =>
      cells.set(`B${at + 2}`, {
        ...(sheet.cells.get("B1") as CellContents),
        row: at + 2,
        column: 2,
        value: { kind: "text", text: chunk },
      }),
    );
    return { ...sheet, cells };
  });
  return { ...copied, customXml: [proofXml(text)] };
}

const proofOf = (book: BookContents): string =>
  /<proof[^>]*>(.*)<\/proof>/s
    .exec(book.customXml[0] ?? "")?.[1]
    ?.replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&") ?? "";

const coverOf = (book: BookContents, row: string): string => {
  const sheet = book.sheets.find(({ name }) => name === "封面");
  const at =
    [...(sheet?.cells.values() ?? [])].find(
      ({ column, value }) => column === 1 && value.kind === "text" && value.text === row,
    )?.row ?? 0;
  const value = sheet?.cells.get(`C${at}`)?.value;
  return value?.kind === "text" ? value.text : "";
};

describe("an issued form", () => {
  test("shows its issue id and short digest on the cover, and carries its proof twice", async () => {
    const book = opened(signed.bytes);
    expect(coverOf(book, "issueId")).toBe("AAAA-0001");
    expect(coverOf(book, "shortDigest")).toBe(signed.entry.shortDigest);
    expect(coverOf(book, "round")).toBe("2020年度");
    expect(book.sheets.find(({ name }) => name === proofSheetName)?.state).toBe("veryHidden");
    expect(await readIssue(book, [key.publicKey])).toMatchObject({
      kind: "verified",
      paper: { copies: ["customXml", "sheet"], manifest: signed.manifest },
    });
  });

  test("no cell of it is longer than 32,000 characters", () => {
    const lengths = opened(signed.bytes).sheets.flatMap(({ cells }) =>
      [...cells.values()].map(({ value }) => (value.kind === "text" ? value.text.length : 0)),
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_000);
    expect(Math.max(...lengths)).toBeGreaterThan(20_000);
  });

  test("without a key it is issued all the same, and says that it is not signed", async () => {
    const book = opened(plain.bytes);
    expect(coverOf(book, "signed")).toContain("未签名");
    expect(await readIssue(book, [key.publicKey])).toMatchObject({ kind: "unsigned" });
    expect(plain.entry).toMatchObject({ keyId: null, signature: null });
  });

  test("without a key the same is issued to the byte; with one, all but the signature", async () => {
    const again = await issue("D02", { issueId: "AAAA-0002", round: "2020年度" });
    expect(Buffer.compare(again.bytes, plain.bytes)).toBe(0);
    const other = await issue("D01", { issueId: "AAAA-0001", round: "2020年度", key, issuedOn: "2021-01-05" });
    expect({ ...other.entry, signature: "" }).toEqual({ ...signed.entry, signature: "" });
    expect(other.entry.signature).not.toBe(signed.entry.signature);
  });

  test("the manifest is the form: the workbook made of it gives the same manifest again", async () => {
    const again = manifestOf(scheme, signed.manifest, issuedContents(signed.manifest));
    expect(again).toEqual(signed.manifest);
    expect(await manifestDigest(again)).toBe(signed.entry.manifestDigest);
  });

  test("the manifest names each input with its kind, and holds every locked cell", () => {
    const form = signed.manifest.sheets.find(({ name }) => name === "填报");
    const inputs = Object.values(form?.inputs ?? {});
    const expected = scheme.items
      .filter(({ definition }) => definition.by === "department")
      .flatMap((item) => item.inputs.map(({ keys, type }) => [keys[0], type.kind]));
    expect(
      inputs.filter(({ key: name }) => !name.endsWith(".evidence")).map(({ key: name, kind }) => [name, kind]),
    ).toEqual(expected);
    const shown = opened(signed.bytes).sheets.find(({ name }) => name === "填报");
    const locked = [...(shown?.cells.values() ?? [])].filter(
      (cell) => cell.locked && (cell.formula !== undefined || cell.value.kind !== "blank"),
    );
    expect(Object.keys(form?.locked ?? {})).toHaveLength(locked.length);
    expect(locked.length).toBeGreaterThan(200);
  });

  test("issue ids: the same for the same issue, another for another department, round or edition", async () => {
    const about = { schemeId: "2020", round: "2020年度", department: "D01", edition: 1 };
    const ids = await Promise.all(
      [about, about, { ...about, edition: 2 }, { ...about, round: "2021年度" }, { ...about, department: "D02" }].map(
        issueIdFor,
      ),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toMatch(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/);
  });
});

describe("what is carried of it when it comes back", () => {
  test.each<[string, (book: BookContents) => BookContents, readonly string[]]>([
    ["without the custom XML part, as openpyxl saves", withoutXml, ["sheet"]],
    ["without the hidden sheet", (book) => withoutSheet(book, proofSheetName), ["customXml"]],
    [
      "with a declaration and a prefix round the custom XML",
      (book) => ({
        ...book,
        customXml: [
          "<other/>",
          ...book.customXml.map(
            (xml) =>
              `<?xml version="1.0"?>\n${xml.replace("<proof xmlns=", "<p:proof xmlns:p=").replace("</proof>", "</p:proof>")}\n`,
          ),
        ],
      }),
      ["customXml", "sheet"],
    ],
    [
      "with quotes written as entities",
      (book) => ({
        ...book,
        customXml: book.customXml.map((xml) =>
          xml.replace(/>(.*)<\/proof>/s, (all) => all.replaceAll('"', "&quot;").replaceAll("考", "&#x8003;")),
        ),
      }),
      ["customXml", "sheet"],
    ],
  ])("%s it is still verified", async (_name, change, copies) => {
    expect(await readIssue(change(opened(signed.bytes)), [key.publicKey])).toMatchObject({
      kind: "verified",
      paper: { copies },
    });
  });

  test("none of both: only the ledger is left", async () => {
    const bare = withoutXml(withoutSheet(opened(signed.bytes), proofSheetName));
    expect(await readIssue(bare, [key.publicKey])).toEqual({ kind: "none" });
    expect(await checkIssue(scheme, bare, ledger)).toMatchObject({
      kind: "registered",
      by: "ledger",
      manifest: signed.manifest,
    });
  });

  test("a key that is not the office's", async () => {
    const { key: other } = await newSigningKey();
    expect(await readIssue(opened(signed.bytes), [other.publicKey])).toMatchObject({
      kind: "unknownKey",
      keyId: key.keyId,
    });
  });

  test.each<[string, (book: BookContents) => BookContents, Record<string, unknown>]>([
    [
      "copies that differ",
      (book) => ({ ...book, customXml: [proofXml(proofOf(book).replace("示例单位D01", "示例单位D09"))] }),
      { kind: "copiesDisagree", about: "manifest" },
    ],
    [
      "a second custom XML part that says otherwise",
      (book) => ({ ...book, customXml: [...book.customXml, proofXml("{}")] }),
      { kind: "copiesDisagree", about: "manifest" },
    ],
    [
      "another issue id on the cover",
      (book) => withCell(book, "封面", placeOnCover(book, "issueId"), () => "AAAA-0002"),
      { kind: "copiesDisagree", about: "issueId" },
    ],
    [
      "another department on the cover",
      (book) => withCell(book, "封面", placeOnCover(book, "departmentCode"), () => "D02"),
      { kind: "copiesDisagree", about: "departmentCode" },
    ],
    [
      "another short digest on the cover",
      (book) => withCell(book, "封面", placeOnCover(book, "shortDigest"), () => "0000-0000-0000-0000"),
      { kind: "copiesDisagree", about: "shortDigest" },
    ],
    ["no manifest in the copies", (book) => withProof(book, "{}"), { kind: "damaged" }],
    [
      "a manifest written otherwise",
      (book) => withProof(book, ` ${proofOf(book)}`),
      { kind: "damaged", detail: "not canonical" },
    ],
    [
      "a signature taken off, and no more",
      (book) => withProof(book, JSON.stringify({ manifest: signed.manifest, signature: null })),
      { kind: "damaged" },
    ],
    [
      "a name that our manifests do not have",
      (book) => withProof(book, proofOf(book).replace('{"manifest":', '{"a":"b","manifest":')),
      { kind: "damaged" },
    ],
  ])("%s", async (_name, change, expected) => {
    expect(await readIssue(change(opened(signed.bytes)), [key.publicKey])).toMatchObject(expected);
  });

  const placeOnCover = (book: BookContents, row: string): string => {
    const sheet = book.sheets.find(({ name }) => name === "封面");
    const at =
      [...(sheet?.cells.values() ?? [])].find(
        ({ column, value }) => column === 1 && value.kind === "text" && value.text === row,
      )?.row ?? 0;
    return `C${at}`;
  };
});

describe("the ledger decides", () => {
  test("signed, and registered", async () => {
    expect(await checkIssue(scheme, opened(signed.bytes), ledger, "2020年度")).toMatchObject({
      kind: "registered",
      by: "signature",
      entry: { issueId: "AAAA-0001" },
    });
    expect(await checkIssue(scheme, opened(plain.bytes), ledger)).toMatchObject({
      kind: "registered",
      by: "digest",
      entry: { issueId: "AAAA-0002" },
    });
  });

  test("the manifest of another department, put into this form", async () => {
    const planted = withProof(opened(signed.bytes), proofOf(opened(plain.bytes)));
    expect(await checkIssue(scheme, planted, ledger)).toMatchObject({ kind: "refused", reason: "copiesDisagree" });
  });

  test("the form of another department, with this one's cover and proof taken off", async () => {
    const bare = withoutXml(withoutSheet(opened(signed.bytes), proofSheetName));
    const renamed = withSheet(bare, "封面", (sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([address, cell]) => [
          address,
          cell.value.kind === "text" && cell.value.text === "D01"
            ? { ...cell, value: { kind: "text", text: "D02" } }
            : cell,
        ]),
      ),
    }));
    expect(await checkIssue(scheme, renamed, ledger)).toMatchObject({
      kind: "refused",
      reason: "notAsRegistered",
      detail: "departmentCode",
    });
  });

  test("a form of another round, signed by the office itself", async () => {
    const last = await issue("D01", { issueId: "ZZZZ-0001", round: "2019年度", key });
    expect(await checkIssue(scheme, opened(last.bytes), ledger, "2020年度")).toMatchObject({
      kind: "refused",
      reason: "notInLedger",
    });
    const both = { ...ledger, entries: [...ledger.entries, last.entry] };
    expect(await checkIssue(scheme, opened(last.bytes), both, "2020年度")).toMatchObject({
      kind: "refused",
      reason: "otherRound",
      detail: "2019年度",
    });
  });

  test("a form made by somebody else under a registered id, unsigned and whole", async () => {
    const forged = await issue("D01", { issueId: "AAAA-0001", round: "2020年度" });
    expect(await checkIssue(scheme, opened(forged.bytes), ledger)).toMatchObject({
      kind: "refused",
      reason: "notAsRegistered",
      detail: "keyId",
    });
  });

  test("a form that nobody registered", async () => {
    const forged = await issue("D01", { issueId: "FORGED", round: "2020年度" });
    expect(await checkIssue(scheme, opened(forged.bytes), ledger)).toMatchObject({
      kind: "refused",
      reason: "notInLedger",
    });
  });
});

/** A sample of the bits; more with SCOREBOOK_PROOF_BITS=20000, all 800,000, in about an hour, with SCOREBOOK_PROOF_BITS=all. */
describe("bits of manifest and signature", () => {
  const wanted = process.env["SCOREBOOK_PROOF_BITS"];
  const time = wanted === undefined ? 60_000 : 4 * 3_600_000;
  const refusing = ["damaged", "signatureWrong", "unknownKey"];

  const chosenBits = (
    length: number,
    { sample, seed }: { readonly sample: number; readonly seed: number },
  ): readonly number[] => {
    const next = seeded(seed + seedOffset);
    return wanted === "all"
      ? Array.from({ length }, (_, at) => at)
      : Array.from({ length: Number(wanted ?? sample) }, () => next() % length);
  };

  function flippedText(bytes: Uint8Array, bit: number): string {
    const flipped = bytes.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return new TextDecoder().decode(flipped);
  }

  /** How often each reading comes of the bits; a bit that is not refused is named. */
  async function readings(
    bits: readonly number[],
    read: (bit: number) => Promise<IssueReading>,
  ): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>();
    for (const bit of bits) {
      countRuns();
      const { kind } = await read(bit);
      const word = refusing.includes(kind) ? kind : `${kind} with bit ${bit}`;
      found.set(word, (found.get(word) ?? 0) + 1);
    }
    return found;
  }

  test(
    "a flipped bit of the proof is refused, by what reads the proof of a form",
    async () => {
      const bytes = new TextEncoder().encode(proofOf(opened(signed.bytes)));
      const found = await readings(chosenBits(bytes.length * 8, { sample: 2_000, seed: 7 }), (bit) =>
        readProof({ text: flippedText(bytes, bit), copies: ["sheet"] }, null, [key.publicKey]),
      );
      expect([...found.keys()].filter((word) => !refusing.includes(word))).toEqual([]);
      expect(found.get("damaged")).toBeGreaterThan(0);
      expect(found.get("signatureWrong")).toBeGreaterThan(0);
    },
    time,
  );

  test(
    "and in the form itself, also where the cover fits",
    async () => {
      const book = opened(signed.bytes);
      const bytes = new TextEncoder().encode(proofOf(book));
      const next = seeded(3);
      const bits = Array.from({ length: 100 }, () => next() % (bytes.length * 8));
      // the cover would name the digest of the changed manifest: whoever changes a manifest changes that too
      const found = await readings(bits, (bit) =>
        readIssue(withProof(withoutSheet(book, "封面"), flippedText(bytes, bit)), [key.publicKey]),
      );
      expect([...found.keys()].filter((word) => !refusing.includes(word))).toEqual([]);
      expect(found.get("signatureWrong")).toBeGreaterThan(0);
    },
    time,
  );

  test(
    "a flipped bit of the signature is refused",
    async () => {
      const book = opened(signed.bytes);
      const signature = fromBase64url(signed.entry.signature ?? "") ?? new Uint8Array();
      expect(signature).toHaveLength(64);
      const next = seeded(5);
      const bits =
        wanted !== undefined
          ? Array.from({ length: 512 }, (_, at) => at)
          : Array.from({ length: 24 }, () => next() % 512);
      for (const bit of bits) {
        const flipped = signature.slice();
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const changed = proofText(manifestText(signed.manifest), toBase64url(flipped));
        expect(await readIssue(withProof(book, changed), [key.publicKey])).toMatchObject({ kind: "signatureWrong" });
      }
    },
    time,
  );
});

describe("chunks of a long text", () => {
  test("joined, they are the text; none is too long, begins or ends with a blank, or cuts a character", () => {
    const text = `${"考核 😀".repeat(20_000)}`;
    const chunks = chunksOf(text);
    expect(chunks.join("")).toBe(text);
    for (const chunk of chunks) {
      expect(chunk.length).toBeLessThanOrEqual(32_000);
      expect(chunk).toMatch(/^\S[^]*\S$/);
      expect(() => encodeURIComponent(chunk)).not.toThrow();
    }
  });

  test("of nothing but blanks it is cut all the same, and none is empty", () => {
    const blanks = " ".repeat(40_000);
    const chunks = chunksOf(blanks);
    expect(chunks.join("")).toBe(blanks);
    expect(chunks.every(({ length }) => length > 0 && length <= 32_000)).toBe(true);
    expect(chunksOf("字".repeat(32_000)).map(({ length }) => length)).toEqual([32_000]);
    expect(chunksOf("")).toEqual([]);
  });
});
