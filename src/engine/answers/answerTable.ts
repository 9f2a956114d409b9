import { Column } from "../../columns/column.js";
import type { Table } from "../../columns/table.js";
import { Texts } from "../../columns/texts.js";
import type { Expr } from "../../formula/expr.js";
import type { Scalar } from "../../formula/value.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { Answers } from "./answers.js";
import { cellsOfSections, inputScales, modelOf } from "../model/modelLeaves.js";

const words = new WeakMap<Scheme, readonly string[]>();

/** All strings that expressions of the model may compare with. */
function wordsOf(scheme: Scheme): readonly string[] {
  const known = words.get(scheme);
  if (known) return known;
  const found = new Set<string>(["", ...Object.values(cellWords)]);
  const seen = new Set<Expr>();
  const visit = (expr: Expr): void => {
    if (seen.has(expr)) return;
    seen.add(expr);
    if (expr.kind === "literal" && typeof expr.value === "string") found.add(expr.value);
    if (expr.kind === "call") expr.args.forEach(visit);
    if (expr.kind === "rule") visit(expr.body);
  };
  for (const { expr } of modelOf(scheme).cells) visit(expr);
  const made = [...found];
  words.set(scheme, made);
  return made;
}

/**
 * Answers of any number of departments in columns, one for each input cell: four bytes for a count, a mark or a word,
 * eight where one of a column is larger than 2^30.
 */
export class AnswerTable implements Table {
  readonly texts: Texts;
  readonly columns: Map<string, Column>;

  constructor(
    readonly scheme: Scheme,
    readonly length: number,
    from?: AnswerTable,
  ) {
    this.texts = from?.texts ?? new Texts(wordsOf(scheme));
    this.columns = new Map(
      from?.columns ??
        [...inputScales(scheme)].map(([key, scale]): [string, Column] => [key, new Column(length, scale)]),
    );
  }

  /** The same answers, with some columns that may be changed without changing these. */
  copyOf(keys: ReadonlySet<string>): AnswerTable {
    const made = new AnswerTable(this.scheme, this.length, this);
    for (const key of keys) {
      const column = made.columns.get(key);
      if (column) made.columns.set(key, column.copy());
    }
    return made;
  }

  /** @param key such as "1.1.1.1.count"; keys that the scheme does not have are passed over, as nothing reads them */
  set(row: number, key: string, value: Scalar): void {
    this.columns.get(key)?.set(row, value, this.texts);
  }

  get(row: number, key: string): Scalar {
    return this.columns.get(key)?.valueAt(row, this.texts) ?? null;
  }

  setNotApplicable(row: number, sections: readonly string[]): void {
    for (const [key, value] of cellsOfSections(this.scheme, sections)) this.set(row, key, value);
  }
}

export function tableOf(scheme: Scheme, { departments }: Answers): AnswerTable {
  const table = new AnswerTable(scheme, departments.length);
  departments.forEach(({ cells, sectionsNotApplicable }, row) => {
    for (const [key, value] of cells) table.set(row, key, value);
    table.setNotApplicable(row, sectionsNotApplicable);
  });
  return table;
}
