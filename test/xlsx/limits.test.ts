import fc from "fast-check";
import { describe, expect, test } from "@jest/globals";
import type { BookDraft, CellDraft, NameDraft, SheetDraft, StyleDraft, ValidationDraft } from "../../src/xlsx/draft.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { bookParts } from "../../src/xlsx/write/bookParts.js";
import { DraftError, type DraftFaultCode } from "../../src/xlsx/write/fault.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { makeZip } from "../support/zip.js";
import { beyondLimits } from "./support/excelLimits.js";
import { area } from "./support/writeSample.js";

/*
 * Drafts at the limits of Excel and beyond them: what lies within is written, and holds nothing beyond a limit when the
 * file is looked at; what lies beyond is refused, always, with its own code.
 */

/** A draft that features add to. */
class Draft {
  readonly names: NameDraft[] = [];
  readonly sheetNames: string[] = [];
  readonly validations: ValidationDraft[] = [];
  readonly merges: ReturnType<typeof area>[] = [];
  private readonly cells: CellDraft[] = [];
  sheet: Partial<SheetDraft> = {};
  series = 0;

  add(cell: Omit<CellDraft, "row" | "column"> & Partial<CellDraft>): void {
    this.cells.push({ row: this.cells.length + 1, column: 1, ...cell });
  }

  rule(rest: Partial<ValidationDraft>): void {
    this.validations.push({ area: area(this.validations.length + 1, 9), type: "list", values: ["是"], ...rest });
  }

  book(): BookDraft {
    const { cells, validations, merges, names } = this;
    const series = Array.from({ length: this.series }, (_, at) => ({
      name: `系列${at}`,
      categories: area(1, 28, 2),
      values: area(1, 29, 2),
      color: "1F4E79",
    }));
    const chart = { kind: "bar", title: "图", altText: "图", at: area(1, 30, 9, 9), series } as const;
    const first = {
      name: "甲",
      cells,
      validations,
      merges,
      ...(this.series > 0 && { charts: [chart] }),
      ...this.sheet,
    };
    const others = this.sheetNames.map((name) => ({ name, cells: [] }));
    return { sheets: [first, ...others], names, properties: { title: "", creator: "" } };
  }
}

interface Feature {
  readonly code: DraftFaultCode;
  /** @param size a limit, and what it comes to here: at most a little less, or a little more */
  readonly add: (draft: Draft, size: (limit: number) => number) => void;
}

const style = (rest: StyleDraft) => ({ value: 1, style: rest });
const sum = (count: number): string => `SUM(${Array(count).fill("A1").join(",")})`;
const nested = (levels: number): string => `${"ABS(".repeat(levels)}-1${")".repeat(levels)}`;
const long = (length: number): string => "1".padEnd(length, "+1").replace(/\+$/, " ");
const constant = (length: number): string => `LEN("${'""'.repeat(3)}${"甲".repeat(length - 3)}")`;
const beside = { row: 1, column: 2 };

