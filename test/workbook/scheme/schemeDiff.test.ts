import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { correspondenceOf } from "../../../src/analysis/years/correspondence.js";
import { buildScheme } from "../../../src/scheme/buildScheme.js";
import { checkScheme } from "../../../src/scheme/checkScheme.js";
import type { ItemDefinition, SchemeDefinition } from "../../../src/scheme/definition.js";
import { schemeTree } from "../../../src/scheme/schemeTree.js";
import { newestScheme } from "../../../src/scheme/schemes.js";
import { schemeDiff, type SchemeChange } from "../../../src/workbook/scheme/diff/schemeDiff.js";
import { inventedScheme, publishedSchemes } from "../../schemes/publishedSchemes.js";

const definitions = [newestScheme().definition, inventedScheme, ...Object.values(publishedSchemes)];

/** The same, by 上年代码. */
const kept = (definition: SchemeDefinition): SchemeDefinition => ({
  ...definition,
  sections: definition.sections.map((section) => ({
    ...section,
    items: section.items.map((item): ItemDefinition => ({ ...item, lastYear: item.code })),
  })),
});

const diff = (before: SchemeDefinition, after: SchemeDefinition): readonly SchemeChange[] =>
  schemeDiff(correspondenceOf(buildScheme(before), buildScheme(after)));

/** Every place in a definition that holds a text, a number or a mark. */
function leaves(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function withAnother(value: unknown, path: readonly (string | number)[], step: number): unknown {
  const [first, ...rest] = path;
  if (first !== undefined) {
    if (Array.isArray(value))
      return value.map((each: unknown, at) => (at === first ? withAnother(each, rest, step) : each));
    return Object.fromEntries(
      Object.entries(value as object).map(([key, each]) => [
        key,
        key === first ? withAnother(each, rest, step) : (each as unknown),
      ]),
    );
  }
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + step;
  const text = String(value);
  return /^\d+(\.\d+)?$/.test(text) ? String(Number(text) + step) : `${text}改`;
}

test("nothing is changed unnoticed: any one text, figure or mark of any scheme", () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.constantFrom(1, 2, 10), (which, place, step) => {
      const definition = definitions[which % definitions.length];
      if (!definition) return;
      const before = kept(definition);
      const places = leaves(before).filter((path) => !path.includes("lastYear"));
      const path = places[place % places.length] ?? [];
      const after = withAnother(before, path, step) as SchemeDefinition;
      let changes: readonly SchemeChange[];
      try {
        if (checkScheme(after).some(({ severity }) => severity !== "warning")) return;
        changes = diff(before, after);
      } catch {
        // what is no scheme is refused before anything is compared
        return;
      }
      tried += 1;
      expect([path.join("."), changes.length > 0]).toEqual([path.join("."), true]);
    }),
    { numRuns: 300 },
  );
  expect(tried).toBeGreaterThan(60);
});

describe.each(definitions.map((definition) => [definition.id, definition] as const))("%s", (_, definition) => {
  test("of itself it differs in nothing", () => {
    expect(diff(definition, definition)).toEqual([]);
    expect(diff(definition, kept(definition))).toEqual([]);
  });
});

test("what is new, gone, moved, renamed, and worth more", () => {
  const before = newestScheme().definition;
  const after = kept(before);
  const changed: SchemeDefinition = {
    ...after,
    sections: after.sections.map((section) => ({
      ...section,
      items: section.items.map((item): ItemDefinition => {
        if (item.code === "1.1.1.5") {
          const { lastYear: _lastYear, ...isNew } = item;
          return { ...isNew, name: "示例新项" } as ItemDefinition;
        }
        if (item.code === "1.1.1.1" && item.rule === "deduct") return { ...item, params: { per: "0.4" } };
        return item.code === "1.1.1.6" ? { ...item, name: "示例改名" } : item;
      }),
    })),
  };
  const told = diff(before, changed).map(({ kind, code, field, scores }) => [
    kind,
    code,
    field?.heading,
    field?.before,
    field?.after,
    scores,
  ]);
  expect(told).toEqual([
    ["changed", "1.1.1.1", "每次（件、步）分值", "0.2", "0.4", true],
    ["added", "1.1.1.5", undefined, undefined, undefined, true],
    [
      "changed",
      "1.1.1.6",
      "名称",
      before.sections[0]?.items.find(({ code }) => code === "1.1.1.6")?.name,
      "示例改名",
      false,
    ],
    ["gone", "1.1.1.5", undefined, undefined, undefined, true],
  ]);
});

test("an item that stands below another level may count otherwise", () => {
  const before = inventedScheme;
  const [section] = before.sections.filter(({ levels }) => levels.length > 1);
  if (!section) throw new Error("no section with two levels");
  const changed = kept(before);
  const [one, other] = section.levels;
  const item = section.items.find(({ code }) => code.startsWith(`${one?.code ?? ""}.`));
  const last = section.items.filter(({ code }) => code.startsWith(`${other?.code ?? ""}.`)).length;
  const moved: SchemeDefinition = {
    ...changed,
    sections: changed.sections.map((each) => ({
      ...each,
      items: each.items.map((own) =>
        own.code === item?.code ? { ...own, code: `${other?.code ?? ""}.${last + 50}` } : own,
      ),
    })),
  };
  const at = (scheme: SchemeDefinition) => schemeTree(scheme);
  const changes = schemeDiff(correspondenceOf(at(before), at(moved)));
  expect(
    changes.filter(({ scores }) => scores).map(({ field }) => [field?.heading, field?.before, field?.after]),
  ).toContainEqual(["上级（按上年的代码）", one?.code, other?.code]);
});

test("the other way round what was new is gone", () => {
  const { definition } = newestScheme();
  const reading = {
    number: 99,
    question: "示例问题？",
    clause: "一",
    reading: "示例。",
    alternatives: "",
    parameters: [],
  };
  const more = { ...definition, readings: [...definition.readings, reading] };
  const kinds = (changes: readonly SchemeChange[]) => changes.map(({ kind, code }) => `${kind} ${code}`);
  expect(kinds(diff(more, definition))).toEqual(["gone 口径 99"]);
  expect(kinds(diff(definition, more))).toEqual(["added 口径 99"]);
});
