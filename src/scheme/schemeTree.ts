import { indicatorDepthOf, partsOf } from "./indicatorDepth.js";
import { Fraction } from "../exact/fraction.js";
import { ruleNamed } from "../rules/index.js";
import type {
  InputDefinition,
  ItemDefinition,
  LevelDefinition,
  SchemeDefinition,
  SectionDefinition,
} from "./definition.js";
import { withoutLast } from "./code.js";
import { inputCells } from "./inputCells.js";
import type { Counting, Item, ItemInput, Level, ParamEntry, Scheme, Section } from "./scheme.js";

/**
 * The tree that everything else works on, of a definition that was checked: one that comes with the program is checked
 * by its tests, and is not checked again wherever a function is called. Others are for `buildScheme`.
 */
export function schemeTree(definition: SchemeDefinition): Scheme {
  const { pool, additions = [], subtractions = [] } = definition.final;
  const isIn = (parts: readonly { readonly section: string }[], code: string) =>
    parts.some(({ section }) => section === code);
  const sections = definition.sections.map((section) =>
    buildSection(
      section,
      section.optional === true || isIn(pool?.parts ?? [], section.code),
      isIn(additions, section.code) ? "added" : isIn(subtractions, section.code) ? "subtracted" : "within",
    ),
  );
  const nodes = new Map<string, Section | Level | Item>();
  for (const section of sections) enter(section, nodes);
  return {
    id: definition.id,
    title: definition.title,
    parameters: new Map(definition.parameters.map((parameter) => [parameter.name, parameter])),
    readings: definition.readings,
    sections,
    items: sections.flatMap((section) => section.items),
    final: definition.final,
    full: Fraction.parse(definition.final.full ?? "100"),
    words: definition.words ?? {},
    node: (code) => nodes.get(code),
    definition,
  };
}

function enter(node: Section | Level | Item, nodes: Map<string, Section | Level | Item>): void {
  nodes.set(node.code, node);
  if (node.kind !== "item") for (const child of node.children) enter(child, nodes);
}

function buildSection(definition: SectionDefinition, optional: boolean, counts: Counting): Section {
  const levels = new Map(definition.levels.map((level) => [level.code, level]));
  const depth = indicatorDepthOf(definition);
  const keepsFull = (code: string) => partsOf(code) <= depth;
  const parentOf = (code: string): string => {
    let parent = withoutLast(code);
    while (parent !== definition.code && !levels.has(parent)) parent = withoutLast(parent);
    return parent;
  };
  /** A bonus wherever it stands below the level whose points come on top. */
  const countingOf = (code: string): Counting => {
    if (code === "") return counts;
    const level = levels.get(code);
    if (level?.subtracts) return "subtracted";
    return level?.extra ? "added" : countingOf(withoutLast(code));
  };
  const items: Item[] = [];

  const childrenOf = (parent: string): (Level | Item)[] =>
    [...definition.levels, ...definition.items]
      .filter(({ code }) => parentOf(code) === parent)
      .sort((a, b) => byCode(a.code, b.code))
      .map((child) => ("rule" in child ? buildItem(child) : buildLevel(child)));

  const buildLevel = (level: LevelDefinition): Level => ({
    kind: "level",
    code: level.code,
    name: level.name,
    full: Fraction.parse(level.full),
    section: definition.code,
    children: childrenOf(level.code),
    group: level.group ?? false,
    counts: countingOf(level.code),
    extra: level.extra ?? false,
    subtracts: level.subtracts ?? false,
    keepsFull: keepsFull(level.code),
    definition: level,
  });

  const buildItem = (entry: ItemDefinition): Item => {
    const parent = parentOf(entry.code);
    const item: Item = {
      kind: "item",
      code: entry.code,
      name: entry.name,
      full: entry.full === undefined ? null : Fraction.parse(entry.full),
      section: definition.code,
      group: levels.get(parent)?.group ? parent : null,
      counts: countingOf(entry.code),
      keepsFull: keepsFull(entry.code),
      inputs: inputsOf(entry),
      params: paramsOf(entry),
      rule: ruleNamed(entry.rule),
      definition: entry,
    };
    items.push(item);
    return item;
  };

  const children = childrenOf(definition.code);
  return {
    kind: "section",
    code: definition.code,
    name: definition.name,
    full: Fraction.parse(definition.full),
    clause: definition.clause,
    children,
    items,
    hasStatus: optional || items.some(({ rule }) => rule.vetoes !== undefined),
    optional,
    counts,
    definition,
  };
}

function inputsOf(entry: ItemDefinition): readonly ItemInput[] {
  const given: Readonly<Record<string, InputDefinition>> = entry.inputs;
  return Object.entries(ruleNamed(entry.rule).inputs).map(([formal, type]) => {
    const { name, label, unit, kinds }: InputDefinition = given[formal] ?? { name: formal, label: formal, unit: "" };
    const key = `${entry.code}.${name}`;
    const cells = inputCells(type, given[formal]);
    const keys = cells === undefined ? [key] : Array.from({ length: cells }, (_, at) => `${key}.${at + 1}`);
    return {
      formal,
      name,
      label,
      unit,
      ...(kinds && { kinds }),
      type: cells === type.cells ? type : { ...type, ...(cells !== undefined && { cells }) },
      keys,
    };
  });
}

function paramsOf(entry: ItemDefinition): Readonly<Record<string, ParamEntry>> {
  const entries: Readonly<Record<string, ParamEntry | undefined>> = entry.params;
  const given = Object.fromEntries(
    Object.entries(entries).filter((pair): pair is [string, ParamEntry] => pair[1] !== undefined),
  );
  const { params } = ruleNamed(entry.rule);
  return "full" in params && entry.full !== undefined ? { ...given, full: entry.full } : given;
}

function byCode(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
