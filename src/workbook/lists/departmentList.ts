import { foldedText } from "../../departments/foldedText.js";
import { mostDepartments } from "../../departments/mostDepartments.js";
import { nameClashes } from "../../departments/nameClashes.js";
import { expectedFields, type ListColumn } from "./departmentHeadings.js";
import { delimitedRows, type TextRow } from "./delimitedRows.js";
import { listRows } from "./listRows.js";

/** In characters: a code must fit a column, a name a heading and a file name. */
export const longestCode = 40;
export const longestName = 60;

/** A department of a list. */
export interface ListedDepartment {
  readonly code: string;
  readonly name: string;
  /** Where it stands: the line of a text, the row of a sheet. */
  readonly line: number;
}

/** What is wrong in a list, and in which line: data, from which words are made. */
export type DepartmentListProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "tooMany"; readonly count: number }
  | { readonly kind: "noCode"; readonly line: number }
  | { readonly kind: "noName"; readonly line: number }
  | { readonly kind: "sameCode"; readonly line: number; readonly before: number; readonly code: string }
  | { readonly kind: "sameName"; readonly line: number; readonly before: number; readonly name: string }
  /** The name of one is the code of another: typed in a cell, it could mean either. */
  | { readonly kind: "nameIsCode"; readonly line: number; readonly other: number; readonly name: string }
  | { readonly kind: "codeTooLong" | "nameTooLong"; readonly line: number; readonly length: number }
  | { readonly kind: "codeCharacter" | "nameCharacter"; readonly line: number; readonly found: string }
  | { readonly kind: "fields"; readonly line: number; readonly count: number }
  /** A cell shows another code, or name, than it holds. */
  | { readonly kind: "shownOtherwise"; readonly line: number; readonly stored: string; readonly format: string }
  | { readonly kind: "quote"; readonly line: number };

export interface DepartmentListing {
  readonly departments: readonly ListedDepartment[];
  /** Codes stand in the list; where not, those of `departments` are only numbers, and settleList gives the codes. */
  readonly isCoded: boolean;
  /** In the order of their lines; a list is good when there are none. */
  readonly problems: readonly DepartmentListProblem[];
}

/**
 * Departments from a pasted text or a text file: lines of a name, or of code and name with a tab or comma
 * between them, in quotes or not. A line of headings (代码, 名称) says which column is which, and lets further
 * columns stand beside them. Where there are no codes the lines are numbered D01, D02 …; blank lines count for nothing.
 */
export function departmentList(text: string): DepartmentListing {
  const { rows, openQuote } = delimitedRows(text);
  const read = departmentRows(rows);
  return openQuote === null ? read : { ...read, problems: [...read.problems, { kind: "quote", line: openQuote }] };
}

/** The same from rows that are parted already, such as those of a sheet. */
export function departmentRows(all: readonly TextRow[]): DepartmentListing {
  const { heading, rows, columns } = listRows(all);
  const problems: DepartmentListProblem[] = [];
  const departments = rows.map(({ fields, line, unclear }, at): ListedDepartment => {
    for (const [field, format] of unclear ?? [])
      if ((columns[field] ?? "other") !== "other")
        problems.push({ kind: "shownOtherwise", line, stored: fields[field] ?? "", format });
    if (!heading && fields.length > expectedFields) problems.push({ kind: "fields", line, count: fields.length });
    const field = (column: ListColumn): string => fields[columns.indexOf(column)] ?? "";
    const [name, given] = [field("name"), field("code")];
    const coded = columns.includes("code");
    if (coded && !heading && fields.length < expectedFields)
      problems.push({ kind: "fields", line, count: fields.length });
    else if (name === "") problems.push({ kind: "noName", line });
    else if (coded && given === "") problems.push({ kind: "noCode", line });
    return { code: given === "" ? `D${String(at + 1).padStart(2, "0")}` : given, name, line };
  });
  if (departments.length === 0) problems.push({ kind: "empty" });
  if (departments.length > mostDepartments) problems.push({ kind: "tooMany", count: departments.length });
  const isCoded = columns.includes("code");
  // codes that are only line numbers are provisional: settledList looks at those that are given
  const clashes = doubles(departments).filter(({ kind }) => isCoded || kind !== "nameIsCode");
  problems.push(...departments.flatMap(wrongTexts), ...clashes);
  return { departments, isCoded, problems: [...problems].sort((a, b) => lineOf(a) - lineOf(b)) };
}

const lineOf = (problem: DepartmentListProblem): number => ("line" in problem ? problem.line : 0);

/** What no file, or no formula that looks a code up, can hold. */
const unusable = /[\p{Cc}\p{Surrogate}\uFFFD-\uFFFF]/u;
/** Spaces too: cells hold "D07 示例厅", of which the part before the space is the code. Marks begin with a dot. */
const unusableInCode = /^\.|[*?~|\s\p{Cf}]/u;

function wrongTexts({ code, name, line }: ListedDepartment): readonly DepartmentListProblem[] {
  const inCode = unusable.exec(code)?.[0] ?? unusableInCode.exec(code)?.[0];
  const inName = unusable.exec(name)?.[0];
  return [
    ...(inCode !== undefined ? [{ kind: "codeCharacter" as const, line, found: inCode }] : []),
    ...(inName !== undefined ? [{ kind: "nameCharacter" as const, line, found: inName }] : []),
    ...([...code].length > longestCode ? [{ kind: "codeTooLong" as const, line, length: [...code].length }] : []),
    ...([...name].length > longestName ? [{ kind: "nameTooLong" as const, line, length: [...name].length }] : []),
  ];
}

/** Two spellings of one code or name (foldedText) are one. */
function doubles(departments: readonly ListedDepartment[]): readonly DepartmentListProblem[] {
  const codes = new Map<string, number>();
  const sameCodes = departments.flatMap(({ code, line }): readonly DepartmentListProblem[] => {
    const folded = foldedText(code);
    const before = codes.get(folded);
    if (before === undefined) codes.set(folded, line);
    return before === undefined ? [] : [{ kind: "sameCode", line, before, code }];
  });
  const lineAt = (at: number) => departments[at]?.line ?? 0;
  const clashes = nameClashes(departments).map(({ kind, at, other }): DepartmentListProblem => {
    const name = departments[at]?.name ?? "";
    return kind === "sameName"
      ? { kind, line: lineAt(at), before: lineAt(other), name }
      : { kind, line: lineAt(at), other: lineAt(other), name };
  });
  return [...sameCodes, ...clashes];
}
