import { FormulaFault } from "./formulaFault.js";
import { tokensOf, type Token } from "./tokens.js";

/** The tokens of a formula, taken one after the other. */
export class TokenReader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(formula: string) {
    this.tokens = tokensOf(formula);
  }

  next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new FormulaFault("公式不完整", "it is incomplete");
    this.at += 1;
    return token;
  }

  /** The symbol that comes next, if it is one. */
  get symbol(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === "symbol" ? token.text : undefined;
  }

  isSymbol(text: string): boolean {
    return this.symbol === text;
  }

  takeSymbol(text: string): boolean {
    const isThere = this.isSymbol(text);
    if (isThere) this.at += 1;
    return isThere;
  }

  expectSymbol(text: string): void {
    if (!this.takeSymbol(text)) throw new FormulaFault(`缺少“${text}”`, `“${text}” is missing`);
  }

  expectEnd(): void {
    const token = this.tokens[this.at];
    if (!token) return;
    if (token.kind === "symbol") throw new FormulaFault(`多余的“${token.text}”`, `“${token.text}” is too much`);
    throw new FormulaFault("两部分之间缺少运算符", "an operator is missing between two parts");
  }

  nextWord(): string {
    const token = this.next();
    if (token.kind === "word") return token.text;
    if (token.kind === "number") return token.text;
    throw new FormulaFault("“!”之后应为引用或名称", "a reference or a name should follow “!”");
  }

  /** The second corner of an area, which may name its sheet again. */
  nextCorner(sheet: string | undefined): string {
    const token = this.tokens[this.at];
    if (token?.kind === "sheet" && token.name === sheet) this.at += 1;
    return this.nextWord();
  }

  skipReference(): void {
    if (this.tokens[this.at]?.kind !== "word") return;
    this.at += 1;
    if (this.takeSymbol(":")) this.nextWord();
  }
}
