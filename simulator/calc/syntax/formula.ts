import { nameError, type CellError } from "../values/cellValue.js";
import { FormulaFault, type FaultWords } from "./formulaFault.js";
import { parseFormula, type ParsedFormula } from "./parser.js";
import { relativeText } from "./relativeText.js";

/** A formula as all its copies share it. */
export interface Formula extends ParsedFormula {
  readonly readsNames: boolean;
}

/** Formulas by their text with relative references: what was copied is parsed once. */
export class FormulaCache {
  private readonly known = new Map<string, Formula>();

  /** A text that is no formula is kept as one that yields #NAME?: a file may hold anything. */
  formulaOf(text: string, row: number, column: number): Formula {
    const key = relativeText(text, row, column);
    const known = this.known.get(key);
    if (known) return known;
    const formula = read(text, row, column);
    this.known.set(key, formula);
    return formula;
  }
}

function read(text: string, row: number, column: number): Formula {
  try {
    const parsed = parseFormula(text, { row, column });
    return { ...parsed, readsNames: parsed.references.some(({ kind }) => kind === "name") };
  } catch (fault) {
    if (!(fault instanceof FormulaFault)) throw fault;
    const error: CellError = { ...nameError, message: fault.message };
    return {
      root: { kind: "value", value: error },
      references: [],
      customNames: new Set(),
      volatile: false,
      readsNames: false,
    };
  }
}

/** What is wrong with a formula that is being typed, or undefined. @param text with or without "=" */
export function formulaFault(text: string): FaultWords | undefined {
  try {
    parseFormula(text.replace(/^=/, ""), { row: 1, column: 1 });
    return undefined;
  } catch (fault) {
    if (fault instanceof FormulaFault) return fault.words;
    throw fault;
  }
}
