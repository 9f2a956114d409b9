import { dayOfSerial } from "../exact/daySerial.js";
import { typedText } from "../exact/typedNumber.js";
import { Fraction } from "../exact/fraction.js";
import type { Answers, DepartmentAnswers } from "../engine/answers/answers.js";
import type { LeftOutDepartment } from "../engine/answers/leftOut.js";
import { answersOf, type OfficeRecord } from "../engine/answers/officeRecord.js";
import type { Scalar } from "../formula/value.js";
import { cellWords } from "../rules/contract/cellWords.js";
import { carriedText, isShipped } from "../scheme/catalogue.js";
import type { Item, ItemInput, Scheme } from "../scheme/scheme.js";

/** An answers file, as JSON.stringify writes it. */
export interface AnswersJson {
  /** Its id; whole where it does not come with the program. */
  readonly scheme: unknown;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly departments: readonly {
    readonly code: string;
    readonly name: string;
    readonly sectionsNotApplicable: readonly string[];
    /** Only for a department that is left out. */
    readonly assessed?: false;
    readonly leftOutBecause?: string;
    readonly answers: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * The answers of a record as an answers file: what counts, with the office's values in place of the reports
 * and every count of findings written out, 0 included. Read again, they give the same scores.
 */
export const answersJson = (scheme: Scheme, record: OfficeRecord): AnswersJson =>
  jsonOf(scheme, answersOf(scheme, record));

const jsonOf = (scheme: Scheme, { parameters, departments, leftOut = [] }: Answers): AnswersJson => ({
  scheme: isShipped(scheme) ? scheme.id : (JSON.parse(carriedText(scheme)) as unknown),
  parameters: Object.fromEntries(parameters),
  departments: [...departments, ...leftOut].map((department) => ({
    code: department.code,
    name: department.name,
    sectionsNotApplicable: [...department.sectionsNotApplicable],
    ...(isLeftOut(department) && { assessed: false as const, leftOutBecause: department.because }),
    answers: Object.fromEntries(
      scheme.items.flatMap((item): [string, unknown][] => {
        const answer = answerOf(item, department);
        return answer === undefined ? [] : [[item.code, answer]];
      }),
    ),
  })),
});

const isLeftOut = (department: DepartmentAnswers): department is LeftOutDepartment => "because" in department;

/** @returns undefined when nothing is filled in; without inputs, which makes it invalid, when it cannot be taken */
function answerOf(item: Item, { cells, malformed }: DepartmentAnswers): unknown {
  if (malformed.has(item.code)) return {};
  const valuesOf = ({ keys }: ItemInput): readonly Scalar[] => keys.map((key) => cells.get(key) ?? null);
  const filled = item.inputs.filter((input) => valuesOf(input).some((value) => value !== null && value !== ""));
  if (filled.length === 0) return undefined;
  const required = filled.filter(({ type }) => !type.optional);
  if (required.some((input) => valuesOf(input).includes(cellWords.notApplicable))) return { notApplicable: true };
  return Object.fromEntries(
    item.inputs
      .filter((input) => filled.includes(input) || !input.type.optional)
      .map((input) => {
        const values = valuesOf(input).map((value) => jsonValue(input, value));
        return [input.name, input.type.cells === undefined ? values[0] : values];
      }),
  );
}

/** What cannot be an answer stays recognizable as what it is, and is refused where the file is read. */
function jsonValue({ type }: ItemInput, value: Scalar): unknown {
  if (value instanceof Fraction)
    return type.kind === "date" ? dayOfSerial(Number(value.floor().numerator)) : jsonNumber(value);
  if (type.kind === "yesNo" && (value === cellWords.yes || value === cellWords.no)) return value === cellWords.yes;
  if (type.kind === "date") return value === cellWords.never ? null : String(value ?? "");
  return value === null || typeof value === "boolean" ? value : String(value);
}

/** A number where it can say the figure exactly, else its decimals as text. */
function jsonNumber(value: Fraction): number | string {
  const text = value.toString();
  const number = value.toNumber();
  return typedText(number) === text ? number : text;
}
