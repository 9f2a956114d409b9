import { readFileSync } from "node:fs";
import { initSync, Model } from "@ironcalc/wasm";
import { Fraction } from "../../src/exact/fraction.js";
import type { FormulaError, Scalar } from "../../src/formula/value.js";

/**
 * A sheet of a real spreadsheet engine that runs in Node.
 *
 * What it shows is formatted (nine decimals at most, large numbers with an exponent): where digits matter, let
 * the formula itself round and spell the figure, with TEXT.
 */
export class IronCalcSheet {
  private readonly model: Model;

  constructor() {
    load();
    this.model = new Model("test", "en", "UTC", "en");
    this.model.pauseEvaluation();
  }

  /** @param row @param column counted from 1 */
  put(row: number, column: number, value: Scalar): void {
    if (value !== null) this.formula(row, column, formulaOf(value));
  }

  formula(row: number, column: number, text: string): void {
    this.model.setUserInput(0, row, column, `=${text}`);
  }

  calculate(): void {
    this.model.evaluate();
  }

  shown(row: number, column: number): string {
    return this.model.getFormattedCellValue(0, row, column);
  }

  free(): void {
    this.model.free();
  }
}

let loaded = false;
function load(): void {
  if (!loaded) initSync({ module: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });
  loaded = true;
}

/** A formula that yields the value, so that no text is taken for a number and no number for a date. */
export function formulaOf(value: Exclude<Scalar, null>): string {
  if (value instanceof Fraction) return value.toString();
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return errorFormulas[value.code] ?? errorFormula(value);
}

const errorFormulas: Readonly<Record<string, string>> = {
  "#DIV/0!": "1/0",
  "#N/A": "NA()",
  "#VALUE!": '1+"a"',
  "#NUM!": "SQRT(-1)",
};

function errorFormula(value: FormulaError): never {
  throw new Error(`no formula is known here that yields ${value.code}`);
}
