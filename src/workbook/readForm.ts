import type { OfficeDepartment } from "../engine/officeRecord.js";
import type { Scalar } from "../formula/value.js";
import type { ParameterValue } from "../scheme/definition.js";
import type { Scheme } from "../scheme/scheme.js";
import type { BookContents } from "../xlsx/bookContents.js";
import { KeyedSheet } from "./keyedSheet.js";
import { readParameterSheet } from "./readParameterSheet.js";
import { sheetKey } from "./sheetNames.js";

export interface ReadForm {
  readonly department: OfficeDepartment;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
}

/**
 * Reads a department's form: what it filled in, by the hidden keys. Scores are never read.
 * @throws WorkbookError when it is not a form of ours, or lacks a row or column
 */
export function readForm(scheme: Scheme, book: BookContents): ReadForm {
  const cover = KeyedSheet.find(book, sheetKey("form", "cover"));
  const form = KeyedSheet.find(book, sheetKey("form", "form"));
  const { parameters } = readParameterSheet(scheme, KeyedSheet.find(book, sheetKey("form", "readings")));
  const missing = cover.textAt("sectionsNotApplicable", "value");
  const sectionsNotApplicable = scheme.sections
    .filter(({ code, name }) => missing.includes(`${code} ${name}`))
    .map(({ code }) => code);
  const reported = new Map<string, Scalar>();
  for (const item of scheme.items) {
    if (item.definition.by !== "department" || sectionsNotApplicable.includes(item.section)) continue;
    item.inputs.forEach((input, at) => {
      const column = at === 0 ? "input1" : "input2";
      const value = input.type.kind === "date" ? form.dayAt(item.code, column) : form.valueAt(item.code, column);
      const [key] = input.keys;
      if (key !== undefined && value !== null) reported.set(key, value);
    });
  }
  return {
    department: {
      code: cover.textAt("departmentCode", "value"),
      name: cover.textAt("departmentName", "value"),
      sectionsNotApplicable,
      reported,
      overrides: new Map(),
      rated: new Map(),
    },
    parameters,
  };
}
