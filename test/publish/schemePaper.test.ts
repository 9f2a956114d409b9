import { describe, expect, test } from "@jest/globals";
import { shortDigest } from "../../src/evidence/canonical/shortDigest.js";
import { ruleHash } from "../../src/evidence/issue/ruleHash.js";
import { schemePaper } from "../../src/publish/scheme/schemePaper.js";
import { totalInWords } from "../../src/publish/scheme/totalInWords.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { ruleText } from "../../src/scheme/ruleText.js";
import type { Scheme } from "../../src/scheme/scheme.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { madeKindOf } from "../../src/workbook/madeBooks.js";
import { inventedScheme, publishedSchemes } from "../schemes/publishedSchemes.js";
import { partsOf } from "../returns/support/editForm.js";
import { readBook } from "../support/officeFigures.js";

const schemes: readonly Scheme[] = [
  newestScheme(),
  ...Object.values({ ...publishedSchemes, inventedScheme }).map((definition) => buildScheme(definition)),
];

/** Every row of the paper as the texts in it, sheet by sheet. */
async function paperOf(scheme: Scheme) {
  const bytes = await schemePaper(scheme);
  const book = readBook(bytes);
  const rows = book.sheets.map(({ name, cells }) => {
    const byRow = new Map<number, string[]>();
    for (const { row, value } of cells.values())
      if (value.kind === "text") byRow.set(row, [...(byRow.get(row) ?? []), value.text]);
    return { name, rows: [...byRow.values()] };
  });
  const all = rows.flatMap((sheet) => sheet.rows.flat()).join("\n");
  return { bytes, kind: madeKindOf(book), rows, all };
}

const clause = (text: string): string => text.replaceAll("/", " › ");

describe.each(schemes.map((scheme) => [scheme.id, scheme] as const))("the paper of %s", (_, scheme) => {
  test("has each item in one row with its clause beside the sentence of its rule", async () => {
    const { rows, kind } = await paperOf(scheme);
    expect(kind).toBe("schemePaper");
    const items = rows.find(({ name }) => name === "指标和计分")?.rows ?? [];
    for (const item of scheme.items) {
      const own = items.filter(([code]) => code === item.code);
      expect(own).toEqual([expect.arrayContaining([clause(item.definition.clause), ruleText(scheme, item)])]);
    }
  });

  test("says all that people judge by", async () => {
    const { all } = await paperOf(scheme);
    const { sections, parameters, readings } = scheme.definition;
    const said = [
      ...sections.flatMap((section) => [section.name, ...section.levels.map(({ name }) => name)]),
      ...scheme.items.flatMap(({ name, inputs, definition: { about, evidence } }) => [
        name,
        about,
        evidence,
        ...inputs.flatMap(({ label, unit, kinds = [] }) => [label, unit, ...kinds]),
      ]),
      ...readings.flatMap(({ question, clause: where, reading, alternatives }) => [
        question,
        clause(where),
        reading,
        alternatives,
      ]),
      ...parameters.flatMap(({ name, meaning, choices = [] }) => [
        name,
        meaning.zh,
        ...choices.map(({ label }) => label),
      ]),
      ...totalInWords(scheme),
    ];
    expect(said.filter((text) => !all.includes(text))).toEqual([]);
    expect(all).not.toContain("不符，");
    expect(all).toMatch(/全部 \d+ 处下级合计均与满分相符/);
  });

  test("is bound to its scheme on every page, and is signed only where the scheme is complete", async () => {
    const { bytes, all } = await paperOf(scheme);
    const digest = shortDigest(await ruleHash(scheme));
    const parts = partsOf(bytes);
    const sheets = [...parts].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(2);
    for (const [, xml] of sheets) expect(String(xml)).toMatch(new RegExp(`oddFooter>[^<]*${digest}`));
    expect(all.includes("签发（签字")).toBe(scheme.definition.incomplete === undefined);
  });
});

test("one changed figure is another digest, and another sentence", async () => {
  const changed = buildScheme({
    ...inventedScheme,
    final: { ...inventedScheme.final, most: "124" },
  });
  const [before, after] = [await paperOf(buildScheme(inventedScheme)), await paperOf(changed)];
  expect(before.all).toContain("总分最高为 125 分");
  expect(after.all).toContain("总分最高为 124 分");
  expect(after.all).not.toContain(shortDigest(await ruleHash(buildScheme(inventedScheme))));
});
