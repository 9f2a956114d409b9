import type { BinaryOperator, Node, Reference, UnaryOperator } from "./ast.js";
import { parseArray } from "./parseArray.js";
import { cellWord } from "./cellWord.js";
import { errorOf } from "../values/cellValue.js";
import { FormulaFault } from "./formulaFault.js";
import { nativeFunction } from "../functions/index.js";
import { areaReference, cellReference, type Origin } from "./references.js";
import { TokenReader } from "./tokenReader.js";

export interface ParsedFormula {
  readonly root: Node;
  readonly references: readonly Reference[];
  /** Functions that are not Excel's own, in capitals. */
  readonly customNames: ReadonlySet<string>;
  readonly volatile: boolean;
}

/** Binding strength, as in Excel: all go from left to right. A sign binds tighter than any of them, "%" tighter still. */
const strengths: Readonly<Record<BinaryOperator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
const isOperator = (text: string | undefined): text is BinaryOperator =>
  text !== undefined && Object.hasOwn(strengths, text);

/** @throws FormulaFault when the text is no formula */
export function parseFormula(formula: string, origin: Origin): ParsedFormula {
  return new Parser(formula, origin).parse();
}

class Parser {
  private readonly tokens: TokenReader;
  private readonly references: Reference[] = [];
  private readonly places = new Map<string, number>();
  private readonly customNames = new Set<string>();
  private volatile = false;

  constructor(
    formula: string,
    private readonly origin: Origin,
  ) {
    this.tokens = new TokenReader(formula);
  }

  parse(): ParsedFormula {
    const root = this.expression();
    this.tokens.expectEnd();
    return { root, references: this.references, customNames: this.customNames, volatile: this.volatile };
  }

  /** @param least weaker operators are left to the caller */
  private expression(least = 1): Node {
    let left = this.signed();
    for (;;) {
      const operator = this.tokens.symbol;
      if (!isOperator(operator) || strengths[operator] < least) return left;
      this.tokens.next();
      left = { kind: "binary", operator, left, right: this.expression(strengths[operator] + 1) };
    }
  }

  private signed(): Node {
    const operator = (["-", "+", "@"] as const).find((symbol) => this.tokens.takeSymbol(symbol));
    return operator === undefined ? this.percented() : { kind: "unary", operator, operand: this.signed() };
  }

  private percented(): Node {
    let node = this.operand();
    for (;;) {
      const operator = (["%", "#"] as const satisfies UnaryOperator[]).find((symbol) => this.tokens.takeSymbol(symbol));
      if (operator === undefined) return node;
      node = { kind: "unary", operator, operand: node };
    }
  }

  private operand(): Node {
    if (this.tokens.takeSymbol("(")) {
      const inner = this.expression();
      this.tokens.expectSymbol(")");
      return inner.kind === "binary" ? { kind: "unary", operator: "+", operand: inner } : inner;
    }
    if (this.tokens.takeSymbol("{")) return parseArray(this.tokens);
    const token = this.tokens.next();
    switch (token.kind) {
      case "number":
        if (this.tokens.isSymbol(":")) return this.area(undefined, token.text);
        return { kind: "value", value: token.value };
      case "text":
        return { kind: "value", value: token.value };
      case "error":
        // what is left of a reference to a sheet that was deleted: #REF!A1:B2
        if (token.code === "#REF!") this.tokens.skipReference();
        return { kind: "value", value: errorOf(token.code) };
      case "sheet":
        return this.place(token.name, this.tokens.nextWord());
      case "word":
        return this.tokens.takeSymbol("(") ? this.call(token.text) : this.place(undefined, token.text);
      case "symbol":
        throw new FormulaFault(`公式在“${token.text}”处不完整`, `it is incomplete at “${token.text}”`);
    }
  }

  private place(sheet: string | undefined, word: string): Node {
    if (this.tokens.isSymbol(":")) return this.area(sheet, word);
    const cell = cellWord(word);
    if (cell) return this.referenceTo(cellReference(sheet, cell, this.origin));
    const capital = word.toUpperCase();
    if (sheet === undefined && (capital === "TRUE" || capital === "FALSE"))
      return { kind: "value", value: capital === "TRUE" };
    if (/^[\d$]|\$/.test(word))
      throw new FormulaFault(`“${word}”不是引用或名称`, `“${word}” is neither a reference nor a name`);
    return this.referenceTo({ kind: "name", sheet, name: word });
  }

  private area(sheet: string | undefined, first: string): Node {
    this.tokens.expectSymbol(":");
    const area = areaReference(sheet, first, this.tokens.nextCorner(sheet), this.origin);
    if (!area) throw new FormulaFault(`“${first}:”之后应为引用`, `a reference should follow “${first}:”`);
    return this.referenceTo(area);
  }

  private referenceTo(reference: Reference): Node {
    const key = JSON.stringify(reference);
    const at = this.places.get(key) ?? this.references.push(reference) - 1;
    this.places.set(key, at);
    return { kind: "reference", at };
  }

  private call(word: string): Node {
    const name = word.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?|^_XLDUDF_/, "");
    const args = this.args();
    if ((name === "TRUE" || name === "FALSE") && args.length === 0) return { kind: "value", value: name === "TRUE" };
    const fn = nativeFunction(name);
    if (!fn) {
      this.customNames.add(name);
      return { kind: "custom", name, args };
    }
    if (args.length < fn.least || args.length > fn.most)
      throw new FormulaFault(`${name} 的参数个数不对`, `${name} has too few or too many arguments`);
    this.volatile ||= fn.volatile === true;
    return { kind: "native", fn, args };
  }

  private args(): readonly Node[] {
    if (this.tokens.takeSymbol(")")) return [];
    const args: Node[] = [];
    for (;;) {
      const isMissing = this.tokens.isSymbol(",") || this.tokens.isSymbol(")");
      args.push(isMissing ? { kind: "missing" } : this.expression());
      if (this.tokens.takeSymbol(")")) return args;
      this.tokens.expectSymbol(",");
    }
  }
}
