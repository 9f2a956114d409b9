import { meantCodes } from "../../choice/meantCodes.js";
import { meantWords } from "../../choice/meantWords.js";
import { foldedText } from "../../departments/foldedText.js";
import { typedText } from "../../exact/typedNumber.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import type { ParameterDefinition, ParameterValue } from "../../scheme/definition.js";
import { parameterType } from "../../scheme/parameterType.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { Words } from "../../words/words.js";
import { AnswersError, type Answers, type AnswersProblem, type DepartmentAnswers, type Malformed } from "./answers.js";
import type { LeaveOut } from "./officeRecord.js";
import { readAnswer } from "./readAnswer.js";

/**
 * Answers as JSON: `{scheme, parameters, departments: [{code, name, sectionsNotApplicable, answers}]}`.
 * A number means its first 15 significant digits, as in a cell of Excel; a figure with more of them is written as text.
 * A department with `assessed: false`, and a reason in `leftOutBecause`, is kept and not assessed.
 *
 * @param json the parsed file
 * @returns the answers; an answer that is present but not valid is kept as malformed and makes its item invalid
 * @throws AnswersError for what no reading can save: unknown codes, inputs or parameters, departments
 * without a code or with the code of another
 */
export function readAnswersFile(scheme: Scheme, json: unknown): Answers {
  const problems: AnswersProblem[] = [];
  const fail: Fail = (place, { zh, en }) => void problems.push({ place, message: zh, english: en });
  const file = objectAt(json, "$", fail);
  onlyKeys(file, ["scheme", "parameters", "departments"], "$", fail);
  if (file["scheme"] !== scheme.id)
    fail("scheme", {
      zh: `应为 "${scheme.id}"，实为 ${JSON.stringify(file["scheme"])}`,
      en: `should be "${scheme.id}", not ${JSON.stringify(file["scheme"])}`,
    });
  const parameters = readParameters(scheme, "parameters" in file ? file["parameters"] : {}, fail);
  const list = file["departments"];
  if (!Array.isArray(list)) fail("departments", { zh: "应为单位列表", en: "should be a list of departments" });
  const departments = (Array.isArray(list) ? (list as unknown[]) : []).map((entry, at) =>
    readDepartment(scheme, entry, `departments[${at}]`, fail),
  );
  refuseDoubles(departments, fail);
  if (problems.length > 0) throw new AnswersError(problems);
  return {
    parameters,
    departments: departments.flatMap(({ leftOut, ...answers }) => (leftOut ? [] : [answers])),
    leftOut: departments.flatMap(({ leftOut, ...answers }) => (leftOut ? [{ ...answers, ...leftOut }] : [])),
  };
}

export type Fail = (place: string, words: Words) => void;

function objectAt(value: unknown, place: string, fail: Fail): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  fail(place, {
    zh: `应为对象，实为 ${JSON.stringify(value) ?? "空"}`,
    en: `should be an object, not ${JSON.stringify(value) ?? "nothing"}`,
  });
  return {};
}

function onlyKeys(value: Readonly<Record<string, unknown>>, known: readonly string[], place: string, fail: Fail): void {
  for (const key of Object.keys(value))
    if (!known.includes(key))
      fail(`${place}.${key}`, {
        zh: `没有这一项；可用的有：${known.join("、")}`,
        en: `is not known; there are: ${known.join(", ")}`,
      });
}

/** Checks parameters as a file or a workbook gives them; the ones that are not given have their defaults. */
export function readParameters(scheme: Scheme, json: unknown, fail: Fail): ReadonlyMap<string, ParameterValue> {
  const given = objectAt(json, "parameters", fail);
  onlyKeys(given, [...scheme.parameters.keys()], "parameters", fail);
  return new Map(
    [...scheme.parameters.values()].map((definition) => {
      const value = asDecimals(definition.kind, definition.name in given ? given[definition.name] : definition.default);
      const wrong = parameterType(definition).problem(value);
      if (wrong)
        fail(`parameters.${definition.name}`, {
          zh: `应为${wrong.zh}，实为 ${JSON.stringify(value)}`,
          en: `should be ${wrong.en}, not ${JSON.stringify(value)}`,
        });
      return [definition.name, value as ParameterValue];
    }),
  );
}

/** A figure may also be written as a JSON number; it means what Excel would show of it, text is taken to the letter. */
function asDecimals(kind: ParameterDefinition["kind"], value: unknown): unknown {
  if (kind === "whole" || kind === "choice" || kind === "truth") return value;
  if (typeof value === "number" && Number.isFinite(value)) return typedText(value);
  return Array.isArray(value) ? value.map((entry: unknown) => asDecimals(kind, entry)) : value;
}

/** A department as the file gives it, whether it is assessed or not. */
export interface ReadDepartment extends DepartmentAnswers {
  readonly leftOut?: LeaveOut;
}

