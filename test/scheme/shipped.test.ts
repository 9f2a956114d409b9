import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { checkScheme } from "../../src/scheme/checkScheme.js";
import { schemeText } from "../../src/scheme/schemeText.js";
import { newestScheme, schemes } from "../../src/scheme/schemes.js";

test.each([...schemes])("%s says what its file says, and nothing is wrong with it", (id, { definition }) => {
  const file = readFileSync(`schemes/${id}.json`, "utf8").replace(/^ *"\$schema": .*\n/m, "");
  expect(file).toBe(schemeText(definition));
  expect(checkScheme(definition).filter(({ severity }) => severity !== "warning")).toEqual([]);
});

test("the newest is whole, and can be issued", () => {
  expect(newestScheme().definition.incomplete).toBeUndefined();
});
