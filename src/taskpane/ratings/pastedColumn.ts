import { matchChoice } from "../../choice/matchChoice.js";
import { namedOption } from "../entry/namedOption.js";
import { delimitedRows } from "../../workbook/lists/delimitedRows.js";
import type { Words } from "../../words/words.js";
import type { DepartmentName } from "../worker/openBook.js";

/** A row of a pasted column: whose values they are. */
export interface PastedRow {
  readonly line: number;
  /** As it was pasted; "" where values came alone. */
  readonly typed: string;
  /** null where it is not known who is meant. */
  readonly department: DepartmentName | null;
  readonly values: readonly string[];
  readonly problem: Words | null;
}

/** A pasted column as it is understood: by code or name, or values alone in the order of the list. */
export type PastedColumn =
  | { readonly kind: "empty" }
  /** It cannot be understood as a whole. */
  | { readonly kind: "refused"; readonly message: Words }
  | {
      readonly kind: "rows";
      readonly isBare: boolean;
      /** The line that was taken for headings; null where none was. */
      readonly headingLine: number | null;
      /** Columns before the departments that are not taken, from 1. */
      readonly ignoredColumns: readonly number[];
      readonly rows: readonly PastedRow[];
    };

interface Expected {
  readonly departments: readonly DepartmentName[];
  /** The departments in the order in which they are listed. */
  readonly shown: readonly DepartmentName[];
  /** How many values a row may have, and how many it must. */
  readonly most: number;
  readonly least: number;
}

interface Line {
  readonly fields: readonly string[];
  readonly line: number;
}

/**
 * Reads a column that was copied from a spreadsheet: code, name or both, and the values behind them. Values alone are
 * taken in the order of the list only where there are as many as departments; that they are is for the user to say.
 */
export function pastedColumn(text: string, expected: Expected): PastedColumn {
  const { rows: read, openQuote } = delimitedRows(text);
  if (openQuote !== null)
    return refused(`第 ${openQuote} 行：引号没有配对`, `Line ${openQuote}: a quotation mark is not closed`);
  const all = expected.most === 1 ? read.map(withSplit(expected)) : read;
  const filled = all.filter(({ fields }) => fields.length > 0);
  if (filled.length === 0) return { kind: "empty" };
  const width = Math.max(...filled.map(({ fields }) => fields.length));
  const owners = Array.from({ length: width }, (_, at) => at).filter((at) => isOwner(filled, at, expected));
  const last = owners.at(-1);
  // a last column of codes is one of values that look like codes
  if (last === undefined || last === width - 1) return bare(all, width, expected);
  return named(filled, owners, last, expected);
}

const refused = (zh: string, en: string): PastedColumn => ({ kind: "refused", message: { zh, en } });

/** "示例单位01 4.5", typed with a blank between name and value. */
const withSplit =
  ({ departments }: Expected) =>
  (row: Line): Line => {
    const [only = "", more] = row.fields;
    const parts = /^(.*\S)[\s:：]+(\S+)$/.exec(only);
    if (more !== undefined || !parts || matchChoice(departments, only).kind === "taken") return row;
    const [, owner = "", value = ""] = parts;
    return matchChoice(departments, owner).kind === "taken" ? { ...row, fields: [owner, value] } : row;
  };

/** Most of what stands in the column names a department. */
function isOwner(rows: readonly Line[], at: number, { departments }: Expected): boolean {
  const texts = rows.map(({ fields }) => fields[at] ?? "").filter((text) => text !== "");
  const known = texts.filter((text) => matchChoice(departments, text).kind === "taken").length;
  return known > 0 && 2 * known >= texts.length;
}