/** One department; whether its code is valid and unique is checked by `refuseCode` and `refuseDoubles`. */
export function readDepartment(scheme: Scheme, json: unknown, place: string, fail: Fail): ReadDepartment {
  const entry = objectAt(json, place, fail);
  onlyKeys(entry, ["code", "name", "sectionsNotApplicable", "assessed", "leftOutBecause", "answers"], place, fail);
  const { code, name } = entry;
  if (typeof code !== "string" || code.trim() === "")
    fail(
      `${place}.code`,
      code === undefined || code === ""
        ? { zh: "缺少单位代码（文本）", en: "the department's code (text) is missing" }
        : {
            zh: `单位代码应为文本，实为 ${JSON.stringify(code)}`,
            en: `the department's code should be text, not ${JSON.stringify(code)}`,
          },
    );
  if (name !== undefined && typeof name !== "string")
    fail(`${place}.name`, { zh: "单位名称应为文本", en: "the department's name should be text" });
  const answers = objectAt("answers" in entry ? entry["answers"] : {}, `${place}.answers`, fail);
  const cells = new Map<string, Scalar>();
  const malformed = new Map<string, Malformed>();
  for (const [itemCode, answer] of Object.entries(answers)) {
    const at = `${place}.answers["${itemCode}"]`;
    const item = scheme.node(itemCode);
    if (item?.kind !== "item") {
      const meant = meantCodes(
        itemCode,
        scheme.items.map(({ code: each }) => each),
      );
      fail(at, {
        zh: `指标体系 ${scheme.id} 没有代码为 ${itemCode} 的考核项${meantWords(meant).zh}`,
        en: `the scheme ${scheme.id} has no item of the code ${itemCode}${meantWords(meant).en}`,
      });
      continue;
    }
    if (typeof answer === "object" && answer !== null && !Array.isArray(answer))
      onlyKeys(
        answer as Record<string, unknown>,
        [...item.inputs.map((input) => input.name), "notApplicable"],
        at,
        fail,
      );
    const read = readAnswer(item, answer);
    if ("cells" in read) {
      for (const [key, value] of read.cells) cells.set(key, value);
      continue;
    }
    malformed.set(itemCode, { ...read, place: at });
    for (const { keys } of item.inputs) for (const key of keys) cells.set(key, new FormulaError("#VALUE!"));
  }
  const label = typeof code === "string" ? code : "";
  return {
    code: label,
    name: typeof name === "string" ? name : label,
    sectionsNotApplicable: readSections(
      scheme,
      "sectionsNotApplicable" in entry ? entry["sectionsNotApplicable"] : [],
      place,
      fail,
    ),
    cells,
    malformed,
    ...leaveOut(entry, place, fail),
  };
}

function leaveOut(
  entry: Readonly<Record<string, unknown>>,
  place: string,
  fail: Fail,
): { readonly leftOut?: LeaveOut } {
  const { assessed = true, leftOutBecause = "" } = entry;
  if (typeof assessed !== "boolean")
    fail(`${place}.assessed`, {
      zh: `应为 true 或 false，实为 ${JSON.stringify(assessed)}`,
      en: `should be true or false, not ${JSON.stringify(assessed)}`,
    });
  if (typeof leftOutBecause !== "string")
    fail(`${place}.leftOutBecause`, {
      zh: "不参加考核的理由应为文本",
      en: "the reason why it is not assessed should be text",
    });
  return assessed === false ? { leftOut: { because: String(leftOutBecause) } } : {};
}

function readSections(scheme: Scheme, json: unknown, place: string, fail: Fail): readonly string[] {
  const optional = scheme.sections.filter((section) => section.optional).map(({ code }) => code);
  if (Array.isArray(json) && json.every((code) => optional.includes(code as string))) return json as string[];
  fail(`${place}.sectionsNotApplicable`, {
    zh: `只能列出可不适用的部分：${optional.join("、") || "无"}`,
    en: `can only list sections that may not apply: ${optional.join(", ") || "there is none"}`,
  });
  return [];
}

/** Codes name a department in cells ("D07 示例厅"), where spaces, * ? ~ | have a meaning of their own. */
export function refuseCode(code: string, place: string, fail: Fail): void {
  if (code.trim() !== "" && /[*?~|\s\p{Cf}]/u.test(code))
    fail(place, {
      zh: `单位代码 ${JSON.stringify(code)} 含有不可用的字符（空格和 * ? ~ |）`,
      en: `the code ${JSON.stringify(code)} has characters that it cannot have (blanks and * ? ~ |)`,
    });
  // marks of sheets begin so
  if (code.startsWith("."))
    fail(place, {
      zh: `单位代码 ${JSON.stringify(code)} 不能以点开头`,
      en: `the code ${JSON.stringify(code)} cannot begin with a dot`,
    });
}

/** Spelling makes no difference between codes. */
function refuseDoubles(departments: readonly { readonly code: string }[], fail: Fail): void {
  const seen = new Map<string, number>();
  departments.forEach(({ code }, at) => {
    const key = foldedText(code);
    const before = seen.get(key);
    if (before !== undefined)
      fail(`departments[${at}].code`, {
        zh: `单位代码 ${code} 与 departments[${before}] 重复`,
        en: `the code ${code} is that of departments[${before}] as well`,
      });
    seen.set(key, at);
    refuseCode(code, `departments[${at}].code`, fail);
  });
}
