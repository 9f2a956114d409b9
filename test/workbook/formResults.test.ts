import { describe, expect, test } from "@jest/globals";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { formDraft } from "../../src/workbook/form/formDraft.js";
import { formResults } from "../../src/workbook/form/formResults.js";

describe("what the formulas of a form yield", () => {
  const scheme = newestScheme();
  const { departments, parameters } = sampleRecord(scheme, { departments: 12, seed: 3 });

  test("is what stands in a form made for the department, one department after the other", () => {
    for (const department of departments) {
      const drafted = formDraft(scheme, department, parameters, "native").sheets.flatMap(({ name, cells }) =>
        cells.flatMap(({ formula, row, column, value }) =>
          formula === undefined ? [] : [{ sheet: name, row, column, value }],
        ),
      );
      expect(drafted.length).toBeGreaterThan(50);
      expect(formResults(scheme, department.sectionsNotApplicable, parameters, department.reported)).toEqual(drafted);
    }
  });

  test("blank cells included", () => {
    const [department] = departments;
    if (!department) throw new Error("no department");
    const blank = { ...department, reported: new Map() };
    const drafted = formDraft(scheme, blank, parameters, "native").sheets.flatMap(({ cells }) =>
      cells.flatMap(({ formula, value }) => (formula === undefined ? [] : [value])),
    );
    expect(
      formResults(scheme, department.sectionsNotApplicable, parameters, new Map()).map(({ value }) => value),
    ).toEqual(drafted);
  });
});
