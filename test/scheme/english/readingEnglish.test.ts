import { readFileSync } from "node:fs";
import { choiceLabel } from "../../../src/scheme/english/choiceLabel.js";
import { readingEnglish, readingWords } from "../../../src/scheme/english/readingEnglish.js";
import { schemes } from "../../../src/scheme/schemes.js";

const han = /\p{Script=Han}/u;
/** Names and marks of the document that are quoted in English too. */
const quoted = /“[^”]*”|不适用|不合格|优秀|良好|单项否决|排序计分/gu;
const readings = [...schemes.values()].flatMap((scheme) => scheme.readings);
const texts = readings.flatMap(({ question, reading, alternatives }) => [question, reading, alternatives]);
const labels = [...schemes.values()].flatMap((scheme) =>
  [...scheme.parameters.values()].flatMap(({ choices = [] }) => choices.map(({ label }) => label)),
);

test("every question, reading and alternative of a shipped scheme has an English one, without Chinese but names", () => {
  expect(readings.length).toBeGreaterThan(30);
  for (const text of texts) {
    const english = readingEnglish(text);
    expect({ text, english: english?.replaceAll(quoted, "").match(han) ?? null }).toEqual({ text, english: null });
    expect(english ?? "").not.toBe("");
    expect(readingWords(text)).toEqual({ zh: text, en: `${english ?? ""} (${text})` });
  }
});

test("and so has every label of a choice", () => {
  expect(labels.length).toBeGreaterThan(15);
  for (const label of labels) {
    expect(choiceLabel(label).zh).toBe(label);
    expect(choiceLabel(label).en).not.toMatch(han);
  }
});

test("figures of the document are the same in both languages", () => {
  // a percentage that is a range of scores, a table of examples, and a month in words
  const figures = (text: string) => [...new Set(text.match(/\d+(?:\.\d+)?/g) ?? [])].sort();
  for (const { number, reading } of readings) {
    const own = figures(reading).filter((figure) => !/^1$/.test(figure));
    const english = figures(readingEnglish(reading) ?? "");
    expect({ number, missing: own.filter((figure) => !english.includes(figure)) }).toEqual({ number, missing: [] });
  }
});

test("what an office has changed stays as it is in both languages, and so does what looks like a name of JavaScript", () => {
  for (const text of [`${texts[0] ?? ""}？`, "constructor", "__proto__", ""]) {
    expect(readingEnglish(text)).toBeNull();
    expect(readingWords(text)).toEqual({ zh: text, en: text });
    expect(choiceLabel(text)).toEqual({ zh: text, en: text });
  }
});

test("no English stands for a text that no shipped scheme has", () => {
  for (const [file, of] of [
    ["readingEnglish", texts],
    ["choiceLabel", labels],
  ] as const) {
    const source = readFileSync(`src/scheme/english/${file}.ts`, "utf8");
    const keys = [...source.matchAll(/^ {2}"?([^":\n]*\p{Script=Han}[^":\n]*)"?:/gmu)].map(([, key]) => key);
    expect(keys.length).toBe(new Set(of).size);
    expect(keys.filter((key) => !(of as readonly (string | undefined)[]).includes(key))).toEqual([]);
  }
});
