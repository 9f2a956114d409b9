import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { matchChoice, narrowedChoices, type Choosable } from "../../src/choice/matchChoice.js";
import { foldedText } from "../../src/departments/foldedText.js";

const items: readonly Choosable[] = [
  { code: "1.1.1.3.2", name: "事项要素" },
  { code: "1.1.2.2", name: "闽政通应用" },
  { code: "1.1.3.2.1", name: "监管行为覆盖情况" },
  { code: "1.1.30", name: "另一项" },
];
const codesOf = (typed: string): readonly string[] => {
  const match = matchChoice(items, typed);
  return match.kind === "offered"
    ? match.options.map(({ code }) => code)
    : [match.kind === "taken" ? match.option.code : "none"];
};
const kindOf = (typed: string) => matchChoice(items, typed).kind;

describe("输入的代码或名称选定哪一项", () => {
  test("代码中间的一段不算：1.3.2.1 不是 1.1.3.2.1", () => expect(kindOf("1.3.2.1")).toBe("none"));
  test("代码的开头只在点处算，只有一项也不自行选定", () => {
    expect([kindOf("1.1.1.3"), codesOf("1.1.1.3")]).toEqual(["offered", ["1.1.1.3.2"]]);
    expect(codesOf("1.1.3")).toEqual(["1.1.3.2.1"]);
    expect(codesOf("1.1.")).toEqual(items.map(({ code }) => code));
  });
  test("代码开头中的空格不算：1 1 是 11", () =>
    expect(matchChoice([{ code: "11.0", name: "乙" }], "1 1").kind).toBe("offered"));
  test("名称的一部分也不自行选定", () =>
    expect([kindOf("闽政通"), codesOf("闽政通")]).toEqual(["offered", ["1.1.2.2"]]));
  test.each(["1.1.2.2", "１．１．２．２", " 闽政通应用 ", "1.1.2.2 闽政通应用"])("完整的代码或名称选定：%s", (typed) =>
    expect([kindOf(typed), codesOf(typed)]).toEqual(["taken", ["1.1.2.2"]]),
  );
  test("一项的名称是另一项的代码：都列出，都不选定", () => {
    const both = [
      { code: "D01", name: "D02" },
      { code: "D02", name: "示例厅" },
    ];
    expect(matchChoice(both, "d02")).toEqual({ kind: "offered", options: both });
  });
});

const code = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("."));
const options = fc.uniqueArray(fc.record({ code, name: fc.stringMatching(/^[甲乙1.]{1,4}$/) }), {
  selector: ({ code: own }) => own,
  maxLength: 8,
});
const typed = fc.oneof(code, fc.stringMatching(/^[甲乙1. Ａ]{0,6}$/));

test("选定的必是完整的代码或名称且别无他项；列出的，代码以所输入的为开头并止于点，或名称含有它", () => {
  fc.assert(
    fc.property(options, typed, (all, words) => {
      const match = matchChoice(all, words);
      const wanted = foldedText(words);
      const isWhole = (option: Choosable) =>
        [option.code, option.name, option.code + option.name].some((text) => foldedText(text) === wanted);
      const shown = narrowedChoices(all, words);
      const partsOf = (option: Choosable) => option.code.split(".");
      for (const option of wanted === "" ? [] : shown) {
        const asked = wanted.replace(/\.$/, "").split(".");
        const begins = asked.every((part, at) => partsOf(option)[at] === part);
        const label = option.code + option.name;
        expect(
          begins ||
            isWhole(option) ||
            option.name.includes(wanted) ||
            (wanted.length > option.code.length && label.startsWith(wanted)),
        ).toBe(true);
      }
      if (match.kind === "taken") expect(all.filter(isWhole)).toEqual([match.option]);
      else expect(all.filter(isWhole).length).not.toBe(1);
      if (match.kind === "offered") expect(shown).toEqual(expect.arrayContaining([...match.options]));
      for (const option of all)
        if (all.filter((each) => each.name === option.code || each.code + each.name === option.code).length === 0)
          expect(matchChoice(all, option.code)).toEqual({ kind: "taken", option });
    }),
  );
});
