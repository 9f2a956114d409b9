import { parameterFault } from "../../src/analysis/effects/alternativesOf.js";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice, officeDraft } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { officeSheets } from "../../src/workbook/sheetNames.js";
import { secondScheme } from "../scheme/support/secondScheme.js";
import { filled, typedOver } from "../simulator/support/filled.js";
import { needs } from "../support/needs.js";
import { differences, readBook } from "../support/officeFigures.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { recalculated } from "../support/recalculated.js";

const scheme = buildScheme(secondScheme);
const record = sampleRecord(scheme, { departments: 8, seed: 2 });

test("another scheme has its office workbook and its forms, without a change of code", async () => {
  const book = readBook(await buildOffice(scheme, record, { mode: "native" }));
  const { record: read } = readOffice(scheme, book);
  expect(read.departments.map(({ code, reported }) => [code, [...reported]])).toEqual(
    record.departments.map(({ code, reported }) => [code, [...reported]]),
  );
  for (const department of record.departments) await buildForm(scheme, department, record.parameters, { mode: "live" });
});

describe("a whole parameter without a range", () => {
  const limit = { name: "limit", kind: "whole", meaning: { zh: "上限", en: "limit" }, default: 100 } as const;
  const open = buildScheme({
    ...secondScheme,
    parameters: [...secondScheme.parameters, limit],
    readings: secondScheme.readings.map((reading) => ({
      ...reading,
      parameters: [...reading.parameters, limit.name],
    })),
  });
  const draft = officeDraft(open, sampleRecord(open, { departments: 2, seed: 2 }), "native");
  const sheet = draft.sheets.find(({ name }) => name === officeSheets.readings);
  const input = sheet?.cells.find(({ value }) => value === limit.default);
  const code = draft.names.find(({ name }) => name === "limit.code");
  if (!sheet || !input || !code) throw new Error("no cell of the parameter");
  const { row, column } = input;

  test.each([0, 1, 101, 1e15, Number.MAX_SAFE_INTEGER, 2 ** 53 + 2, -1, 2.5])(
    "%d: formula, validation and engine say the same",
    (value) => {
      const isGood = parameterFault(open, limit.name, value) === null;
      expect(isGood).toBe(value >= 0 && value <= Number.MAX_SAFE_INTEGER && Number.isInteger(value));
      const typed = filled(typedOver(draft, [{ sheet: sheet.name, row, column, value }]));
      const [, list = "", cell = ""] = /^'?([^'!]+)'?!\$B\$(\d+)$/.exec(code.refersTo) ?? [];
      const checked = typed.valueAt(list, Number(cell), 2);
      expect(checked).toEqual(isGood ? value : expect.objectContaining({ error: "#N/A" }));
      const validation = sheet.validations?.find(({ area }) => area.row === row && area.column === column);
      expect(validation).toMatchObject({ type: "whole", operator: "between" });
      const [least, most] = [Number(validation?.formula1), Number(validation?.formula2)];
      expect(Number.isInteger(value) && value >= least && value <= most).toBe(isGood);
    },
  );
});

/** MIN and comparisons pass over a text: with one in the place of a figure there would be no cap, and no word of it. */
describe("a figure that the round chooses", () => {
  const cap = { name: "mostLost", kind: "choice", meaning: { zh: "最多扣", en: "cap" }, default: "2.5" } as const;
  const choices = ["2.5", "7.5"].map((value) => ({ value, label: `最多 ${value} 分` }));
  const chosen = buildScheme({
    ...secondScheme,
    parameters: [...secondScheme.parameters, { ...cap, choices }],
    readings: secondScheme.readings.map((each) => ({ ...each, parameters: [...each.parameters, cap.name] })),
    sections: secondScheme.sections.map((section) => ({
      ...section,
      items: section.items.map((each) =>
        each.code === "10.1.1" && each.rule === "deduct"
          ? { ...each, params: { ...each.params, cap: { parameter: cap.name } } }
          : each,
      ),
    })),
  });
  const filledIn = sampleRecord(chosen, { departments: 8, seed: 2 });
  const figures = assess(chosen, answersOf(chosen, filledIn));

  test("is a number in the workbook's own formulas, whose figures are the engine's", async () => {
    const book = readBook(await buildOffice(chosen, filledIn, { mode: "native" }));
    const { compared, wrong } = differences(book, figures);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });

  needs("libreoffice")("in LibreOffice", () => {
    test("is a limit", async () => {
      const calculated = recalculated(await buildOffice(chosen, filledIn, { mode: "native" }));
      expect(differences(readBook(calculated), figures).wrong).toEqual([]);
    });
  });

  test("is chosen by its label, or typed as a number", async () => {
    const draft = officeDraft(chosen, filledIn, "native");
    const sheet = draft.sheets.find(({ name }) => name === officeSheets.readings);
    const input = sheet?.cells.find(({ value }) => value === choices[0]?.label);
    if (!sheet || !input) throw new Error("no cell of the parameter");
    const read = async (value: string | number) =>
      readOffice(
        chosen,
        readBook(
          await writeWorkbook(typedOver(draft, [{ sheet: sheet.name, row: input.row, column: input.column, value }])),
        ),
      ).record.parameters.get(cap.name);
    expect(await read("最多 7.5 分")).toBe("7.5");
    expect(await read(7.5)).toBe("7.5");
    await expect(read(7)).rejects.toThrow("mostLost");
  });
});

needs("libreoffice")("another scheme in LibreOffice", () => {
  test("shows the figures of the engine", async () => {
    const calculated = readBook(recalculated(await buildOffice(scheme, record, { mode: "native" })));
    const { compared, wrong } = differences(calculated, assess(scheme, answersOf(scheme, record)));
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });

  test("and in the form that has both kinds of formula as well", async () => {
    const calculated = readBook(recalculated(await buildOffice(scheme, record, { mode: "both" })));
    expect(differences(calculated, assess(scheme, answersOf(scheme, record))).wrong).toEqual([]);
  });
});
