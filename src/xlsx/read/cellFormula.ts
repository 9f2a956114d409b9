import { wholeNumber } from "../xml/attributes.js";
import type { CellContents, FormulaKind } from "../bookContents.js";
import type { CellContext } from "./cellContext.js";
import { type Address, addressText, parseRange } from "../cellAddress.js";
import { expectInside } from "./formulaDanger.js";
import { damaged, type Place, refuse } from "../refusal.js";
import { SharedFormulas } from "../formula/sharedFormula.js";
import { type ElementReader, plainText, type XmlElement } from "../xml/xmlEvents.js";

export interface CellFormula {
  readonly text: string;
  readonly kind: FormulaKind;
  readonly range: string | undefined;
  /** Set when the cell shares a formula that no cell before it has stated: it is filled in at the end. */
  readonly awaits?: number;
}

const kinds: ReadonlyMap<string, FormulaKind> = new Map([
  ["normal", "normal"],
  ["shared", "shared"],
  ["array", "array"],
  ["dataTable", "dataTable"],
]);

/** Reads the formulas of one sheet (ECMA-376 Part 1, 18.3.1.40 f) and writes shared ones out for each cell. */
export class FormulaReader {
  private readonly shared = new SharedFormulas();
  private readonly awaiting: { si: number; at: Address }[] = [];

  constructor(
    private readonly cells: Map<string, CellContents>,
    private readonly context: CellContext,
    private readonly sheetPlace: Place,
  ) {}

  /**
   * @param done gets the formula, or undefined for an element that states none
   * @throws Refused "damaged", "tooComplex", or for a formula that reaches out of the workbook
   */
  reader(element: XmlElement, at: Address, done: (formula: CellFormula | undefined) => void): ElementReader {
    const place = (): Place => this.placeOf(at);
    const word = element.get("t") ?? "normal";
    const kind = kinds.get(word) ?? damaged(`unknown kind of formula: ${word.slice(0, 40)}`, place());
    const range = element.get("ref");
    if (range !== undefined && !parseRange(range)) damaged("the range of a formula is none", place());
    const si = element.get("si");
    const number = kind === "shared" ? (wholeNumber(si) ?? damaged("a shared formula without number", place())) : 0;

    let text = "";
    return {
      ...plainText(
        (piece) => void (text += piece),
        (detail) => damaged(detail, place()),
      ),
      end: () => {
        const { limits } = this.context;
        if (text.length > limits.formulaText) {
          refuse("tooComplex", { ...place(), limited: "formulaText", limit: limits.formulaText, found: text.length });
        }
        const stated = text.startsWith("=") ? text.slice(1) : text;
        expectInside(stated, place);
        done(kind === "shared" ? this.sharedFormula(number, stated, range, at) : formulaOf(kind, stated, range));
      },
    };
  }

  /** Counts a formula of a cell that is complete, and notes it if its text is still to come. */
  remember(formula: CellFormula | undefined, at: Address): void {
    if (!formula) return;
    if (formula.awaits !== undefined) this.awaiting.push({ si: formula.awaits, at });
    this.count(formula.text, at);
  }

  /**
   * Fills in what was shared before it was stated.
   *
   * @throws Refused "damaged" when it never was
   */
  finish(): void {
    for (const { si, at } of this.awaiting) {
      const formula =
        this.shared.formulaAt(si, at) ?? damaged("a shared formula that no cell states", this.placeOf(at));
      const address = addressText(at.row, at.column);
      const cell = this.cells.get(address);
      if (cell) this.cells.set(address, { ...cell, formula });
      this.count(formula, at);
    }
  }

  /** Only a cell that names the range states a formula for others; some programs repeat the text in each cell. */
  private sharedFormula(si: number, stated: string, range: string | undefined, at: Address): CellFormula {
    if (stated !== "") {
      if (range !== undefined || !this.shared.has(si)) this.shared.state(si, stated, at);
      return { text: stated, kind: "shared", range: undefined };
    }
    const text = this.shared.formulaAt(si, at);
    if (text === undefined) return { text: "", kind: "shared", range: undefined, awaits: si };
    return { text, kind: "shared", range: undefined };
  }

  private count(text: string, at: Address): void {
    const { used, limits } = this.context;
    used.formulaText += text.length;
    if (used.formulaText > limits.allFormulaText) {
      refuse("tooComplex", { ...this.placeOf(at), limited: "allFormulaText", limit: limits.allFormulaText });
    }
  }

  private placeOf({ row, column }: Address): Place {
    return { ...this.sheetPlace, cell: addressText(row, column) };
  }
}

/** A data table has no text of its own; any other formula without one is none. */
function formulaOf(kind: FormulaKind, text: string, range: string | undefined): CellFormula | undefined {
  if (text === "" && kind !== "dataTable") return undefined;
  return { text, kind, range: kind === "normal" ? undefined : range };
}
