import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "@jest/globals";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import type { SchemeDefinition } from "../../src/scheme/definition.js";
import { emptyScheme } from "../../src/scheme/emptyScheme.js";
import { jsonSchema } from "../../src/scheme/file/jsonSchema.js";
import { readSchemeText, schemeText } from "../../src/scheme/schemeText.js";
import { secondScheme } from "./support/secondScheme.js";

test("the schema beside the schemes is the one that the rules give: scorebook scheme schema writes it", () => {
  const printed = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
  expect(readFileSync("schemes/scheme.schema.json", "utf8")).toBe(printed);
});

describe("an editor", () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(jsonSchema());
  const amiss = (text: string): readonly string[] => {
    validate(JSON.parse(text));
    return (validate.errors ?? []).map(({ instancePath }) => instancePath);
  };

  test.each<[string, SchemeDefinition]>([
    ["2020", scheme2020],
    ["the second", secondScheme],
    ["a new one", emptyScheme],
  ])("has nothing to say of %s", (_, scheme) => expect(amiss(schemeText(scheme))).toEqual([]));

  test("has nothing to say of a shipped file", () => {
    expect(amiss(readFileSync("schemes/gb2019.json", "utf8"))).toEqual([]);
    expect(amiss(readFileSync("schemes/2020.json", "utf8"))).toEqual([]);
  });

  test.each([
    ["a misspelt name", '"by": "ledger",\n', '"bye": "ledger",\n'],
    ["a supplier that there is not", '"by": "ledger"', '"by": "leger"'],
    ["a rule that there is not", '"rule": "deduct"', '"rule": "deductt"'],
    ["a parameter of another rule", '"cap": "7.5"', '"steps": "7.5"'],
    ["a number for points", '"full": "12.5"', '"full": 12.5'],
  ])("shows %s, as the check does", (_, from, to) => {
    const text = schemeText(secondScheme).replace(from, to);
    expect(text).not.toBe(schemeText(secondScheme));
    expect(amiss(text)).not.toEqual([]);
    expect("problems" in readSchemeText(text)).toBe(true);
  });
});

test("the file of 2020 says what the program says", () => {
  const text = readFileSync("schemes/2020.json", "utf8");
  expect(readSchemeText(text)).toEqual({ definition: scheme2020, warnings: [] });
  // but for the first line, which is for editors
  expect(text.replace(/^ {2}"\$schema": "\.\/scheme\.schema\.json",\n/m, "")).toBe(schemeText(scheme2020));
});
