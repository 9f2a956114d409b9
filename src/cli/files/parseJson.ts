import type { Words } from "../../words/words.js";

/** Where and why a text is not JSON that can be taken. */
export class JsonFault extends Error {
  override readonly name = "JsonFault";

  readonly words: Words;

  constructor(
    readonly line: number,
    readonly column: number,
    /** The place in the data, such as `departments[0].code`; "" at the top. */
    readonly path: string,
    readonly reason: Words,
  ) {
    const words = {
      zh: `第 ${line} 行第 ${column} 列${path && `（${path}）`}：${reason.zh}`,
      en: `line ${line}, column ${column}${path && ` (${path})`}: ${reason.en}`,
    };
    super(words.zh);
    this.words = words;
  }
}

/** Deeper than any file of ours. */
const deepest = 100;
/**
 * Reads JSON (RFC 8259) as JSON.parse does, but loses nothing in silence: a name that stands twice in an
 * object, and a number that a double cannot hold digit by digit, are faults.
 *
 * @throws JsonFault with line and column
 */
export function parseJson(text: string): unknown {
  return new Parser(text).document();
}

class Parser {
  private at = 0;
  private readonly path: (string | number)[] = [];

  constructor(private readonly text: string) {}

  document(): unknown {
    this.skipBlanks();
    const value = this.value();
    if (this.at < this.text.length) this.fail({ zh: "数据之后还有多余的内容", en: "something follows the data" });
    return value;
  }

  private value(): unknown {
    if (this.path.length > deepest) this.fail({ zh: `嵌套超过 ${deepest} 层`, en: `nested more than ${deepest} deep` });
    const value = this.bareValue();
    this.skipBlanks();
    return value;
  }

  private bareValue(): unknown {
    const char = this.text[this.at];
    if (char === "{") return this.object();
    if (char === "[") return this.list();
    if (char === '"') return this.string();
    for (const [word, value] of [
      ["true", true],
      ["false", false],
      ["null", null],
    ] as const)
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    return this.number();
  }

  private object(): Readonly<Record<string, unknown>> {
    const entries = new Map<string, unknown>();
    this.step();
    if (this.take("}")) return {};
    do {
      if (this.text[this.at] !== '"')
        this.fail({
          zh: "应为带双引号的名称；最后一项之后不能有逗号",
          en: "a name in double quotation marks is wanted; no comma behind the last entry",
        });
      const nameAt = this.at;
      const name = this.string();
      this.path.push(name);
      if (entries.has(name))
        this.fail(
          {
            zh: `名称 ${JSON.stringify(name)} 重复出现；只能保留一个`,
            en: `the name ${JSON.stringify(name)} stands twice; keep one`,
          },
          nameAt,
        );
      this.skipBlanks();
      if (!this.take(":")) this.fail({ zh: '名称之后应为 ":"', en: '":" is wanted behind a name' });
      entries.set(name, this.value());
      this.path.pop();
    } while (this.take(","));
    if (!this.take("}")) this.fail({ zh: '应为 "," 或 "}"', en: '"," or "}" is wanted' });
    // unlike assignment, this also keeps a name such as __proto__
    return Object.fromEntries(entries);
  }

  private list(): readonly unknown[] {
    const values: unknown[] = [];
    this.step();
    if (this.take("]")) return values;
    do {
      this.path.push(values.length);
      values.push(this.value());
      this.path.pop();
    } while (this.take(","));
    if (!this.take("]")) this.fail({ zh: '应为 "," 或 "]"', en: '"," or "]" is wanted' });
    return values;
  }

  private string(): string {
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === "\\" ? 2 : 1;
    if (end >= this.text.length)
      return this.fail({ zh: "文本没有结束的双引号", en: "a text has no closing quotation mark" });
    try {
      const value = JSON.parse(this.text.slice(this.at, end + 1)) as string;
      this.at = end + 1;
      return value;
    } catch {
      return this.fail({
        zh: "文本中有不允许的字符或转义；换行应写作 \\n",
        en: `a text has a character or an escape that is not allowed; a line break is written \\n`,
      });
    }
  }

  private number(): number {
    const token = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    token.lastIndex = this.at;
    const literal = token.exec(this.text)?.[0];
    if (literal === undefined)
      return this.fail(
        this.at < this.text.length
          ? {
              zh: `这里不能是 ${JSON.stringify(this.text[this.at])}`,
              en: `${JSON.stringify(this.text[this.at])} cannot stand here`,
            }
          : { zh: "文件在此中断", en: "the file breaks off here" },
      );
    if (digitsOf(literal) !== digitsOf(String(Number(literal))))
      this.fail({
        zh: `数字 ${literal} 超出数字类型的精度，会失真；请加双引号写成文本`,
        en: `the number ${literal} has more digits than a number holds; put it in double quotation marks as text`,
      });
    this.at += literal.length;
    return Number(literal);
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.step();
    return true;
  }

  private step(): void {
    this.at += 1;
    this.skipBlanks();
  }

  private skipBlanks(): void {
    const blanks = /[ \t\r\n]*/y;
    blanks.lastIndex = this.at;
    this.at += blanks.exec(this.text)?.[0].length ?? 0;
  }

  private fail(reason: Words, at = this.at): never {
    const before = this.text.slice(0, at).split(/\r\n|\r|\n/);
    const column = (before[before.length - 1]?.length ?? 0) + 1;
    throw new JsonFault(before.length, column, pathText(this.path), reason);
  }
}

/** The figures of a number and their power of ten, the same for every way of writing it: 1.50, 15e-1. */
function digitsOf(literal: string): string {
  const [, whole = "", decimals = "", exponent = "0"] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const digits = (whole + decimals).replace(/^0+/, "");
  const figures = digits.replace(/0+$/, "");
  return figures === ""
    ? whole && "0"
    : `${figures}e${Number(exponent) - decimals.length + digits.length - figures.length}`;
}

/** departments[0].answers["1.1.1.1"].count */
const pathText = (path: readonly (string | number)[]): string =>
  path
    .map((step) =>
      typeof step === "number" ? `[${step}]` : /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`,
    )
    .join("")
    .replace(/^\./, "");
