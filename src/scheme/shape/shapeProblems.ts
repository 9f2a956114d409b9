import { isFigure } from "../../exact/isFigure.js";
import { meantWords } from "../../choice/meantWords.js";
import { nearMisses } from "../../choice/nearMisses.js";
import { visibleText } from "../../words/visibleText.js";
import type { Words } from "../../words/words.js";
import { noWords } from "../../words/joinedWords.js";
import { problemAt, type Path } from "../check/problem.js";
import type { SchemeDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { definitionShape, mostItems } from "./definitionShape.js";
import { isRecord, placeOf } from "./placeOf.js";
import type { Fields, Shape } from "./shape.js";
import { fault } from "../fault.js";

export interface Shaped {
  readonly problems: readonly SchemeProblem[];
  /**
   * What can be checked further: of the right types throughout, with nothing or the nearest meant in the place of what
   * is wrong; null where too little is there.
   */
  readonly mended: SchemeDefinition | null;
}

/** Whether a value has the form of a definition: each thing that is unknown, missing or of another kind. */
export function shaped(value: unknown): Shaped {
  const walk = new Walk(value);
  const mended = walk.take(definitionShape, value, [], fault("指标体系")) as SchemeDefinition;
  const { problems } = walk;
  const isGone = problems.some(({ at }) => at && at.path.length === 0);
  const count = mended.sections.reduce((sum, { items }) => sum + items.length, 0);
  if (count <= mostItems) return { problems, mended: isGone ? null : mended };
  const tooMany = problemAt("文件", fault("共有 {0} 项，最多 {1} 项", count, mostItems), ["sections"]);
  return { problems: [...problems, tooMany], mended: null };
}

/** What a message shows of a value: never more than a little. */
const mostShown = 40;

function shown(value: unknown): string | Words {
  if (Array.isArray(value)) return fault("列表");
  if (typeof value === "object" && value !== null) return fault("一组字段");
  if (typeof value === "string") return `“${cut(visibleText(value))}”`;
  if (value === null || value === undefined) return fault("空值");
  return typeof value === "number" || typeof value === "boolean" ? cut(String(value)) : fault("其他");
}

/** One of some words, which are the same in both languages. */
function listed(values: readonly string[]): Words {
  const words = { zh: values.join("、"), en: values.map((value) => `“${value}”`).join(", ") };
  return values.length > 1 ? fault("下列之一：{0}", words) : words;
}

const cut = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);

/** Excel and the signed text can hold neither. */
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000d-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

class Walk {
  readonly problems: SchemeProblem[] = [];
  constructor(private readonly whole: unknown) {}

  take(shape: Shape, value: unknown, path: Path, word: Words): unknown {
    switch (shape.kind) {
      case "text":
        return this.text(value, shape, path, word);
      case "points":
        return this.points(value, path, word);
      case "whole":
        return this.whole_(value, shape, path, word);
      case "word":
        if (typeof value === "string" && shape.values.includes(value)) return value;
        this.refuse(path, word, listed(shape.values), value);
        this.near(value, shape.values);
        return shape.values[0];
      case "mark":
        if (value === true) return true;
        return this.refuse(path, word, fault("true；不是的，不写这一项"), value);
      case "list":
        return this.list(value, shape, path, word);
      case "fields":
        return this.fields(value, shape.fields, path, word);
      case "names":
        return this.names(value, shape, path, word);
      case "value":
        return this.value(value, path, word);
      case "objectOr":
        return isRecord(value)
          ? this.fields(value, shape.fields, path, word)
          : this.take(shape.otherwise, value, path, word);
    }
  }

  private problem(path: Path, message: Words): void {
    this.problems.push(problemAt(placeOf(this.whole, path), message, path));
  }

  private refuse(path: Path, word: Words, expected: Words, value: unknown): undefined {
    this.problem(path, fault("“{0}”应为{1}，实为{2}", word, expected, shown(value)));
  }

  private noGroup(path: Path, word: Words, value: unknown): void {
    this.refuse(path, word, fault("一组字段（写在 { } 中）"), value);
  }

  private tooMany(path: Path, word: Words, most: number, count: number): void {
    this.problem(path, fault("“{0}”最多 {1} 个，实有 {2} 个", word, most, count));
  }