function bare(all: readonly Line[], width: number, { shown, most, least }: Expected): PastedColumn {
  if (width > most || width < least)
    return refused(
      `没有认出单位：应为“单位、${most === 1 ? "值" : `${most} 个值`}”，实有 ${width} 栏`,
      `No departments were recognised: department and ${most === 1 ? "value" : `${most} values`} are expected, found ${width} columns`,
    );
  const heading = isHeading(all[0], shown.length, all.length) ? all[0] : undefined;
  const rows = heading ? all.slice(1) : all;
  if (rows.length !== shown.length)
    return refused(
      `粘贴了 ${rows.length} 行只有值的内容，列表有 ${shown.length} 个单位，不能按次序对应；请连同单位代码或名称一起复制`,
      `${rows.length} rows of values alone, and ${shown.length} departments in the list: they cannot be matched by order; copy the codes or names with them`,
    );
  return {
    kind: "rows",
    isBare: true,
    headingLine: heading?.line ?? null,
    ignoredColumns: [],
    rows: rows.map(({ fields, line }, at) => ({
      line,
      typed: "",
      department: shown[at] ?? null,
      values: padded(fields, most),
      problem: null,
    })),
  };
}

/** One line more than departments, and no figure in it. */
const isHeading = (row: Line | undefined, expected: number, found: number): boolean =>
  row !== undefined && found === expected + 1 && !row.fields.some((field) => /\d/.test(field));

function named(
  filled: readonly Line[],
  owners: readonly number[],
  last: number,
  { departments, most, least }: Expected,
): PastedColumn {
  const [first] = filled;
  const hasHeading =
    first !== undefined && owners.every((at) => matchChoice(departments, first.fields[at] ?? "").kind !== "taken");
  // without any other line it is a department that is not known, and not headings
  const heading =
    hasHeading && filled.length > 1 && !/\d/.test(first.fields.slice(last + 1).join("")) ? first : undefined;
  const seen = new Map<string, number>();
  const rows = filled
    .filter((row) => row !== heading)
    .map((row): PastedRow => {
      const texts = owners.map((at) => row.fields[at] ?? "").filter((text) => text !== "");
      const values = row.fields.slice(last + 1);
      const whose = namedOption(departments, texts, { zh: "单位", en: "department" });
      const about = { line: row.line, typed: texts.join(" "), values: padded(values, most) };
      if ("problem" in whose) return { ...about, department: null, problem: whose.problem };
      if (values.length > most || (values.length > 0 && values.length < least))
        return {
          ...about,
          department: whose.option,
          problem: {
            zh: `应有 ${least === most ? most : `${least} 至 ${most}`} 个值，实有 ${values.length} 个`,
            en: `${least === most ? most : `${least} to ${most}`} values are expected, found ${values.length}`,
          },
        };
      return { ...about, department: whose.option, problem: null };
    })
    .map((row): PastedRow => {
      if (!row.department) return row;
      const before = seen.get(row.department.code);
      seen.set(row.department.code, row.line);
      return before === undefined
        ? row
        : { ...row, problem: { zh: `与第 ${before} 行是同一单位`, en: `is the department of line ${before} again` } };
    });
  const ignoredColumns = Array.from({ length: last }, (_, at) => at).filter((at) => !owners.includes(at));
  return {
    kind: "rows",
    isBare: false,
    headingLine: heading?.line ?? null,
    ignoredColumns: ignoredColumns.map((at) => at + 1),
    rows: withFirstOfDoubled(rows),
  };
}

/** Of two rows about one department neither is taken: which is right, nobody here knows. */
function withFirstOfDoubled(rows: readonly PastedRow[]): readonly PastedRow[] {
  const count = new Map<string, readonly PastedRow[]>();
  for (const row of rows)
    if (row.department) count.set(row.department.code, [...(count.get(row.department.code) ?? []), row]);
  return rows.map((row) => {
    const [first, second] = (row.department && count.get(row.department.code)) ?? [];
    return first === row && second
      ? {
          ...row,
          problem: { zh: `与第 ${second.line} 行是同一单位`, en: `is the department of line ${second.line} as well` },
        }
      : row;
  });
}

const padded = (values: readonly string[], most: number): readonly string[] =>
  Array.from({ length: Math.max(most, values.length) }, (_, at) => values[at] ?? "");
