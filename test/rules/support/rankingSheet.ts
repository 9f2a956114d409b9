import { assess, type Assessment } from "../../../src/engine/assess/assess.js";
import { keyOf } from "../../../src/engine/model/keys.js";
import type { ModelRef } from "../../../src/engine/model/modelRef.js";
import { readAnswersFile } from "../../../src/engine/answers/answersFile.js";
import { scalarsOf } from "../../../src/engine/model/schemeParameters.js";
import { Fraction } from "../../../src/exact/fraction.js";
import type { Ref } from "../../../src/formula/expr.js";
import { print } from "../../../src/formula/print.js";
import { areaAddress, cellAddress } from "../../support/cellAddress.js";
import { rankingScheme } from "./rankingScheme.js";
import type { TestSheet } from "./ruleSheet.js";

/** An assessment by the scheme of rankings, as answers. */
export interface RankingCase {
  readonly method: string;
  readonly ties: string;
  readonly departments: readonly Readonly<Record<string, unknown>>[];
}

const bands = [
  ["0.25", "1"],
  ["0.5", "0.8"],
  ["0.75", "0.6"],
  ["1", "0.4"],
];

const inputKeys = rankingScheme.items.flatMap(({ inputs }) => inputs.flatMap(({ keys }) => keys));

/** A case in a sheet: a row for each department with its inputs and then every cell of the model, printed. */
export class RankingBlock {
  private readonly assessment: Assessment;
  private readonly columns: ReadonlyMap<string, number>;
  private readonly parameterColumn: number;

  constructor(
    readonly title: string,
    private readonly first: number,
    { method, ties, departments }: RankingCase,
  ) {
    this.assessment = assess(
      rankingScheme,
      readAnswersFile(rankingScheme, {
        scheme: "rankings",
        parameters: { rankMethod: method, ties, rankBands: bands, datasetSplit: "0.7" },
        departments: departments.map((answers, at) => ({ code: `D${at + 1}`, answers })),
      }),
    );
    const keys = [...inputKeys, ...this.assessment.model.cells.map(({ key }) => key)];
    this.columns = new Map(keys.map((key, at) => [key, at + 1]));
    this.parameterColumn = keys.length + 2;
  }

  /** Rows taken, with those of the bands. */
  get height(): number {
    return Math.max(this.assessment.departments.length, bands.length) + 1;
  }

  write(sheet: TestSheet): void {
    ["rankMethod", "ties", "datasetSplit"].forEach((name, at) =>
      scalarsOf([this.assessment.parameters.get(name)]).forEach((value) =>
        sheet.put(this.first, this.parameterColumn + at, value),
      ),
    );
    scalarsOf(bands).forEach((value, at) =>
      sheet.put(this.first + Math.floor(at / 2), this.parameterColumn + 3 + (at % 2), value),
    );
    this.assessment.departments.forEach(({ answers }, at) => {
      const row = this.first + at;
      for (const key of inputKeys) sheet.put(row, this.columnOf(key), answers.cells.get(key) ?? null);
      for (const { key, expr } of this.assessment.model.cells)
        sheet.formula(
          row,
          this.columnOf(key),
          print(expr, { mode: "native", address: (to) => this.addressOf(to, row) }),
        );
    });
  }

  /** Every figure that the sheet shows otherwise than the engine has it. */
  differences(sheet: TestSheet): readonly string[] {
    return this.assessment.departments.flatMap(({ answers, valueOf }, at) =>
      this.assessment.model.cells.flatMap(({ key }) => {
        const exact = valueOf(key);
        const shown = sheet.shown(this.first + at, this.columnOf(key));
        const same =
          exact instanceof Fraction
            ? isShown(exact, shown, key)
            : shown === String(exact).replace(/^(true|false)$/, (word) => word.toUpperCase());
        return same
          ? []
          : [`${this.title}, ${answers.code}, ${key}: the sheet shows ${shown}, exactly ${String(exact)}`];
      }),
    );
  }

  /** How often each figure occurs, to show that the cases are not all alike. */
  values(key: string): readonly string[] {
    return this.assessment.departments.map(({ valueOf }) => String(valueOf(key)));
  }

  private columnOf(key: string): number {
    const column = this.columns.get(key);
    if (column === undefined) throw new Error(`no column for ${key}`);
    return column;
  }

  private addressOf(to: Ref, row: number): string {
    const cell = to as ModelRef;
    const parameter = this.parameterColumn;
    if (cell.at === "own") return cellAddress(row, this.columnOf(cell.key));
    if (cell.at === "column")
      return areaAddress(this.first, this.columnOf(cell.key), this.assessment.departments.length, 1);
    if (cell.at === "parameter" && cell.name === "rankBands")
      return areaAddress(this.first, parameter + 3, bands.length, 2);
    const at = cell.at === "parameter" ? ["rankMethod", "ties", "datasetSplit"].indexOf(cell.name) : -1;
    if (at < 0) throw new Error(`this sheet has no place for ${JSON.stringify(cell)}`);
    return areaAddress(this.first, parameter + at, 1, 1).replace(/:.*/, "");
  }
}

/** Printed figures to the last digit; a ratio as the nearest double. */
function isShown(exact: Fraction, shown: string, key: string): boolean {
  const number = exact.toNumber();
  if (shown === "") return false;
  return key.includes(keyOf.metric("", "").slice(1))
    ? Math.abs(Number(shown) - number) < 1e-9
    : Number(shown) === number;
}
