import type { DepartmentIdentity } from "../../../departments/departmentDirectory.js";
import { nameClashes } from "../../../departments/nameClashes.js";
import type { DepartmentAnswers } from "../../../engine/answers/answers.js";
import { readAnswersFile } from "../../../engine/answers/answersFile.js";
import type { Scheme } from "../../../scheme/scheme.js";
import { decodedText } from "../../../workbook/lists/decodedText.js";
import { departmentFile } from "../../../workbook/lists/departmentFile.js";
import { departmentListWords } from "../../../workbook/lists/departmentListWords.js";
import { refusalWords } from "../../../xlsx/refusalWords.js";
import { otherKind } from "../../../xlsx/zip/otherKind.js";
import { Failure } from "../../terminal/failure.js";
import { linesOf, mendFirst, toldLines } from "../../terminal/toldLines.js";
import { answersOrFailure } from "../readAnswers.js";
import { jsonKindOf, jsonKinds } from "../jsonKind.js";
import { jsonOf } from "../readJson.js";
import { readBytes } from "../readText.js";
import type { Words } from "../../../words/words.js";

/** A list of departments as it was given. */
export interface DepartmentsRead {
  readonly departments: readonly ListedDepartment[];
  /** Where not, the codes are only the numbers of the lines (settledList gives others). */
  readonly isCoded: boolean;
}

/** A department of a list. */
export interface ListedDepartment {
  readonly code: string;
  readonly name: string;
  /** Undefined where the list does not say. */
  readonly sectionsNotApplicable: readonly string[] | undefined;
}

/**
 * A list of departments: JSON `[{"code", "name", "sectionsNotApplicable"}]`, or what `departmentFile` reads.
 *
 * @throws Failure with every line or path that is wrong
 */
export function readDepartments(scheme: Scheme, path: string): DepartmentsRead {
  const bytes = readBytes(path);
  const text = decodedText(bytes);
  if (text === undefined || !isJson.test(text) || otherKind(bytes) !== "text") return fromList(path, bytes);
  const departments = fromJson(scheme, path, text);
  if (departments.length === 0) throw new Failure({ zh: `${path}：没有单位`, en: `${path}: there are no departments` });
  return { departments, isCoded: true };
}

/** A name may begin with a bracket: [示例]一局. */
const isJson = /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[{\]]|$))/;

function fromJson(scheme: Scheme, path: string, text: string): readonly ListedDepartment[] {
  const list = jsonOf(path, text);
  const kind = jsonKindOf(list);
  if (kind)
    throw new Failure({
      zh: `${path}：这是${jsonKinds[kind].zh}，这里要的是单位名单`,
      en: `${path}: this is ${jsonKinds[kind].en}; a list of departments is wanted here`,
    });
  if (!Array.isArray(list))
    throw new Failure({
      zh: `${path}：应为 [{"code": …, "name": …}] 这样的列表`,
      en: `${path}: should be a list such as [{"code": …, "name": …}]`,
    });
  const entries: readonly unknown[] = list;
  const says = (at: number, name: string): boolean => {
    const entry = entries[at];
    return typeof entry === "object" && entry !== null && name in entry;
  };
  entries.forEach((_entry, at) => {
    if (says(at, "answers"))
      throw new Failure({
        zh: `${path}：departments[${at}].answers：单位名单里不能有答案；答案用 --answers 给出`,
        en: `${path}: departments[${at}].answers: a list of departments has no answers; give them by --answers`,
      });
  });
  const departments = checked(scheme, path, entries);
  refuseNameClashes(path, departments);
  return departments.map(({ code, name, sectionsNotApplicable }, at) => ({
    code,
    name,
    sectionsNotApplicable: says(at, "sectionsNotApplicable") ? sectionsNotApplicable : undefined,
  }));
}

/** @throws Failure with each name by which another department would be meant as well */
export function refuseNameClashes(path: string, departments: readonly DepartmentIdentity[]): void {
  const told = clashLines(path, departments);
  if (told.length > 0) throw new Failure(linesOf(toldLines(told, mendFirst(path))));
}

/**
 * The same told, where the codes decide and nobody goes by the names: people who read a ranking do.
 *
 * @returns a line each, of many the first
 */
export function toldNameClashes(path: string, departments: readonly DepartmentIdentity[]): readonly Words[] {
  const told = clashLines(path, departments).map(({ zh, en }) => ({
    zh: `${zh}；已按代码分别计算，请核对`,
    en: `${en}; told apart by their codes, please look`,
  }));
  return toldLines(told, (more) => ({
    zh: `${path}：另有 ${more} 处名称重复，已按代码分别计算`,
    en: `${path}: ${more} more names stand twice; told apart by their codes`,
  }));
}

const clashLines = (path: string, departments: readonly DepartmentIdentity[]): readonly Words[] =>
  nameClashes(departments).map(({ kind, at, other }) => {
    const place = {
      zh: `${path}：departments[${at}].name：单位名称“${departments[at]?.name ?? ""}”`,
      en: `${path}: departments[${at}].name: the name “${departments[at]?.name ?? ""}”`,
    };
    return kind === "sameName"
      ? { zh: `${place.zh}与 departments[${other}] 重复`, en: `${place.en} is that of departments[${other}] as well` }
      : {
          zh: `${place.zh}与 departments[${other}] 的单位代码相同；请改用其他名称或代码`,
          en: `${place.en} is the code of departments[${other}]; use another name or code`,
        };
  });

function fromList(path: string, bytes: Uint8Array): DepartmentsRead {
  const file = departmentFile(bytes);
  if (!file.ok) {
    const { refusal } = file;
    throw new Failure({
      zh: `${path}：${refusal.code === "notText" ? "既不是工作簿，也不是 UTF-8、UTF-16 或 GB 18030 编码的文本" : refusalWords(refusal).zh}`,
      en: `${path}: ${refusal.code === "notText" ? "neither a workbook nor a text in UTF-8, UTF-16 or GB 18030" : refusalWords(refusal).en}`,
    });
  }
  const told = file.problems.map((problem) => ({
    zh: `${path}：${departmentListWords(problem).zh}`,
    en: `${path}: ${departmentListWords(problem).en}`,
  }));
  if (told.length > 0) throw new Failure(linesOf(toldLines(told, mendFirst(path))));
  const departments = file.departments.map(({ code, name }) => ({ code, name, sectionsNotApplicable: undefined }));
  return { departments, isCoded: file.isCoded };
}

/** Codes and names are checked as in an answers file. */
const checked = (scheme: Scheme, path: string, departments: readonly unknown[]): readonly DepartmentAnswers[] =>
  answersOrFailure(path, () => readAnswersFile(scheme, { scheme: scheme.id, departments })).departments;
