import { matchChoice, type Choosable } from "../../choice/matchChoice.js";
import { namedOption } from "../entry/namedOption.js";
import { delimitedRows } from "../../workbook/lists/delimitedRows.js";
import type { Words } from "../../words/words.js";

/** A row of a pasted column: whose values they are. */
export interface PastedRow {
  readonly line: number;
  /** As it was pasted; "" where values came alone. */
  readonly typed: string;
  /** The department, or the item; null where it is not known which is meant. */
  readonly owner: Choosable | null;
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

/** What the rows of a column may be about. */
export interface Expected {
  readonly owners: readonly Choosable[];
  /** What they are: 单位 or 考核项. */
  readonly what: Words;
  /** In the order in which they are listed; null where values alone are never taken. */
  readonly shown: readonly Choosable[] | null;
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
 * taken in the order of the list only where there are as many as it has, all of one kind; that they are is for the user to
 * say. Items of a department differ in kind: their values are never taken by order.
 */
export function pastedColumn(text: string, expected: Expected): PastedColumn {
  const { rows: read, openQuote } = delimitedRows(text);
  if (openQuote !== null)
    return refused(`第 ${openQuote} 行：引号没有配对`, `Line ${openQuote}: a quotation mark is not closed`);
  const all = expected.least === 1 ? read.map(withSplit(expected)) : read;
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
  ({ owners }: Expected) =>
  (row: Line): Line => {
    const [only = "", more] = row.fields;
    const parts = /^(.*\S)[\s:：]+(\S+)$/.exec(only);
    if (more !== undefined || !parts || matchChoice(owners, only).kind === "taken") return row;
    const [, owner = "", value = ""] = parts;
    return matchChoice(owners, owner).kind === "taken" ? { ...row, fields: [owner, value] } : row;
  };

/** Most of what stands in the column names a department, or an item. */
function isOwner(rows: readonly Line[], at: number, { owners }: Expected): boolean {
  const texts = rows.map(({ fields }) => fields[at] ?? "").filter((text) => text !== "");
  const known = texts.filter((text) => matchChoice(owners, text).kind === "taken").length;
  return known > 0 && 2 * known >= texts.length;
}

function bare(all: readonly Line[], width: number, { shown, what, most, least }: Expected): PastedColumn {
  if (shown === null || width > most || width < least)
    return refused(
      `没有认出${what.zh}：应为“${what.zh}、${most === 1 || shown === null ? "值" : `${most} 个值`}”，实有 ${width} 栏`,
      `No ${what.en}s were recognised: ${what.en} and ${most === 1 || shown === null ? "value" : `${most} values`} are expected, found ${width} columns`,
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
      owner: shown[at] ?? null,
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
  { owners: options, what, most, least }: Expected,
): PastedColumn {
  const [first] = filled;
  const hasHeading =
    first !== undefined && owners.every((at) => matchChoice(options, first.fields[at] ?? "").kind !== "taken");
  // without any other line it is a department that is not known, and not headings
  const heading =
    hasHeading && filled.length > 1 && !/\d/.test(first.fields.slice(last + 1).join("")) ? first : undefined;
  const seen = new Map<string, number>();
  const rows = filled
    .filter((row) => row !== heading)
    .map((row): PastedRow => {
      const texts = owners.map((at) => row.fields[at] ?? "").filter((text) => text !== "");
      const values = row.fields.slice(last + 1);
      const whose = namedOption(options, texts, what);
      const about = { line: row.line, typed: texts.join(" "), values: padded(values, most) };
      if ("problem" in whose) return { ...about, owner: null, problem: whose.problem };
      if (values.length > most || (values.length > 0 && values.length < least))
        return {
          ...about,
          owner: whose.option,
          problem: {
            zh: `应有 ${least === most ? most : `${least} 至 ${most}`} 个值，实有 ${values.length} 个`,
            en: `${least === most ? most : `${least} to ${most}`} values are expected, found ${values.length}`,
          },
        };
      return { ...about, owner: whose.option, problem: null };
    })
    .map((row): PastedRow => {
      if (!row.owner) return row;
      const before = seen.get(row.owner.code);
      seen.set(row.owner.code, row.line);
      return before === undefined ? row : { ...row, problem: sameAs(what, before) };
    });
  const ignoredColumns = Array.from({ length: last }, (_, at) => at).filter((at) => !owners.includes(at));
  return {
    kind: "rows",
    isBare: false,
    headingLine: heading?.line ?? null,
    ignoredColumns: ignoredColumns.map((at) => at + 1),
    rows: withFirstOfDoubled(rows, what),
  };
}

/** Of two rows about one neither is taken: which is right, nobody here knows. */
function withFirstOfDoubled(rows: readonly PastedRow[], what: Words): readonly PastedRow[] {
  const count = new Map<string, readonly PastedRow[]>();
  for (const row of rows) if (row.owner) count.set(row.owner.code, [...(count.get(row.owner.code) ?? []), row]);
  return rows.map((row) => {
    const [first, second] = (row.owner && count.get(row.owner.code)) ?? [];
    return first === row && second ? { ...row, problem: sameAs(what, second.line) } : row;
  });
}

const sameAs = ({ zh, en }: Words, line: number): Words => ({
  zh: `与第 ${line} 行是同一${zh}`,
  en: `is about the same ${en} as line ${line}`,
});

const padded = (values: readonly string[], most: number): readonly string[] =>
  Array.from({ length: Math.max(most, values.length) }, (_, at) => values[at] ?? "");
