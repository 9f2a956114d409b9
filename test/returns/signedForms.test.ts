import { describe, expect, test } from "@jest/globals";
import { issueForm } from "../../src/evidence/issue/issueForm.js";
import { emptyLedger } from "../../src/evidence/issue/ledgerFile.js";
import type { IssueLedger } from "../../src/evidence/issue/issueLedger.js";
import { newSigningKey } from "../../src/evidence/keys/signingKey.js";
import { change, packed, partsOf, type Parts } from "./support/editForm.js";
import { department, record, round, scheme } from "./support/issued.js";
import { toldOf, verdict } from "./support/verdict.js";

const signed = (async () => {
  const [{ key }, { key: stranger }] = await Promise.all([newSigningKey(), newSigningKey()]);
  const form = (at: number, issueId: string, by = key, inRound = round) =>
    issueForm(scheme, department(at), record.parameters, { issueId, round: inRound, key: by });
  const [one, two, theirs, older] = await Promise.all([
    form(1, "S1"),
    form(2, "S2"),
    form(1, "S1", stranger),
    form(1, "S0", key, "2019年度"),
  ]);
  const ledger: IssueLedger = { ...emptyLedger, keys: [key.publicKey], entries: [older.entry, one.entry, two.entry] };
  return { one, two, theirs, older, ledger, stranger };
})();

const proof = "customXml/item1.xml";
const proofSheet = "xl/worksheets/sheet5.xml";
const strings = "xl/sharedStrings.xml";

describe("a signed form that comes back", () => {
  test("is taken, and its signature checked with the key of the ledger", async () => {
    const { one, ledger } = await signed;
    expect(toldOf(await verdict(one.bytes, ledger, { choices: [], confirmations: [], round }))).toEqual([
      "note notFilled",
      "note textMissing",
    ]);
  });

  test("signed by somebody else: unknown key, although it fits in everything else", async () => {
    const { theirs, ledger } = await signed;
    expect(toldOf(await verdict(theirs.bytes, ledger))).toContain("refused unknownKey");
  });

  test("the key of the office is missing from the configuration: unknown key; none is taken from the form", async () => {
    const { one, ledger } = await signed;
    expect(toldOf(await verdict(one.bytes, { ...ledger, keys: [] }))).toContain("refused unknownKey");
  });

  test("of another round: refused, with both rounds", async () => {
    const { older, ledger } = await signed;
    const checked = await verdict(older.bytes, ledger, { choices: [], confirmations: [], round });
    expect(checked).toMatchObject({
      state: "refused",
      refusals: [{ code: "wrongRound", found: "2019年度", expected: round }],
    });
  });

  test("of an older template: refused, with the version to use", async () => {
    const { one, ledger } = await signed;
    const entries = ledger.entries.map((entry) => ({ ...entry, templateVersion: "0" }));
    expect(toldOf(await verdict(one.bytes, { ...ledger, entries }))).toContain("refused wrongVersion");
  });

  test("that the ledger does not know: refused", async () => {
    const { one, ledger } = await signed;
    expect(toldOf(await verdict(one.bytes, { ...ledger, entries: [] }))).toEqual(["refused unknownIssue"]);
  });

  test("with the manifest of another department in all places: the cover contradicts it", async () => {
    const { one, two, ledger } = await signed;
    const [parts, other] = [partsOf(one.bytes), partsOf(two.bytes)];
    parts.set(proof, other.get(proof) ?? "");
    for (const [from, to] of textsOfProof(parts, other)) change(parts, strings, from, to);
    expect(toldOf(await verdict(packed(parts), ledger))).toContain("refused copiesDisagree");
  });

  test("with the sheet of another department, whose name stands over it: refused, and whose it is", async () => {
    const { one, two, ledger } = await signed;
    const parts = partsOf(one.bytes);
    change(
      parts,
      strings,
      `<t>填报表：${one.entry.department.name}</t>`,
      `<t>填报表：${two.entry.department.name}</t>`,
    );
    const checked = await verdict(packed(parts), ledger);
    expect(checked).toMatchObject({
      state: "refused",
      refusals: [{ code: "wrongDepartment", found: two.entry.department.code, expected: one.entry.department.code }],
    });
  });

  test("with something added to the name: told, and taken", async () => {
    const { one, ledger } = await signed;
    const parts = partsOf(one.bytes);
    change(
      parts,
      strings,
      `<t>填报表：${one.entry.department.name}</t>`,
      `<t>填报表：${one.entry.department.name}（本级）</t>`,
    );
    expect(toldOf(await verdict(packed(parts), ledger))).toEqual([
      "note notFilled",
      "note textMissing",
      "difference text",
    ]);
  });

  test("one character of the signature changed in all places: the signature is wrong", async () => {
    const { one, ledger } = await signed;
    const parts = partsOf(one.bytes);
    const signature = one.entry.signature ?? "";
    const other = (signature.startsWith("A") ? "B" : "A") + signature.slice(1);
    change(parts, proof, signature, other);
    change(parts, strings, signature, other);
    expect(toldOf(await verdict(packed(parts), ledger))).toContain("refused signatureWrong");
  });

  test("without any manifest: compared with the ledger only, and said so", async () => {
    const { one, ledger } = await signed;
    const parts = partsOf(one.bytes);
    parts.delete(proof);
    change(parts, "xl/_rels/workbook.xml.rels", /<Relationship [^>]*customXml[^>]*>/, "");
    change(parts, "xl/workbook.xml", /<sheet name="发放凭证"[^>]*>/, "");
    const checked = await verdict(packed(parts), ledger);
    expect(checked.state).toBe("noted");
    expect(toldOf(checked)).toEqual(expect.arrayContaining(["note unverified", "difference proofMissing"]));
  });
});

/** The texts of the hidden sheet that carries the proof: as they are, and as the other form has them. */
function textsOfProof(parts: Parts, other: Parts): readonly (readonly [string, string])[] {
  const texts = (from: Parts) => {
    const all = [...String(from.get(strings)).matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) => item);
    return [...String(from.get(proofSheet)).matchAll(/<c r="B\d+"[^>]* t="s"[^>]*><v>(\d+)<\/v>/g)].map(
      ([, at]) => all[Number(at)] ?? "",
    );
  };
  const theirs = texts(other);
  return texts(parts).flatMap((text, at) =>
    text === theirs[at] ? [] : [[`<si>${text}</si>`, `<si>${theirs[at] ?? ""}</si>`] as const],
  );
}
