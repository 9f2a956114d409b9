import { describe, expect, test } from "@jest/globals";
import { meantCodes } from "../../src/choice/meantCodes.js";
import { meantWords } from "../../src/choice/meantWords.js";

const codes = ["1.1.1.1", "1.1.1.2", "1.1.1.3.1", "1.1.1.3.2", "1.2.1.1", "2.6.4", "11.1.1"];

describe("which code somebody may have meant", () => {
  test.each([
    ["1.1.1.2.", ["1.1.1.2"]],
    ["１．１．１．２", ["1.1.1.2"]],
    ["1。1.1、2", ["1.1.1.2"]],
    ["1 112", ["1.1.1.2"]],
    ["264", ["2.6.4"]],
    ["1.1.1.3", ["1.1.1.3.1", "1.1.1.3.2"]],
    ["1.1.1.3.3", ["1.1.1.3.1", "1.1.1.3.2"]],
    ["2.6.5", ["2.6.4"]],
    ["", []],
    ["…", []],
    ["8.8", []],
    ["办事服务", []],
  ])("%j: %j", (typed, meant) => expect(meantCodes(typed, codes)).toEqual(meant));

  test("what can be two is both: the signs between the figures are not guessed", () => {
    expect(meantCodes("1111", [...codes, "1.11.1"])).toEqual(["1.1.1.1", "11.1.1", "1.11.1"]);
  });

  test("a page of text is not compared", () => {
    expect(meantCodes("1".repeat(1_000_000), codes)).toEqual([]);
  });
});

test("of many, the first are named, and how many there are", () => {
  expect(meantWords([])).toEqual({ zh: "", en: "" });
  expect(meantWords(["a"])).toEqual({ zh: "；是不是 a？", en: "; did you mean a?" });
  expect(meantWords(["a", "b", "c", "d"])).toEqual({
    zh: "；是不是 a、b、c（等 4 个）？",
    en: "; did you mean a, b, c (of 4)?",
  });
});
