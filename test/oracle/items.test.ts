import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { childrenOf, fullOf, isIndicator } from "./adding.js";
import { plus, print, zero } from "./fraction.js";
import { groups, items, levels, parentOf, type Item } from "./items.js";

/** The published tables, of which this directory has its copy. */
const published = new URL("../scheme/2020/facts/", import.meta.url);

function table(name: string): string[][] {
  const lines = readFileSync(new URL(name, published), "utf8").trimEnd().split("\n");
  return lines.slice(1).map((line) => line.split("\t"));
}

describe("the oracle's table", () => {
  test("94 items and two vetoes, no code twice", () => {
    expect(items.filter((item) => item.rule !== "veto")).toHaveLength(94);
    expect(items.filter((item) => item.rule === "veto").map((item) => item.code)).toEqual(["2.0", "3.0"]);
    expect(new Set([...items, ...levels].map((entry) => entry.code)).size).toBe(items.length + levels.length);
  });

  test("the points of the children add up to those of every level", () => {
    for (const level of levels) {
      if (level.code !== "3.6" && !groups.includes(level.code)) {
        const sum = childrenOf(level.code).map(fullOf).reduce(plus, zero);
        expect([level.code, print(sum, 2)]).toEqual([level.code, print(fullOf(level.code), 2)]);
      }
    }
  });

  test("rescale ends at 1.1.1, 2.6.5 and 3.2", () => {
    expect(["1.1.1", "1.1.2", "2.1.1", "2.6.5", "3.2"].map(isIndicator)).toEqual([true, true, true, true, true]);
    expect(["1.1.1.3", "2.6.5.1", "3.2.1", "2.4.2.2"].map(isIndicator)).toEqual([false, false, false, false]);
  });
});

/** The column `params` as far as it is figures: per and cap. */
function figuresOf(params: string): { per: string | undefined; cap: string | undefined } {
  return {
    per: /(?:^|;)per=([\d.]+)/.exec(params)?.[1],
    cap: /(?:^|;)cap=([\d.]+)/.exec(params)?.[1],
  };
}

function namesOf(inputs: string): string[] {
  const [words = ""] = inputs.split(":");
  return words.split(", ").map((word) => word.replace(" (1)-(7)", ""));
}

function fullInTable(item: Item): string {
  if (item.group !== undefined) {
    return `group ${item.group}`;
  }
  return item.rule === "bonus" ? `bonus ${item.full}` : item.full;
}

describe("the published tables", () => {
  test("every item: code, name, points, rule, per, cap, inputs", () => {
    const theirs = table("items-2020.tsv").map(([code, , , name = "", full, , rule, params = "", inputs = ""]) => ({
      code,
      name: name.replace("*", ""),
      full,
      rule,
      ...figuresOf(params),
      inputs: namesOf(inputs),
    }));
    const ours = items.map((item) => ({
      code: item.code,
      name: item.name,
      full: fullInTable(item),
      rule: item.rule,
      per: item.per,
      cap: item.cap,
      inputs: [...item.inputs],
    }));
    expect(ours).toEqual(theirs);
  });

  test("every group lies where its items do", () => {
    for (const item of items) {
      expect(item.group ?? parentOf(item.code)).toBe(parentOf(item.code));
    }
  });

  test("every level: code, name, points", () => {
    expect(levels.map(({ code, name, full }) => [code, name, full])).toEqual(table("levels-2020.tsv"));
  });
});
