import type { Malformed } from "../../engine/answers/answers.js";
import type { OfficeDepartment } from "../../engine/answers/officeRecord.js";
import { quoted } from "../../words/quoted.js";
import type { Scalar } from "../../formula/value.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { KeyedSheet } from "../keyedSheet.js";
import { readParameterSheet } from "../parameters/readParameterSheet.js";
import { sheetKey } from "../sheetNames.js";

export interface ReadForm {
  readonly department: OfficeDepartment;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** Numbers of the readings that the office had confirmed when it issued the form. */
  readonly confirmedReadings: ReadonlySet<number>;
  /** What is typed beside the figures, by the keys of FormPapers. */
  readonly texts: ReadonlyMap<string, string>;
  /** The cell of an input, filled in or not, such as "填报!I9"; undefined for inputs that the form does not have. */
  readonly placeOf: (key: string) => string | undefined;
}

/**
 * Reads a department's form: what it filled in, by the hidden keys. Scores are never read.
 * @throws WorkbookError when it is not a form of ours, or lacks a row or column
 */
export function readForm(scheme: Scheme, book: BookContents): ReadForm {
  const cover = KeyedSheet.find(book, sheetKey("form", "cover"));
  const form = KeyedSheet.find(book, sheetKey("form", "form"));
  const { parameters, confirmedReadings } = readParameterSheet(
    scheme,
    KeyedSheet.find(book, sheetKey("form", "readings")),
  );
  const missing = cover.textAt("sectionsNotApplicable", "value");
  const sectionsNotApplicable = scheme.sections
    .filter(({ code, name }) => missing.includes(`${code} ${name}`))
    .map(({ code }) => code);
  const reported = new Map<string, Scalar>();
  const places = new Map<string, string>();
  const malformed = new Map<string, Malformed>();
  for (const item of scheme.items) {
    if (item.definition.by !== "department" || sectionsNotApplicable.includes(item.section)) continue;
    item.inputs.forEach((input, at) => {
      const column = at === 0 ? "input1" : "input2";
      const value = input.type.kind === "date" ? form.dayAt(item.code, column) : form.valueAt(item.code, column);
      const [key] = input.keys;
      if (key === undefined) return;
      const place = form.placeOf(item.code, column);
      places.set(key, place);
      if (form.hasFormula(item.code, column))
        malformed.set(item.code, {
          input: input.name,
          place,
          message: `${quoted(input.label)}中是公式，请改为直接填写数值`,
          english: `${quoted(input.label)} is a formula; put the number in its place`,
        });
      if (value !== null) reported.set(key, value);
    });
  }
  const texts = new Map<string, string>();
  const take = (key: string, text: string) => void (text !== "" && texts.set(key, text));
  for (const key of ["filledBy", "phone", "approvedBy"]) if (cover.hasRow(key)) take(key, cover.textAt(key, "value"));
  for (const { code } of scheme.items) if (form.hasRow(code)) take(`${code}.evidence`, form.textAt(code, "evidence"));
  return {
    department: {
      code: cover.textAt("departmentCode", "value"),
      name: cover.textAt("departmentName", "value"),
      sectionsNotApplicable,
      reported,
      overrides: new Map(),
      rated: new Map(),
      malformed,
    },
    parameters,
    confirmedReadings,
    texts,
    placeOf: (key) => places.get(key),
  };
}
