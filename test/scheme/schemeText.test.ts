import fc from "fast-check";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { checkScheme } from "../../src/scheme/checkScheme.js";
import type { SchemeDefinition } from "../../src/scheme/definition.js";
import { readSchemeText, schemeText } from "../../src/scheme/schemeText.js";
import { secondScheme } from "./support/secondScheme.js";

/** What is said of a text: "line:column place：message". */
function said(text: string): readonly string[] {
  const read = readSchemeText(text);
  return ("problems" in read ? read.problems : read.warnings).map(
    ({ at, place, message }) => `${at?.where ?? ""} ${place}：${message}`,
  );
}

const text = schemeText(secondScheme);
const changed = (from: string | RegExp, to: string): string => {
  const made = text.replace(from, to);
  expect(made).not.toBe(text);
  return made;
};
/** Where a text stands in the file as it is. */
const at = (words: string): string => {
  const lines = text.slice(0, text.indexOf(words)).split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
};

describe("a scheme is written and read without loss", () => {
  test.each([
    ["2020", scheme2020],
    ["the second", secondScheme],
  ])("%s", (_, scheme: SchemeDefinition) => {
    const read = readSchemeText(schemeText(scheme));
    expect(read).toEqual({ definition: scheme, warnings: [] });
    expect(said(schemeText(scheme))).toEqual([]);
  });

  test("names in whatever order are the same text", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      const entries = Object.entries(value).reverse();
      return Object.fromEntries(entries.map(([name, each]) => [name, reversed(each)]));
    };
    expect(schemeText(reversed(scheme2020) as SchemeDefinition)).toBe(schemeText(scheme2020));
  });

  test("texts of any signs", () => {
    const anyText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((each) => `题${each}`);
    fc.assert(
      fc.property(anyText, anyText, (title, about) => {
        const scheme: SchemeDefinition = { ...secondScheme, title, words: { among: about } };
        const read = readSchemeText(schemeText(scheme));
        // control characters are refused, and nothing else
        if ("problems" in read) expect(read.problems[0]?.message).toMatch(/控制字符/);
        else expect(read.definition).toEqual(scheme);
      }),
    );
  });

  test("with the mark that Notepad puts before it, other line ends, and the schema for editors", () => {
    const opened = `\ufeff${changed("{", '{\r\n  "$schema": "scheme.schema.json",').replaceAll("\n", "\r\n")}`;
    expect(said(opened)).toEqual([]);
    const read = readSchemeText(opened);
    expect("definition" in read && read.definition).toEqual(secondScheme);
  });
});

