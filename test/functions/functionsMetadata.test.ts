import { associations } from "../../src/functions/call/associations.js";
import { customFunctions } from "../../src/functions/register.js";
import { docPages } from "../../src/functions/pages/docPages.js";
import { functionsMetadata } from "../../src/functions/pages/functionsMetadata.js";

const base = "https://server.example/scorebook";
const locales = ["zh-CN", "en-US"] as const;
const zh = functionsMetadata("zh-CN", base);
const en = functionsMetadata("en-US", base);

test.each(locales)(
  "%s: only what Microsoft's schema knows, and exactly one of the two flags that crash Excel together",
  (locale) => {
    const metadata = functionsMetadata(locale, base);
    expect(Object.keys(metadata)).toEqual(["allowErrorForDataTypeAny", "functions"]);
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    for (const entry of metadata.functions) {
      expect(Object.keys(entry).sort()).toEqual(["description", "helpUrl", "id", "name", "parameters", "result"]);
      expect(entry.result.type).toBe("any");
      expect(["scalar", "matrix"]).toContain(entry.result.dimensionality);
      for (const parameter of entry.parameters) {
        expect(Object.keys(parameter).sort()).toEqual(["description", "dimensionality", "name", "optional", "type"]);
        expect(parameter.type).toBe("any");
        expect(parameter.name).toMatch(/^[a-zA-Z][a-zA-Z0-9]*$/);
      }
    }
  },
);

test("ids, names, arguments and shapes are the same in both languages; words are not", () => {
  const bones = ({ functions }: typeof zh) =>
    functions.map(({ id, name, result, parameters }) => [
      id,
      name,
      result,
      parameters.map((each) => [each.name, each.dimensionality, each.optional]),
    ]);
  expect(bones(en)).toEqual(bones(zh));
  zh.functions.forEach(({ description }, at) => expect(description).not.toBe(en.functions[at]?.description));
});

test.each([
  ["zh-CN", /\p{Script=Han}{2}/u],
  ["en-US", /[a-z]{3}/],
] as const)("%s: everything is told, and fits into Excel's dialog", (locale, language) => {
  for (const { description, parameters } of functionsMetadata(locale, base).functions)
    for (const told of [description, ...parameters.map((each) => each.description)]) {
      expect(told).toMatch(language);
      expect(told).not.toMatch(/undefined|null|\[object|：：|\$\{/);
      expect(told.length).toBeLessThanOrEqual(255);
    }
});

test("arguments that may be left out stand last", () => {
  for (const { id, parameters } of zh.functions) {
    const optional = parameters.map((each) => each.optional);
    expect([id, optional]).toEqual([id, [...optional].sort((a, b) => Number(a) - Number(b))]);
  }
});

test("every function of the list has its implementation, and the other way round", () => {
  const all = associations(customFunctions, { language: () => "zh", error: (_, message) => new Error(message) });
  expect([...all.keys()]).toEqual(zh.functions.map(({ id }) => id));
});

test("the help of every function is a page that is there", () => {
  const pages = docPages();
  for (const { functions } of [zh, en])
    for (const { helpUrl } of functions) {
      expect(helpUrl.startsWith(`${base}/functions/`)).toBe(true);
      expect(pages).toHaveProperty([helpUrl.slice(base.length + 1)]);
    }
  expect(zh.functions[0]?.helpUrl).toBe(`${base}/functions/DEDUCT.html`);
  expect(en.functions[0]?.helpUrl).toBe(`${base}/functions/en/DEDUCT.html`);
});
