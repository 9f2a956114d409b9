import { readdirSync, readFileSync } from "node:fs";
import { items2020 } from "./support/department.js";

/** Each of the 94 items has its cases in this folder: a table row or a describe of its own names it. */
const cases = readdirSync("test/cases").filter((file) => file.endsWith(".test.ts") && file !== "everyItem.test.ts");
const text = cases
  .map((file) => readFileSync(`test/cases/${file}`, "utf8"))
  .join("\n")
  .replaceAll(/\[\s+"/g, '["')
  .replaceAll(/",\s+"/g, '", "')
  .replaceAll(/describe\(\s+"/g, 'describe("');
const scored = items2020.filter(({ definition }) => definition.rule !== "veto");

test("94 items and two vetoes", () => expect([scored.length, items2020.length]).toEqual([94, 96]));

test.each(items2020.map(({ code, name }) => [code, name]))("%s %s has cases", (code) => {
  const asRow = text.includes(`["${code}", "`) || text.includes(`"${code}": {`) || text.includes(`"${code}": veto`);
  const asDescribe = text.includes(`describe("${code} `);
  expect([code, asRow || asDescribe]).toEqual([code, true]);
});
