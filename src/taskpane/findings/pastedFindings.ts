import { matchChoice, type Choosable } from "../../choice/matchChoice.js";
import { typedDay, type DayContext } from "../../exact/typedDay.js";
import { delimitedRows, type TextRow } from "../../workbook/lists/delimitedRows.js";
import type { Words } from "../../words/words.js";
import { namedOption } from "../entry/namedOption.js";
import { emptyDraft, type FindingDraft } from "./findingDraft.js";
import { headedColumn, type FindingColumn } from "./pastedHeadings.js";

/** A row of a pasted table as the finding that it would be. */
export interface PastedFinding {
  readonly line: number;
  readonly draft: FindingDraft;
  /** As they were pasted. */
  readonly typed: { readonly department: string; readonly item: string };
  /** Who or what it is about is not known. */
  readonly problems: readonly Words[];
}

export type PastedTable =
  | { readonly kind: "empty" }
  /** It cannot be understood as a whole. */
  | { readonly kind: "refused"; readonly message: Words }
  | {
      readonly kind: "rows";
      /** The line that was taken for headings; null where the columns were recognised by what stands in them. */
      readonly headingLine: number | null;
      /** Columns that are not taken, by their headings or numbers. */
      readonly ignored: readonly string[];
      /** Without a column of numbers every row counts once. */
      readonly hasCount: boolean;
      readonly rows: readonly PastedFinding[];
    };

interface Expected {
  readonly departments: readonly Choosable[];
  readonly items: readonly Choosable[];
  readonly days: DayContext;
  /** Of rows that do not say. */
  readonly recordedBy: string;
}

type Columns = ReadonlyMap<number, FindingColumn>;

/** Reads a table of findings that was copied from a spreadsheet: its columns by their headings, or by their contents. */
export function pastedFindings(text: string, expected: Expected): PastedTable {
  const { rows: read, openQuote } = delimitedRows(text, "\n");
  if (openQuote !== null)
    return refused(`第 ${openQuote} 行：引号没有配对`, `Line ${openQuote}: a quotation mark is not closed`);
  const filled = read.filter(({ fields }) => fields.some((field) => field !== ""));
  const [first] = filled;
  if (!first) return { kind: "empty" };
  const headed = first.fields.map(headedColumn);
  const hasHeadings = headed.filter((column) => column !== null).length >= 2;
  const rows = hasHeadings ? filled.slice(1) : filled;
  if (rows.length === 0) return { kind: "empty" };
  const columns = hasHeadings
    ? new Map(headed.flatMap((column, at) => (column === null ? [] : [[at, column] as const])))
    : recognised(rows, expected);
  const fault = faultOf(columns);
  if (fault) return { kind: "refused", message: fault };
  const width = Math.max(...filled.map(({ fields }) => fields.length));
  const unused = Array.from({ length: width }, (_, at) => at).filter((at) => !columns.has(at));
  const hasCount = [...columns.values()].includes("count");
  return {
    kind: "rows",
    headingLine: hasHeadings ? first.line : null,
    ignored: unused.flatMap((at) => {
      const isBlank = rows.every(({ fields }) => (fields[at] ?? "") === "");
      return isBlank ? [] : [(hasHeadings && first.fields[at]) || String(at + 1)];
    }),
    hasCount,
    rows: rows.map((row) => findingIn(row, columns, hasCount, expected)),
  };
}

const refused = (zh: string, en: string): PastedTable => ({ kind: "refused", message: { zh, en } });

const needed = [
  ["department", "单位", "department"],
  ["item", "考核项", "item"],
  ["what", "问题", "finding"],
] as const;

/** The columns that a table must have, and those of which it can have only one. */
function faultOf(columns: Columns): Words | null {
  const taken = [...columns.values()];
  const missing = needed.filter(([column]) => !taken.includes(column));
  if (missing.length > 0)
    return {
      zh: `没有认出“${missing.map(([, zh]) => zh).join("”“")}”栏；请连同标题行（单位、考核项、问题、数量、日期）一起复制`,
      en: `no column was recognised for ${missing.map(([, , en]) => en).join(", ")}; copy the headings as well (单位, 考核项, 问题, 数量, 日期)`,
    };
  // code and name may stand apart; of all else two columns would leave a choice
  const doubled = taken.find(
    (column, at) => column !== "department" && column !== "item" && taken.indexOf(column) < at,
  );
  return doubled === undefined
    ? null
    : {
        zh: "有两栏标题所指相同，不知取哪一栏；请只复制其中一栏",
        en: "two columns have headings of the same meaning; copy only one of them",
      };
}

/** By what stands in them: most of a column names departments, or items, or is a day, or a whole number; the words left. */
function recognised(rows: readonly TextRow[], { departments, items, days }: Expected): Columns {
  const width = Math.max(...rows.map(({ fields }) => fields.length));
  const columns = new Map<number, FindingColumn>();
  const texts: number[] = [];
  for (let at = 0; at < width; at += 1) {
    const cells = rows.map(({ fields }) => fields[at] ?? "").filter((cell) => cell !== "");
    const most = (is: (cell: string) => boolean): boolean =>
      cells.length > 0 && 2 * cells.filter(is).length > cells.length;
    const names = (options: readonly Choosable[]) => (cell: string) => matchChoice(options, cell).kind === "taken";
    if (most(names(departments))) columns.set(at, "department");
    else if (most(names(items))) columns.set(at, "item");
    else if (most((cell) => /^\d{1,4}$/.test(cell.normalize("NFKC")))) columns.set(at, "count");
    else if (most((cell) => typedDay(cell, days) !== null)) columns.set(at, "date");
    else if (most((cell) => /^(https?:\/\/|file:|\\\\)|\.(png|jpe?g|pdf|docx?|xlsx?|zip|rar|ofd|wps)$/i.test(cell)))
      columns.set(at, "evidence");
    else if (cells.length > 0) texts.push(at);
  }
  // a second column of numbers may be the one of line numbers: which of them counts is not guessed
  const [only, second] = texts;
  if (only !== undefined && second === undefined) columns.set(only, "what");
  return columns;
}

function findingIn(
  { fields, line }: TextRow,
  columns: Columns,
  hasCount: boolean,
  { departments, items, recordedBy }: Expected,
): PastedFinding {
  const texts = (column: FindingColumn): readonly string[] =>
    [...columns].filter(([, of]) => of === column).flatMap(([at]) => (fields[at] ? [fields[at] ?? ""] : []));
  const text = (column: FindingColumn): string => texts(column)[0] ?? "";
  const department = namedOption(departments, texts("department"), { zh: "单位", en: "department" });
  const item = namedOption(items, texts("item"), { zh: "台账考核项", en: "item of 台账" });
  return {
    line,
    typed: { department: texts("department").join(" "), item: texts("item").join(" ") },
    draft: {
      ...emptyDraft,
      department: "option" in department ? department.option.code : "",
      item: "option" in item ? item.option.code : "",
      date: text("date"),
      what: text("what"),
      count: hasCount ? text("count") : "1",
      evidence: text("evidence"),
      recordedBy: text("recordedBy") || recordedBy,
    },
    problems: [department, item].flatMap((named) => ("problem" in named ? [named.problem] : [])),
  };
}
