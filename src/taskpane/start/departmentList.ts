import type { DepartmentName } from "../work/openBook.js";

/** As many as the workbooks are made and tested for. */
export const mostDepartments = 300;
const placeholders = 60;

export type DepartmentProblem =
  | { readonly kind: "tooMany" }
  | { readonly kind: "sameCode"; readonly code: string }
  | { readonly kind: "sameName"; readonly name: string }
  | { readonly kind: "noName"; readonly line: number };

export type DepartmentList =
  | { readonly departments: readonly DepartmentName[]; readonly problem: null }
  | { readonly departments: readonly DepartmentName[]; readonly problem: DepartmentProblem };

/**
 * Departments from pasted lines: a name, or code and name with a tab between them, as Excel copies two columns.
 * Names without a code are numbered; no lines at all are 60 departments to be named later.
 */
export function departmentList(text: string): DepartmentList {
  const lines = text.split(/\r\n|\r|\n/).map((line, at) => ({ fields: line.split("\t").map((field) => field.trim()), number: at + 1 }));
  const filled = lines.filter(({ fields }) => fields.some((field) => field !== ""));
  if (filled.length === 0) return { departments: Array.from({ length: placeholders }, (_, at) => numbered(at, `单位${digits(at)}`)), problem: null };
  const departments = filled.map(({ fields: [first = "", second] }, at) =>
    second === undefined ? numbered(at, first) : { code: first === "" ? numbered(at, second).code : first, name: second },
  );
  const nameless = departments.findIndex(({ name }) => name === "");
  const problem: DepartmentProblem | null =
    departments.length > mostDepartments
      ? { kind: "tooMany" }
      : nameless >= 0
        ? { kind: "noName", line: filled[nameless]?.number ?? 0 }
        : (doubled(departments.map(({ code }) => code), (code) => ({ kind: "sameCode", code })) ??
          doubled(departments.map(({ name }) => name), (name) => ({ kind: "sameName", name })));
  return { departments, problem };
}

const digits = (at: number): string => String(at + 1).padStart(2, "0");
const numbered = (at: number, name: string): DepartmentName => ({ code: `D${digits(at)}`, name });

function doubled(texts: readonly string[], problem: (text: string) => DepartmentProblem): DepartmentProblem | null {
  const seen = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) return problem(text);
    seen.add(text);
  }
  return null;
}
