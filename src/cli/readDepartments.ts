import type { DepartmentAnswers } from "../engine/answers.js";
import { readAnswersFile } from "../engine/answersFile.js";
import type { Scheme } from "../scheme/scheme.js";
import { Failure } from "./failure.js";
import { answersOrFailure, jsonOf } from "./readAnswers.js";
import { readBytes, textOf } from "./readText.js";

/** A department of a list. */
export interface ListedDepartment {
  readonly code: string;
  readonly name: string;
  /** Undefined where the list does not say. */
  readonly sectionsNotApplicable: readonly string[] | undefined;
}

/**
 * A list of departments: JSON `[{"code", "name", "sectionsNotApplicable"}]`, or lines of code and name,
 * parted by a comma or a tab as a spreadsheet saves them.
 *
 * @throws Failure with the line or path
 */
export function readDepartments(scheme: Scheme, path: string): readonly ListedDepartment[] {
  const text = textOf(path, readBytes(path), "gb18030");
  const departments = /^\s*[[{]/.test(text) ? fromJson(scheme, path, text) : fromLines(scheme, path, text);
  if (departments.length === 0) throw new Failure(`${path}：没有单位`);
  return departments;
}

function fromJson(scheme: Scheme, path: string, text: string): readonly ListedDepartment[] {
  const list = jsonOf(path, text);
  if (!Array.isArray(list)) throw new Failure(`${path}：应为 [{"code": …, "name": …}] 这样的列表`);
  const entries: readonly unknown[] = list;
  const says = (at: number, name: string): boolean => {
    const entry = entries[at];
    return typeof entry === "object" && entry !== null && name in entry;
  };
  entries.forEach((_entry, at) => {
    if (says(at, "answers")) throw new Failure(`${path}：departments[${at}].answers：单位名单里不能有答案；答案用 --answers 给出`);
  });
  return checked(scheme, path, entries).map(({ code, name, sectionsNotApplicable }, at) => ({
    code,
    name,
    sectionsNotApplicable: says(at, "sectionsNotApplicable") ? sectionsNotApplicable : undefined,
  }));
}

function fromLines(scheme: Scheme, path: string, text: string): readonly ListedDepartment[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ cells: cellsOf(line), number: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .filter(({ cells, number }) => number > 1 || !/代码|编码|^code$/i.test(cells[0] ?? ""));
  for (const { cells, number } of lines)
    if (cells.length !== 2) throw new Failure(`${path}：第 ${number} 行：应为“代码,名称”，实有 ${cells.length} 栏`);
  const lineOf = (place: string) => place.replaceAll(/departments\[(\d+)\](\.\w+)?/g, (_all, at: string) => `第 ${lines[Number(at)]?.number ?? at} 行`);
  return checked(scheme, path, lines.map(({ cells: [code, name] }) => ({ code, name })), lineOf).map(({ code, name }) => ({
    code,
    name,
    sectionsNotApplicable: undefined,
  }));
}

/** A cell may stand in quotation marks, with doubled ones inside. */
function cellsOf(line: string): readonly string[] {
  const cells = line.replace(/[,，\t\s]+$/, "").match(/(?:^|[,，\t])(?:"(?:[^"]|"")*"|[^,，\t]*)/g) ?? [];
  return cells
    .map((cell, at) => (at === 0 && !/^[,，\t]/.test(cell) ? cell : cell.slice(1)).trim())
    .map((cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell));
}

/** Codes and names are checked as in an answers file. */
const checked = (scheme: Scheme, path: string, departments: readonly unknown[], placeText?: (place: string) => string): readonly DepartmentAnswers[] =>
  answersOrFailure(path, () => readAnswersFile(scheme, { scheme: scheme.id, departments }), placeText).departments;
