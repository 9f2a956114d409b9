import { beforeAll, describe, expect, test } from "@jest/globals";
import type { IssueLedger } from "../../src/evidence/issue/issueLedger.js";
import { emptyLedger, ledgerFrom, ledgerText } from "../../src/evidence/issue/ledgerFile.js";
import { ledgerOf, issueRegisterSheet } from "../../src/evidence/issue/issueRegisterSheet.js";
import { newSigningKey } from "../../src/evidence/keys/signingKey.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { department, issue, opened, parameters, scheme } from "./support/issued.js";

let ledger: IssueLedger;
let book: BookContents;

beforeAll(async () => {
  const { key } = await newSigningKey();
  const forms = [
    await issue("D01", { issueId: "AAAA-0001", round: "2020年度", key, issuedOn: "2021-01-05" }),
    await issue("D02", { issueId: "AAAA-0002", round: "2020年度" }),
  ];
  ledger = { ...emptyLedger, keys: [key.publicKey], entries: forms.map(({ entry }) => entry) };
  const record = {
    parameters,
    confirmedReadings: new Set<number>(),
    departments: [department("D01", "示例单位D01")],
    ledger: [],
  };
  book = opened(await buildOffice(scheme, record, { mode: "native", lists: [await issueRegisterSheet(ledger)] }));
});

type Place = readonly (string | number)[];

/** The way to every value within another, itself included. */
function placesIn(value: unknown, way: Place = []): readonly Place[] {
  if (typeof value !== "object" || value === null) return [way];
  const step = (name: string): string | number => (Array.isArray(value) ? Number(name) : name);
  return [way, ...Object.entries(value).flatMap(([name, entry]) => placesIn(entry, [...way, step(name)]))];
}

function withAt(value: unknown, [name, ...rest]: Place, strange: unknown): unknown {
  if (name === undefined) return strange;
  if (Array.isArray(value)) return value.map((each: unknown, at) => (at === name ? withAt(each, rest, strange) : each));
  return { ...(value as object), [name]: withAt((value as Record<string, unknown>)[name], rest, strange) };
}

const pathText = (place: Place): string =>
  place.reduce<string>((path, name) => `${path}${typeof name === "number" ? `[${name}]` : `.${name}`}`, "").slice(1);

const registerOf = (from: BookContents) => from.sheets.find(({ name }) => name === "发放登记");

/** The workbook with one text of the register replaced by another, wherever it stands. */
const withText = (before: string, after: string): BookContents => ({
  ...book,
  sheets: book.sheets.map((sheet) =>
    sheet.name !== "发放登记"
      ? sheet
      : {
          ...sheet,
          cells: new Map(
            [...sheet.cells].map(([address, cell]) => [
              address,
              cell.value.kind === "text" && cell.value.text === before
                ? { ...cell, value: { kind: "text", text: after } }
                : cell,
            ]),
          ),
        },
  ),
});

describe("the ledger as a file", () => {
  test("says again what it said", () => {
    expect(ledgerFrom(ledgerText(ledger))).toEqual(ledger);
    expect(ledgerText(ledger)).toBe(ledgerText(ledgerFrom(ledgerText(ledger)) as IssueLedger));
  });

  test.each<[string, (text: string) => string, string]>([
    ["cut", (text) => text.slice(0, -10), "JSON"],
    ["another format", (text) => text.replace("scorebook.ledger.1", "scorebook.ledger.2"), "format"],
    ["an entry without a field", (text) => text.replace('"issuedOn":"2021-01-05",', ""), "entries[0].issuedOn"],
    [
      "a number where text is",
      (text) => text.replace('"issuedOn":"2021-01-05"', '"issuedOn":2021'),
      "entries[0].issuedOn",
    ],
    ["an issue id twice", (text) => text.replaceAll("AAAA-0002", "AAAA-0001"), "issueId AAAA-0001"],
    ["a field of nobody's", (text) => text.replace('"entries":', '"__proto__":{},"entries":'), "__proto__"],
  ])("%s", (_name, change, wrong) => {
    expect(ledgerFrom(change(ledgerText(ledger)))).toEqual({ wrong });
  });

  const strangers: [unknown][] = [[null], [7], [[]], [[null]], [{}], ["甲"], [true]];
  test.each(strangers)("%j anywhere is refused there, or may stand there", (strange) => {
    const places = placesIn(ledger);
    expect(places.length).toBeGreaterThan(60);
    const taken = places.filter((place) => {
      const found = ledgerFrom(JSON.stringify(withAt(ledger, place, strange)));
      if (!("wrong" in found)) return true;
      const path = pathText(place);
      expect(path.startsWith(found.wrong) || found.wrong.startsWith(path)).toBe(true);
      return false;
    });
    // a form without a signature has no key either
    if (strange === null) expect([...new Set(taken.map((place) => place.at(-1)))]).toEqual(["keyId", "signature"]);
    if (strange === 7) expect(taken).toEqual([]);
  });
});

describe("the ledger as a sheet of the office workbook", () => {
  test("says what the file says, and is protected", async () => {
    const read = await ledgerOf(book);
    expect(read).toEqual(ledger);
    expect(registerOf(book)?.protection?.get("sheet")).toBe("1");
  });

  test("a workbook without one has none", async () => {
    expect(await ledgerOf({ ...book, sheets: book.sheets.filter(({ name }) => name !== "发放登记") })).toBeNull();
  });

  test.each([
    ["a visible cell", "示例单位D01", "示例单位D09", "登记内容被改动：应为“示例单位D01”，实为“示例单位D09”"],
    ["the day", "2021-01-05", "2021-02-05", "登记内容被改动：应为“2021-01-05”"],
  ])("%s that was changed is named", async (_name, before, after, message) => {
    await expect(ledgerOf(withText(before, after))).rejects.toThrow(message);
  });

  test("hidden data that are cut are named", async () => {
    const data =
      [...(registerOf(book)?.cells.values() ?? [])].flatMap(({ value }) =>
        value.kind === "text" && value.text.startsWith('{"department"') ? [value.text] : [],
      )[0] ?? "";
    await expect(ledgerOf(withText(data, data.slice(0, -5)))).rejects.toThrow(/发放登记!J5：登记数据不可读/);
  });
});