  /** Adds to the last problem what may have been meant. */
  private near(value: unknown, values: readonly string[]): void {
    const last = this.problems.pop();
    if (!last) return;
    const { zh, en } = meantWords(typeof value === "string" ? nearMisses(value, values) : []);
    this.problems.push({ ...last, message: last.message + zh, english: last.english + en });
  }

  private text(value: unknown, { most, blank }: Shape & { kind: "text" }, path: Path, word: Words): string {
    if (typeof value !== "string") {
      this.refuse(path, word, fault("文字"), value);
      return typeof value === "number" ? String(value) : "";
    }
    if (value.length > most) this.problem(path, fault("“{0}”最多 {1} 字，实有 {2} 字", word, most, value.length));
    else if (!blank && value.trim() === "") this.problem(path, fault("“{0}”不能为空", word));
    else if (unwritable.test(value)) this.problem(path, fault("“{0}”含有控制字符：{1}", word, cut(visibleText(value))));
    else return value;
    return "";
  }

  /** A number is taken for what it says, so that sums are not said to be wrong as well. */
  private points(value: unknown, path: Path, word: Words): string {
    if (typeof value === "string" && value.length <= 30) return value;
    const written = typeof value === "number" ? String(value) : "";
    const example = isFigure(written) ? written : "12.5";
    this.refuse(path, word, fault('写成文本的分值，如 "{0}"', example), value);
    return written;
  }

  private whole_(value: unknown, { least, most }: Shape & { kind: "whole" }, path: Path, word: Words): number {
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
    this.refuse(path, word, fault("{0} 到 {1} 的整数", least, most), value);
    return Math.max(0, least);
  }

  private list(value: unknown, { of, most }: Shape & { kind: "list" }, path: Path, word: Words): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.refuse(path, word, fault("列表（写在 [ ] 中）"), value);
      return [];
    }
    if (value.length > most) {
      this.tooMany(path, word, most, value.length);
      return [];
    }
    return Array.from(value as unknown[], (each, at) => this.take(of, each, [...path, at], word));
  }

  private names(value: unknown, { of, most }: Shape & { kind: "names" }, path: Path, word: Words): object {
    if (!isRecord(value)) {
      this.noGroup(path, word, value);
      return {};
    }
    const entries = Object.entries(value);
    if (entries.length > most) {
      this.tooMany(path, word, most, entries.length);
      return {};
    }
    return Object.fromEntries(
      entries.map(([name, each]) => [name, this.take(of, each, [...path, name], { zh: name, en: `“${name}”` })]),
    );
  }

  private fields(value: unknown, fields: Fields, path: Path, word: Words): object {
    const isThere = isRecord(value);
    if (!isThere) this.noGroup(path, word, value);
    const given = isThere ? value : {};
    const absent = Object.keys(fields).filter((name) => !Object.hasOwn(given, name));
    /** The misspelt names, by the name that is meant. */
    const meant = new Map<string, string>();
    for (const name of Object.keys(given)) {
      if (Object.hasOwn(fields, name)) continue;
      const near = nearMisses(name, absent);
      this.problem([...path, name], fault("“{0}”没有“{1}”这一项{2}", word, cut(visibleText(name)), meantWords(near)));
      const [one] = near;
      if (one !== undefined && !meant.has(one)) meant.set(one, name);
    }
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, field]) => {
        const from = Object.hasOwn(given, name) ? name : meant.get(name);
        const known = { zh: `${field.word}（${name}）`, en: `“${field.word}” (${name})` };
        if (from !== undefined) {
          const taken = this.take(field.shape, given[from], [...path, from], known);
          return taken === undefined ? [] : [[name, taken] as const];
        }
        if (field.optional) return [];
        if (isThere) this.problem([...path, name], fault("缺少“{0}”", known));
        const silent = new Walk(undefined);
        return [[name, silent.take(field.shape, undefined, [], noWords)] as const];
      }),
    );
  }

  /** Of what a parameter can hold; whether this one can is for the check of its type. */
  private value(value: unknown, path: Path, word: Words): unknown {
    if (isPlain(value)) return value;
    const isPair = (each: unknown) => Array.isArray(each) && each.length <= 4 && each.every(isPlain);
    if (Array.isArray(value) && value.length <= 100 && value.every((each) => isPlain(each) || isPair(each)))
      return value;
    this.refuse(path, word, fault("文字、数、true 或 false，或它们的列表"), value);
    return "";
  }
}

const isPlain = (value: unknown): boolean =>
  (typeof value === "string" && value.length <= 500 && !unwritable.test(value)) ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value));