const features: Readonly<Record<string, Feature>> = {
  "characters of a cell": {
    code: "textTooLong",
    add: (draft, size) => draft.add({ value: "_x0041_&".padEnd(size(32_767), "甲") }),
  },
  "characters of a formula": {
    code: "formulaTooLong",
    add: (draft, size) => draft.add({ formula: long(size(8_192)), value: 1 }),
  },
  "functions in functions": {
    code: "formulaLevels",
    add: (draft, size) => draft.add({ formula: `1+${nested(size(64))}`, value: 2 }),
  },
  "arguments of a function": {
    code: "formulaArguments",
    add: (draft, size) => draft.add({ formula: `IF(1,${sum(size(255))},{1,2})`, value: 0 }),
  },
  "characters of a text in a formula": {
    code: "formulaText",
    add: (draft, size) => draft.add({ formula: constant(size(255)), value: 255 }),
  },
  "functions in a name": {
    code: "formulaLevels",
    add: (draft, size) => void draft.names.push({ name: "深", refersTo: nested(size(64)) }),
  },
  "arguments in a conditional format": {
    code: "formulaArguments",
    add: (draft, size) => {
      draft.sheet = {
        ...draft.sheet,
        conditionalFormats: [{ area: area(1, 1, 2), formula: sum(size(255)), style: { bold: true } }],
      };
    },
  },
  "characters of a sheet's name": {
    code: "sheetName",
    add: (draft, size) => void draft.sheetNames.push("页".repeat(size(31))),
  },
  "characters of a name": {
    code: "definedName",
    add: (draft, size) => void draft.names.push({ name: "名".repeat(size(255)), refersTo: "甲!$A$1" }),
  },
  "characters of a list": {
    code: "listTooLong",
    add: (draft, size) => draft.rule({ values: ["是", "否".repeat(size(255) - 2)] }),
  },
  "characters of a rule": {
    code: "ruleTooLong",
    add: (draft, size) => draft.rule({ type: "custom", values: undefined as never, formula1: long(size(255)) }),
  },
  "characters of a title": {
    code: "ruleTooLong",
    add: (draft, size) => draft.rule({ prompt: { title: "题".repeat(size(32)), text: "" } }),
  },
  "characters of a prompt": {
    code: "ruleTooLong",
    add: (draft, size) => draft.rule({ prompt: { title: "", text: "示".repeat(size(255)) } }),
  },
  "characters of an error": {
    code: "ruleTooLong",
    add: (draft, size) => draft.rule({ error: { title: "", text: "错".repeat(size(225)) } }),
  },
  "characters of a footer": {
    code: "headerTooLong",
    add: (draft, size) => {
      const footer = { left: "页".repeat(100), right: "脚".repeat(size(255) - 104) };
      draft.sheet = { ...draft.sheet, print: { paper: "A4", orientation: "portrait", footer } };
    },
  },
  "characters of a number format": {
    code: "numberFormat",
    add: (draft, size) => draft.add(style({ numberFormat: "0".repeat(size(255)) })),
  },
  "characters of a typeface": {
    code: "typeface",
    add: (draft, size) => draft.add(style({ font: { name: "体".repeat(size(31)) } })),
  },
  "number formats": {
    code: "tooMany",
    add: (draft, size) => {
      // within, there is room for the longest
      const count = size(0) > 0 ? size(200) : size(199);
      for (let at = 1; at <= count; at += 1) draft.add(style({ numberFormat: `0"${at}"` }));
    },
  },
  "width of a column": {
    code: "measure",
    add: (draft, size) => {
      draft.sheet = { ...draft.sheet, columns: new Map([[5, { width: size(255) }]]) };
    },
  },
  "height of a row": {
    code: "measure",
    add: (draft, size) => {
      draft.sheet = { ...draft.sheet, rows: new Map([[5, { height: size(409) + 0.5 }]]) };
    },
  },
  "the last row": {
    code: "cellOutside",
    add: (draft, size) => draft.add({ row: size(1_048_576), column: 3, value: 1 }),
  },
  "the last column": {
    code: "cellOutside",
    add: (draft, size) => draft.add({ row: 1, column: size(16_384), value: 1 }),
  },
  "series of a chart": {
    code: "tooMany",
    add: (draft, size) => {
      draft.series = size(255);
    },
  },
  "merges side by side": {
    code: "mergesOverlap",
    // within, the second begins where the first ends; beyond, some rows earlier
    add: (draft, size) => void draft.merges.push(area(11, 4, 9, 2), area(20 - Math.max(0, size(0)), 5, 4, 2)),
  },
  "validations side by side": {
    code: "rulesOverlap",
    add: (draft, size) => {
      draft.rule({ area: area(11, 20, 9, 2) });
      draft.rule({ area: area(11, 22 - Math.max(0, Math.min(2, size(0))), 9, 3) });
    },
  },
  "a merge beside what a formula fills": {
    code: "spill",
    add: (draft, size) => {
      draft.add({ row: 30, column: 4, formula: "A1:A4", value: 1, spills: { rowCount: 4, columnCount: 1 } });
      draft.merges.push(area(34 - Math.max(0, size(0)), 4, 1, 2));
    },
  },
  "names but for their case": {
    code: "definedNameTwice",
    add: (draft, size) => {
      for (const name of ["Full", size(0) > 0 ? "FULL" : "FULL_"]) draft.names.push({ name, refersTo: "甲!$A$1" });
    },
  },
  "sheets but for their case": {
    code: "sheetNameTwice",
    add: (draft, size) => void draft.sheetNames.push("Sheet", size(0) > 0 ? "sHEET" : "sHEET1"),
  },
};

const known = Object.keys(features);
const draftOf = (sizes: ReadonlyMap<string, number>): BookDraft => {
  const draft = new Draft();
  draft.add({ ...beside, value: 1 });
  for (const [name, more] of sizes) features[name]?.add(draft, (limit) => limit + more);
  return draft.book();
};

const within = fc.dictionary(fc.constantFrom(...known), fc.integer({ min: -3, max: 0 }), { maxKeys: 8 });

describe("drafts about the limits of Excel", () => {
  test("within them, a draft is written, and the file holds nothing beyond", async () => {
    await fc.assert(
      fc.asyncProperty(within, async (sizes) => {
        const bytes = await writeWorkbook(draftOf(new Map(Object.entries(sizes))));
        expect(beyondLimits(bytes)).toEqual([]);
        expect(readWorkbook(bytes)).toMatchObject({ ok: true });
      }),
    );
  }, 60_000);

  test("beyond one of them, it is refused for that, whatever else is in it", async () => {
    const beyond = fc.record({ name: fc.constantFrom(...known), more: fc.integer({ min: 1, max: 4 }), sizes: within });
    await fc.assert(
      fc.asyncProperty(beyond, async ({ name, more, sizes }) => {
        const draft = draftOf(new Map([...Object.entries(sizes), [name, more]]));
        const error: unknown = await writeWorkbook(draft).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        expect(error).toBeInstanceOf(DraftError);
        expect((error as DraftError).fault.code).toBe(features[name]?.code);
      }),
    );
  }, 60_000);

  /** The writer's own count of formats is not a check of the draft; other programs take more of an error's text. */
  const unseen = ["number formats", "characters of an error", "a merge beside what a formula fills"];
  test.each(known.filter((name) => !unseen.includes(name)))("written unchecked, the file shows it: %s", (name) => {
    const draft = draftOf(new Map([[name, 1]]));
    const parts = bookParts(draft).map((part) => ({ name: part.name, data: [...part.text()].join("") }));
    expect(beyondLimits(makeZip(parts))).toHaveLength(1);
  });
});