describe("what is wrong in the text, with line and column", () => {
  test.each<[string, () => string, RegExp | string]>([
    [
      "a misspelt name",
      () => changed('"by": "ledger",\n          "clause"', '"by": "ledger",\n          "cluase"'),
      /10\.1\.1：“项目（items）”没有“cluase”这一项；是不是 clause？$/,
    ],
    [
      "a supplier that there is not",
      () => changed('"by": "ledger"', '"by": "leger"'),
      /10\.1\.1：.*应为下列之一.*是不是 ledger？$/,
    ],
    [
      "a rule that there is not",
      () => changed('"rule": "rankValue"', '"rule": "rankvalue"'),
      /10\.2：没有名为 rankvalue 的规则；是不是 rankValue？$/,
    ],
    [
      "a name that comes twice",
      () => changed('"by": "ledger"', '"by": "ledger",\n          "by": "office"'),
      /字段“by”重复$/,
    ],
    [
      "a number for points",
      () => changed('"full": "12.5"', '"full": 12.5'),
      /10\.1\.1：“满分（full）”应为写成文本的分值，如 "12\.5"，实为12\.5$/,
    ],
    [
      "a mark that is false",
      () => changed('"by": "ledger"', '"by": "ledger", "nameIsOurs": false'),
      /10\.1\.1：“名称为自拟（nameIsOurs）”应为true；不是的，不写这一项，实为false$/,
    ],
    ["an empty name", () => changed('"窗口投诉"', '" "'), /10\.1\.1：“名称（name）”不能为空$/],
    [
      "nothing where a list should be",
      () => changed('"parameters": [\n        "complaintAmount"\n      ]', '"parameters": null'),
      /口径 1：“参数（parameters）”应为列表.*实为空值$/,
    ],
  ])("%s", (_, spoil, expected) => {
    const found = said(spoil());
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  test("the place is that of what is wrong", () => {
    expect(said(changed('"full": "12.5"', '"full": 12.5'))[0]).toMatch(new RegExp(`^${at('"full": "12.5"')} `));
    const doubled = changed('"by": "ledger"', '"by": "ledger", "by": "office"');
    expect(said(doubled)[0]).toMatch(
      new RegExp(`^${at('"by": "ledger"').replace(/\d+$/, (c) => String(Number(c) + 16))} `),
    );
  });

  test("all of it at once, with what follows from figures", () => {
    const spoilt = changed('"full": "17.5"', '"full": "18"').replace('"by": "ledger"', '"by": "leger"');
    expect(said(spoilt).map((each) => each.replace(/^\S+ /, ""))).toEqual([
      expect.stringMatching(/^10\.1\.1：“数据来源（by）”/),
      "10：下级分值合计为 50.5，与满分 50 不符",
    ]);
  });

  test.each([
    ["curly quotes", () => changed('"id"', "“id”"), /引号须是英文的/],
    ["a comma too many", () => changed(/\n\}\n$/, ",\n}\n"), /之前多了一个逗号/],
    ["a comment", () => changed("{", "{\n  // 说明"), /不能写注释/],
    ["a text without end", () => changed('"county-2024"', '"county-2024'), /没有结束的双引号/],
    ["nothing", () => "", /^1:1 文件：不是 JSON：这里应有一个值$/],
    ["text after the end", () => `${text}{}`, /内容已经结束/],
    ["too deep", () => "[".repeat(100), /嵌套超过/],
    ["another file", () => "{}", /缺少 "format": "scorebook\.scheme\.1"/],
    ["a file of a later program", () => changed("scheme.1", "scheme.2"), /请用更新的程序打开/],
  ])("no JSON of ours: %s", (_, spoil, expected) => {
    expect(said(spoil())).toEqual([expect.stringMatching(expected)]);
  });
});

describe("a stranger's file", () => {
  test("names of every object's properties are names that are not known", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const found = said(changed('"id"', `"${name}": {"id": "x"}, "id"`));
      expect(found).toEqual([expect.stringContaining(`没有“${name}”这一项`)]);
      expect(said(changed('"count":', `"${name}":`)).length).toBeGreaterThan(0);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
  test("too long, or too many items", () => {
    expect(said(" ".repeat(2_000_001))).toEqual([expect.stringContaining("文件过大")]);
    const many = {
      ...secondScheme,
      sections: secondScheme.sections.map((section) => ({ ...section, items: Array(600).fill(section.items[0]) })),
    };
    expect(said(JSON.stringify({ format: "scorebook.scheme.1", ...many }))).toContainEqual(
      expect.stringContaining("最多 1000 项"),
    );
  });
});

/** 2020's definition, one value of which is another. */
const mutated = fc
  .tuple(fc.nat(), fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }))
  .map(([which, value]) => {
    const spoilt = JSON.parse(JSON.stringify(scheme2020)) as unknown;
    const places: [object, string][] = [];
    const visit = (of: unknown): void => {
      if (typeof of !== "object" || of === null) return;
      for (const [name, each] of Object.entries(of)) {
        places.push([of, name]);
        visit(each);
      }
    };
    visit(spoilt);
    const [owner, name] = places[which % places.length] ?? [{}, ""];
    (owner as Record<string, unknown>)[name] = value;
    return spoilt;
  });

test("whatever is given is checked, and nothing throws", () => {
  fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => checkScheme(value).length > 0));
  fc.assert(
    fc.property(mutated, (value) => {
      // what passes can be built
      if (checkScheme(value).every(({ severity }) => severity === "warning")) buildScheme(value as SchemeDefinition);
    }),
  );
});

test("any text is read or refused", () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(3), fc.string(), (from, length, put) => {
      expect(() => readSchemeText(text.slice(0, from) + put + text.slice(from + length))).not.toThrow();
    }),
  );
  fc.assert(fc.property(fc.json(), (json) => "problems" in readSchemeText(json)));
});
