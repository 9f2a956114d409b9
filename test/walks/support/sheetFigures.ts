/** What a sheet shows after every formula was calculated anew; an error is "#ERROR". */
export interface ShownSheet {
  readonly tab: string;
  /** The end of the key in A1. */
  readonly id: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

export const errorShown = "#ERROR";

export class ShownBook {
  constructor(readonly sheets: readonly ShownSheet[]) {}

  /** The first with the key: the sheet that was there before copies were made. */
  sheet(id: string): ShownSheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (!found) throw new Error(`the workbook has no sheet ${id}`);
    return found;
  }

  /** Rows of the sheet (counted from 1) in which the text stands in the column. */
  rowsHolding(id: string, column: string, text: string): readonly number[] {
    const sheet = this.sheet(id);
    const position = column === "" ? 0 : keysOf(sheet).get(column);
    if (position === undefined) return [];
    return sheet.rows.flatMap((row, at) => (at > 0 && row[position] === text ? [at + 1] : []));
  }

  /** Rows (counted from 1) that show that something is wrong: a sentence with ✗, or an error. */
  wrongRows(id: string): readonly number[] {
    return this.sheet(id).rows.flatMap((row, at) => (row.some(isWrong) ? [at + 1] : []));
  }

  cell(id: string, row: number, column: string): string | number {
    const sheet = this.sheet(id);
    return sheet.rows[row - 1]?.[keysOf(sheet).get(column) ?? -1] ?? "";
  }
}

const isWrong = (cell: string | number): boolean =>
  cell === errorShown || (typeof cell === "string" && /^\s*[✗×]/.test(cell));

/** Columns by the keys of row 1. */
export function keysOf({ rows }: ShownSheet): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  rows[0]?.forEach((cell, at) => {
    if (at > 0 && typeof cell === "string" && cell !== "" && !keys.has(cell)) keys.set(cell, at);
  });
  return keys;
}

const outcomes = new Map([
  ["计分", "scored"],
  ["未填", "notFilled"],
  ["不适用", "notApplicable"],
  ["无效", "invalid"],
  ["否决", "vetoed"],
]);

/** The figures of 得分, 填报状态 and 排名 in the form of `scorebook score --json`, so that they are compared alike. */
export function scoreJsonOf(
  book: ShownBook,
  decimals: number,
): { readonly departments: readonly Readonly<Record<string, unknown>>[] } {
  const [scores, states] = [book.sheet("scores"), book.sheet("outcomes")];
  const [columns, stateColumns] = [keysOf(scores), keysOf(states)];
  const printed = (cell: string | number | undefined) => (typeof cell === "number" ? cell.toFixed(decimals) : null);
  const departments = scores.rows.slice(1).flatMap((row, index) => {
    const code = row[0];
    if (typeof code !== "string" || code === "" || code.startsWith(".")) return [];
    const at = (key: string) => row[columns.get(key) ?? -1];
    const stateRow = states.rows.slice(1).find((other) => other[0] === code) ?? [];
    const section = new Map(["2", "3"].map((number) => [number, outcomes.get(String(at(`${number}.status`)))]));
    const items = [...stateColumns].flatMap(([key, position]) => {
      const item = /^([\d.]+)\.outcome$/.exec(key)?.[1];
      if (item === undefined) return [];
      const state = section.get(item.charAt(0));
      const whole = state === "vetoed" || state === "notApplicable" ? state : undefined;
      const outcome = whole ?? outcomes.get(String(stateRow[position])) ?? String(stateRow[position]);
      return [[item, { outcome, score: whole === undefined ? printed(at(`${item}.score`)) : null }] as const];
    });
    const place = at("total.place");
    return [
      {
        code,
        name: at("name"),
        row: index + 2,
        total: printed(at("total.score")),
        place: typeof place === "number" ? place : null,
        grade: at("total.grade"),
        sections: Object.fromEntries(["1", "2", "3"].map((number) => [number, printed(at(`${number}.score`))])),
        items: Object.fromEntries(items),
      },
    ];
  });
  return { departments };
}

export interface RankedRow {
  readonly place: unknown;
  readonly name: unknown;
  readonly total: string | null;
}

export function rankedRows(book: ShownBook, decimals: number): readonly RankedRow[] {
  const ranking = book.sheet("ranking");
  const columns = keysOf(ranking);
  return ranking.rows.slice(1).flatMap((row) => {
    if (typeof row[0] !== "number") return [];
    const at = (key: string) => row[columns.get(key) ?? -1];
    const [place, total] = [at("total.place"), at("total.score")];
    return [
      {
        place: typeof place === "number" ? place : null,
        name: at("name"),
        total: typeof total === "number" ? total.toFixed(decimals) : null,
      },
    ];
  });
}
