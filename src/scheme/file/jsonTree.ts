import type { Words } from "../../words/words.js";
import type { Path } from "../check/problem.js";
import { fault, type FaultText } from "../fault.js";

/** A value of a JSON text, with where it and all that it holds stand in the text. */
export interface JsonTree {
  readonly value: unknown;
  readonly from: number;
  /** What a list or an object holds, by position or name; `from` is where the name stands. */
  readonly parts: ReadonlyMap<string | number, { readonly from: number; readonly tree: JsonTree }>;
}

export interface JsonFault {
  readonly from: number;
  readonly message: Words;
  /** To what it belongs. */
  readonly path: Path;
}

export type ReadJson =
  { readonly tree: JsonTree; readonly faults: readonly JsonFault[] } | { readonly fault: JsonFault };

/** Deeper than anything of ours. */
const deepest = 32;

/**
 * Reads JSON strictly, with places. `JSON.parse` says neither where something stands nor that a name comes twice.
 *
 * @returns the value, with names that come twice as faults (the first counts); or where it is no JSON, and why
 */
export function readJson(text: string): ReadJson {
  const reader = new Reader(text);
  try {
    return { tree: reader.whole(), faults: reader.faults };
  } catch (error) {
    if (error instanceof NoJson) return { fault: error.fault };
    throw error;
  }
}

/** Where the value of a path stands, or the nearest thing above it that is there. */
export function placeInText(tree: JsonTree, path: Path): number {
  const [name, ...rest] = path;
  const part = name === undefined ? undefined : tree.parts.get(name);
  if (!part) return tree.from;
  return rest.length === 0 || !part.tree.parts.has(rest[0] ?? "") ? part.from : placeInText(part.tree, rest);
}

/** Says line and column of places in a text, as "12:5", both from 1 as editors count them. */
export function linesOf(text: string): (at: number) => string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return `${low + 1}:${at - (starts[low] ?? 0) + 1}`;
  };
}

class NoJson extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.message.zh);
  }
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** What is typed in the place of the signs of JSON. */
const likes: Readonly<Record<string, FaultText>> = {
  "“": '引号须是英文的 "，不能是 “ ”',
  "”": '引号须是英文的 "，不能是 “ ”',
  "＂": '引号须是英文的 "',
  "'": '引号须是双引号 "',
  "，": "逗号须是英文的 ,",
  "、": "逗号须是英文的 ,",
  "：": "冒号须是英文的 :",
  "/": "JSON 中不能写注释",
  "#": "JSON 中不能写注释",
  "\u00a0": "有一个不间断空格，须改为普通空格",
  "\u3000": "有一个全角空格，须改为普通空格",
};

/** Brackets of another width or form, with that of JSON. */
const brackets: Readonly<Record<string, string>> = { "｛": "{", "｝": "}", "【": "[", "】": "]", "［": "[", "］": "]" };

class Reader {
  readonly faults: JsonFault[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): JsonTree {
    this.blanks();
    const tree = this.value([]);
    this.blanks();
    if (this.at < this.text.length) this.refuse([], fault("内容已经结束，其后还有文字"));
    return tree;
  }

  private refuse(path: Path, message: Words): never {
    const sign = this.text[this.at] ?? "";
    const [like, bracket] = [likes[sign], brackets[sign]];
    const meant = bracket ? fault("括号须是英文的 {0}", bracket) : like && fault(like);
    throw new NoJson({ from: this.at, path, message: meant ?? message });
  }

  private blanks(): void {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? "")) this.at += 1;
  }

  private takes(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private value(path: Path): JsonTree {
    if (path.length > deepest) this.refuse(path, fault("嵌套超过 {0} 层", deepest));
    const from = this.at;
    const sign = this.text[from];
    if (sign === "{") return this.object(path);
    if (sign === "[") return this.list(path);
    return { value: sign === '"' ? this.string(path) : this.word(path), from, parts: new Map() };
  }

  private object(path: Path): JsonTree {
    const from = this.at;
    this.at += 1;
    const parts = new Map<string, { readonly from: number; readonly tree: JsonTree }>();
    this.blanks();
    while (!this.takes("}")) {
      if (parts.size > 0) this.comma(path, "}");
      const start = this.at;
      if (this.text[start] !== '"') this.refuse(path, fault("这里应是写在双引号中的字段名，或 }"));
      const name = this.string(path);
      const below = [...path, name];
      this.blanks();
      if (!this.takes(":")) this.refuse(below, fault("字段“{0}”之后应是冒号", name));
      this.blanks();
      const tree = this.value(below);
      if (parts.has(name)) this.faults.push({ from: start, path: below, message: fault("字段“{0}”重复", name) });
      else parts.set(name, { from: start, tree });
      this.blanks();
    }
    // own properties whatever they are called: "__proto__" is a name like others
    const value = Object.fromEntries([...parts].map(([name, { tree }]) => [name, tree.value]));
    return { value, from, parts };
  }

  private list(path: Path): JsonTree {
    const from = this.at;
    this.at += 1;
    const parts = new Map<number, { readonly from: number; readonly tree: JsonTree }>();
    this.blanks();
    while (!this.takes("]")) {
      if (parts.size > 0) this.comma(path, "]");
      const start = this.at;
      const at = parts.size;
      parts.set(at, { from: start, tree: this.value([...path, at]) });
      this.blanks();
    }
    return { value: [...parts.values()].map(({ tree }) => tree.value), from, parts };
  }

  private comma(path: Path, end: string): void {
    if (!this.takes(",")) this.refuse(path, fault("这里应是逗号或 {0}", end));
    const comma = this.at - 1;
    this.blanks();
    if (this.text[this.at] !== end) return;
    this.at = comma;
    throw new NoJson({ from: comma, path, message: fault("{0} 之前多了一个逗号", end) });
  }

  private string(path: Path): string {
    const start = this.at;
    this.at += 1;
    let read = "";
    for (;;) {
      const sign = this.text[this.at];
      if (sign === undefined || sign === "\n" || sign === "\r") {
        this.at = start;
        throw new NoJson({ from: start, path, message: fault("文字没有结束的双引号（换行须写作 \\n）") });
      }
      if (sign < " ") this.refuse(path, fault("文字中有控制字符（制表符须写作 \\t）"));
      this.at += 1;
      if (sign === '"') return read;
      read += sign === "\\" ? this.escaped(path) : sign;
    }
  }

  private escaped(path: Path): string {
    const sign = this.text[this.at] ?? "";
    if (sign === "u") {
      const code = this.text.slice(this.at + 1, this.at + 5);
      if (!/^[\da-f]{4}$/i.test(code)) this.refuse(path, fault("\\u 之后应是四位十六进制数"));
      this.at += 5;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    const meant = Object.hasOwn(escapes, sign) ? escapes[sign] : undefined;
    if (meant === undefined) this.refuse(path, fault("反斜杠之后不能是“{0}”（反斜杠须写作 \\\\）", sign));
    this.at += 1;
    return meant;
  }

  private word(path: Path): unknown {
    const [found = ""] = /^[-+.\w]+/.exec(this.text.slice(this.at, this.at + 60)) ?? [];
    const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
      ["true", true],
      ["false", false],
      ["null", null],
    ]);
    const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(found);
    if (!words.has(found) && !isNumber)
      this.refuse(
        path,
        found === "" ? fault("这里应有一个值") : fault("“{0}”不是 JSON 的值（文字须写在双引号中）", found),
      );
    this.at += found.length;
    return isNumber ? Number(found) : words.get(found);
  }
}
