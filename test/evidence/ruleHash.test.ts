import { describe, expect, test } from "@jest/globals";
import { canonicalJson } from "../../src/evidence/canonical/canonicalJson.js";
import { definitionOf, ruleHash } from "../../src/evidence/issue/ruleHash.js";
import { number } from "../../src/formula/expr.js";
import { multiply } from "../../src/formula/build.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { SchemeDefinition } from "../../src/scheme/definition.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import type { Scheme } from "../../src/scheme/scheme.js";

/**
 * The published rules of 2020. Whoever changes a rule, an item, a figure, a sentence or a default changes this: that is what it
 * is for. Forms issued before are then refused as issued under other rules.
 *
 * Changed last by the second reading of the document: 1.2.2.1 and 1.2.2.3 come from the office, a net change may be
 * negative, two parameters and seven readings are new, days are written as dates.
 */
const golden = "uDxw4tR0wOcwI2ICnHeaFowyJ_eeSlgfsosI6YOVtKI";

/** Every text, number and truth of a definition, with a definition in which it alone is another. */
function* changes(value: unknown, path: string): Generator<{ readonly path: string; readonly changed: unknown }> {
  if (typeof value === "string") yield { path, changed: `${value}·` };
  else if (typeof value === "number") yield { path, changed: value + 1 };
  else if (typeof value === "boolean") yield { path, changed: !value };
  else if (Array.isArray(value)) {
    for (const [at, entry] of (value as unknown[]).entries())
      for (const { path: where, changed } of changes(entry, `${path}[${at}]`))
        yield { path: where, changed: (value as unknown[]).map((each, index) => (index === at ? changed : each)) };
    if (canonicalJson(plainText(value)) !== canonicalJson(plainText([...(value as unknown[])].reverse())))
      yield { path: `${path} reversed`, changed: [...(value as unknown[])].reverse() };
  } else if (typeof value === "object" && value !== null)
    for (const [name, entry] of Object.entries(value))
      for (const { path: where, changed } of changes(entry, `${path}.${name}`))
        yield { path: where, changed: { ...value, [name]: changed } };
}

/** As canonical JSON can hold it. */
const plainText = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_name, entry: unknown) => (typeof entry === "number" ? String(entry) : entry)));

/** The names of every object in another order. */
function reordered<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reordered) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, entry]) => [name, reordered(entry as unknown)]),
  ) as Value;
}

/** What is hashed of a definition, which need not be a valid one. */
function textOfDefinition({ parameters, sections, ...rest }: SchemeDefinition): string {
  const known = newestScheme().sections;
  return canonicalJson(
    definitionOf({
      ...rest,
      definition: rest,
      parameters: new Map(parameters.map((parameter, at) => [String(at), parameter])),
      sections: sections.map((definition, at) => ({ ...(known[at] as Scheme["sections"][number]), definition })),
    }),
  );
}

describe("the hash of the rules", () => {
  test("is that of the published rules of 2020", async () => {
    expect(await ruleHash(newestScheme())).toBe(golden);
    expect(await ruleHash(buildScheme(scheme2020))).toBe(golden);
  });

  test("does not depend on the order in which the source names things", async () => {
    // only names of objects whose order says nothing: inputs and parameters of a rule are read by name
    const sections = scheme2020.sections.map((section) => ({
      ...reordered({ ...section, items: [], levels: [] }),
      levels: section.levels.map(reordered),
      items: section.items.map((item) => ({ ...reordered(item), inputs: item.inputs })),
    }));
    expect(await ruleHash(buildScheme({ ...scheme2020, sections: sections as SchemeDefinition["sections"] }))).toBe(
      golden,
    );
  });

  /** A sample; every entry with SCOREBOOK_RULE_ENTRIES=all. */
  test("changes with every single entry of the definition", () => {
    const before = textOfDefinition(scheme2020);
    // Words change no figure: a scheme may be worded better after issuing.
    const all = [...changes(scheme2020, "")].filter(({ path }) => !path.startsWith(".words."));
    expect(all.length).toBeGreaterThan(1_500);
    const cases = process.env["SCOREBOOK_RULE_ENTRIES"] === "all" ? all : all.filter((_case, at) => at % 8 === 3);
    expect(
      cases.filter(({ changed }) => textOfDefinition(changed as SchemeDefinition) === before).map(({ path }) => path),
    ).toEqual([]);
  });

  test("changes with the edition, and with what is still open", () => {
    const texts = [scheme2020, { ...scheme2020, version: "2" }, { ...scheme2020, incomplete: "3.7" }].map(
      textOfDefinition,
    );
    expect(new Set(texts).size).toBe(3);
  });

  test("changes with the formula of a rule, though the definition stays", async () => {
    const scheme = newestScheme();
    const items = scheme.items.map((item) =>
      item.code === "1.1.1.1"
        ? {
            ...item,
            rule: {
              ...item.rule,
              apply: (...args: Parameters<typeof item.rule.apply>) => multiply(item.rule.apply(...args), number(2)),
            },
          }
        : item,
    );
    const swap = (node: Scheme["sections"][number]["children"][number]): typeof node =>
      node.kind === "item"
        ? (items.find(({ code }) => code === node.code) ?? node)
        : { ...node, children: node.children.map(swap) };
    const changed: Scheme = {
      ...scheme,
      items,
      sections: scheme.sections.map((section) => ({ ...section, children: section.children.map(swap) })),
    };
    expect(await ruleHash(changed)).not.toBe(golden);
  });
});
