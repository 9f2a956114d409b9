import { doubtfulName, type NameDoubt } from "../../departments/names/doubtfulName.js";
import { isWholeName, joinedNames } from "../../departments/names/joinedNames.js";
import { leadingNumber } from "../../departments/names/leadingNumber.js";
import { numberedNames } from "../../departments/names/numberedNames.js";
import type { TextRow } from "./delimitedRows.js";
import { listRows, type ListRows } from "./listRows.js";

/** A line that may be no department: it is neither taken nor left out unless somebody says so. */
export interface DoubtfulLine {
  readonly line: number;
  /** As it stands there, a blank between its fields. */
  readonly text: string;
  readonly doubt: NameDoubt;
}

/** What a list may mean besides what it says; nothing of it is done by itself. */
export interface UnderstoodList {
  /** Lines with a number before their names, where the list is numbered: without it. */
  readonly numbered: readonly MendedLine[];
  /** Lines that hold several names. */
  readonly joined: readonly MendedLine[];
  readonly doubtful: readonly DoubtfulLine[];
}

export interface MendedLine {
  readonly line: number;
  readonly text: string;
  /** The names that would stand in its place. */
  readonly names: readonly string[];
}

export function understoodList(all: readonly TextRow[]): UnderstoodList {
  const list = listRows(all);
  const names = namesIn(list);
  const { bare, strays } = numberedNames(names);
  const codeAt = list.heading || !hasNumberColumn(list) ? list.columns.indexOf("code") : -1;
  const isJoined = areNames(list);
  const doubtOf = (row: TextRow, at: number): NameDoubt | undefined => {
    const name = bare.get(at) ?? names[at] ?? "";
    if (strays.has(at)) return "number";
    // of a line that has not all columns, what stands there; a line without a name is reported as such
    const found = doubtfulName(name === "" || row.fields.length < 2 ? row.fields.join("") : name);
    if (found) return found;
    return codeAt >= 0 && !isJoined && isWholeName(row.fields[codeAt] ?? "") ? "codeIsName" : undefined;
  };
  return {
    numbered: [...bare].flatMap(([at, name]) => mended(list.rows[at], [name])),
    joined: list.rows.flatMap((row, at) => {
      const parts = isJoined
        ? row.fields.flatMap((field) => (field === "" ? [] : joinedNames(field)))
        : list.columns.includes("code")
          ? []
          : joinedNames(names[at] ?? "");
      return parts.length > 1 ? mended(row, parts) : [];
    }),
    doubtful: list.rows.flatMap((row, at) => {
      const doubt = doubtOf(row, at);
      return doubt ? [{ line: row.line, text: row.fields.join(" ").trim(), doubt }] : [];
    }),
  };
}

/** Names without their numbers; a column of nothing but numbers goes. */
export function withoutNumbers(all: readonly TextRow[]): readonly TextRow[] {
  const list = listRows(all);
  const { bare } = numberedNames(namesIn(list));
  const nameAt = hasNumberColumn(list) ? undefined : list.columns.indexOf("name");
  return changed(all, list, (row, at) => {
    const name = bare.get(at);
    if (name === undefined) return [row];
    return [{ ...row, fields: nameAt === undefined ? [name] : withField(row.fields, nameAt, name) }];
  });
}

/** A row for each name of the lines that hold several. */
export function withNamesApart(all: readonly TextRow[]): readonly TextRow[] {
  const list = listRows(all);
  const apart = new Map(understoodList(all).joined.map(({ line, names }) => [line, names]));
  const nameAt = list.heading ? list.columns.indexOf("name") : 0;
  return changed(all, list, (row) => {
    const names = apart.get(row.line);
    if (!names) return [row];
    return names.map((name) => ({ ...row, fields: list.heading ? withField(row.fields, nameAt, name) : [name] }));
  });
}

export const withoutLines = (all: readonly TextRow[], lines: readonly number[]): readonly TextRow[] =>
  all.filter(({ line }) => !lines.includes(line));

/** With the numbers of a column of their own before them: a numbered list is copied so from a text document. */
function namesIn(list: ListRows): readonly string[] {
  const at = list.columns.indexOf("name");
  if (hasNumberColumn(list)) return list.rows.map(({ fields }) => fields.join(""));
  return list.rows.map(({ fields }) => fields[at] ?? "");
}

/** Nothing but numbers that are set off from a text (1. ① 一、) where codes would stand; plain figures may be codes. */
const hasNumberColumn = ({ heading, rows }: ListRows): boolean =>
  !heading &&
  rows.length > 0 &&
  rows.every(({ fields: [number = "", ...names] }) => {
    const found = leadingNumber(`${number}名`);
    return names.length === 1 && found?.rest === "名" && found.style !== "blank";
  });

/** All that stands between commas or tabs is a whole name, and it does not stand in two columns: then it is no code and name. */
const areNames = ({ heading, rows }: ListRows): boolean => {
  const fields = rows.flatMap((row) => row.fields.filter((field) => field !== ""));
  const counts = new Set(rows.map((row) => row.fields.length));
  const [most = 0] = [...counts].sort((a, b) => b - a);
  return (
    !heading &&
    most > 1 &&
    (most > 2 || counts.size > 1 || rows.length === 1) &&
    fields.every((field) => joinedNames(field).every(isWholeName))
  );
};

const mended = (row: TextRow | undefined, names: readonly string[]): readonly MendedLine[] =>
  row ? [{ line: row.line, text: row.fields.filter((field) => field !== "").join(" "), names }] : [];

const withField = (fields: readonly string[], at: number, text: string): readonly string[] =>
  fields.map((field, each) => (each === at ? text : field));

const changed = (
  all: readonly TextRow[],
  { rows }: ListRows,
  change: (row: TextRow, at: number) => readonly TextRow[],
): readonly TextRow[] =>
  all.flatMap((row) => {
    const at = rows.indexOf(row);
    return at < 0 ? [row] : change(row, at);
  });
