import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { schemeBookDraft } from "../../../src/workbook/scheme/buildSchemeBook.js";
import { readSchemeBook } from "../../../src/workbook/scheme/readSchemeBook.js";
import type { SchemeDefinition } from "../../../src/scheme/definition.js";
import { writeWorkbook } from "../../../src/xlsx/write/writeWorkbook.js";
import { publishedSchemes } from "../../schemes/publishedSchemes.js";
import { secondScheme } from "../../scheme/support/secondScheme.js";
import { needs } from "../../support/needs.js";
import { allRecalculated } from "../../support/recalculated.js";
import { schemeOf, totalShape } from "../../engine/support/randomTotal.js";
import { firstDifference } from "../../../src/workbook/scheme/firstDifference.js";
import { anyScheme } from "./support/anyScheme.js";
import { brokenSchemes } from "./support/brokenSchemes.js";
import { definition2020 } from "./support/definition2020.js";
import { shownDifferences } from "./support/shownDifferences.js";
import { opened, TypedBook } from "./support/typedBook.js";

const sound: readonly SchemeDefinition[] = [
  definition2020,
  ...Object.values(publishedSchemes),
  secondScheme,
  ...fc.sample(anyScheme, 12),
  ...fc.sample(totalShape.map(schemeOf), 8),
];
const broken = brokenSchemes.map(([, definition]) => definition);

/** Figures typed over those of a scheme in order: the sentence beside them says what they say. */
const typedFigures: readonly (readonly [string, string, number | string, string])[] = [
  ["10.1.1", "每次（件、步）分值", 0.25, "每发现 1 起扣 0.25 分，最多扣 7.5 分。"],
  [
    "10.1.2",
    "每次（件、步）分值",
    0.75,
    "比率低于 95% 的，每低 2 个百分点扣 0.75 分，以满分 20 分为限（未写明上限）。",
  ],
  ["20.1.2", "每次（件、步）分值", 3, "未落实的扣 3 分，与本组各项合并，扣分合计不超过本组满分。"],
  ["20.3", "满分", 30, "由考核方在 0 至 30 分之间评定。"],
  ["20.2", "最后一天（含）", "2024-03-31", "（重新写出以后即有）"],
];

needs("libreoffice")("LibreOffice", () => {
  let books: readonly Uint8Array[] = [];
  let saved: readonly Uint8Array[] = [];
  const typed = new TypedBook(secondScheme);
  beforeAll(async () => {
    for (const [code, heading, value] of typedFigures)
      typed.type("考核项", typed.rowOf("考核项", "代码", code), heading, { value });
    books = [
      ...(await Promise.all([...sound, ...broken].map((each) => writeWorkbook(schemeBookDraft(each))))),
      await typed.bytes(),
    ];
    saved = allRecalculated(books);
  }, 300_000);
  const at = (which: number) => opened(saved[which] ?? new Uint8Array());

  test("calculates what the file shows before it is calculated, whatever is wrong", () => {
    for (const [which] of [...sound, ...broken].entries())
      expect({ which, found: shownDifferences(opened(books[which] ?? new Uint8Array()), at(which)) }).toEqual({
        which,
        found: [],
      });
  });

  test("saves a file in which nothing is lost", () => {
    for (const [which, definition] of sound.entries()) {
      const { definition: read, problems } = readSchemeBook(at(which));
      expect(problems.filter(({ severity }) => severity !== "warning")).toEqual([]);
      expect(firstDifference(read, definition)).toBeUndefined();
    }
  });

  test.each(brokenSchemes.map((each, which) => [...each, which] as const))(
    "finds %s, in words and in the number of rows",
    (_, __, sheet, says, which) => {
      const book = at(sound.length + which);
      const texts = [...(book.sheets.find(({ name }) => name === sheet)?.cells.values() ?? [])].flatMap(({ value }) =>
        value.kind === "text" ? [value.text] : [],
      );
      expect(texts.some((text) => text.includes(says))).toBe(true);
      const state = book.sheets[0]?.cells.get("C3")?.value;
      expect(state).toEqual({ kind: "text", text: expect.stringMatching(/^有 \d+ 行须处理/) as unknown as string });
    },
  );

  test.each(typedFigures)("says in words what is typed for %s", (code, _, __, sentence) => {
    const sheet = at(books.length - 1).sheets.find(({ name }) => name === "考核项");
    const row = typed.rowOf("考核项", "代码", code);
    const column = typed.columnOf("考核项", "这一行的意思");
    const cell = [...(sheet?.cells.values() ?? [])].find((each) => each.row === row && each.column === column);
    expect(cell?.value).toEqual({ kind: "text", text: sentence });
  });
});

describe("schemes of any shape", () => {
  test("are read back as they were", () => {
    fc.assert(
      fc.property(anyScheme, (definition) => {
        const { definition: read, problems } = new TypedBook(definition).read();
        expect(problems.filter(({ severity }) => severity !== "warning")).toEqual([]);
        expect(read).toEqual(definition);
      }),
      { numRuns: 500 },
    );
  });
});
