import type { Correspondence } from "../../../analysis/years/correspondence.js";
import type { SchemeDefinition } from "../../../scheme/definition.js";
import type { Level, Scheme, Section } from "../../../scheme/scheme.js";
import { tableSpecs } from "../tables/layout.js";
import { systemLines } from "../tables/systemTable.js";
import { schemeSheets, tableIds, type Row, type TableId } from "../tables/schemeSheets.js";
import { levelPairs } from "./levelPairs.js";

/** One thing that a scheme says otherwise than the one before it. */
export interface SchemeChange {
  readonly table: TableId;
  readonly kind: "added" | "gone" | "changed";
  /** Of the row: this year's, or last year's where it is gone. */
  readonly code: string;
  readonly name: string;
  /** The heading of the column, and what stands in it in each year; "" for a blank. Absent where the whole row is new or gone. */
  readonly field?: { readonly key: string; readonly heading: string; readonly before: string; readonly after: string };
  /** Whether any score may rest on it. */
  readonly scores: boolean;
}

/** Columns on which no score rests: how things are called and where they stand in the document. */
const words: Readonly<Record<TableId, ReadonlySet<string>>> = {
  system: new Set(["id", "title", "version", "incomplete", "among", "assessor", "withoutSection", "sectionReading"]),
  total: new Set(),
  tree: new Set(["code", "name", "clause"]),
  items: new Set(["code", "name", "clause", "method", "about", "evidence", "readings", "nameIsOurs"]),
  inputs: new Set(["name", "label", "unit", "kinds"]),
  parameters: new Set(["meaning", "meaningEn", "notInDocument"]),
  options: new Set(),
  readings: new Set(["number", "question", "clause", "reading", "alternatives", "parameters", "settles"]),
};

/** A row with what it is called, and by which rows of the two years are the same. */
interface Known {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly cells: Row;
}

/**
 * What a scheme says otherwise than the one before it, cell by cell of the scheme workbook, which has a place for
 * everything that a definition says: so nothing is changed unnoticed. Items are the same by 上年代码; sections and levels by
 * the items below them; parameters by their names, and readings by their questions.
 */
export function schemeDiff(correspondence: Correspondence): readonly SchemeChange[] {
  const { before, after } = correspondence;
  return [
    ...tableIds.flatMap((table) =>
      table === "options"
        ? []
        : rowChanges(
            table,
            rowsOf(table, before.definition, correspondence, "before"),
            rowsOf(table, after.definition, correspondence, "after"),
          ),
    ),
    ...orderChange(correspondence),
  ];
}

function rowChanges(table: TableId, before: readonly Known[], after: readonly Known[]): readonly SchemeChange[] {
  const was = new Map(before.map((row) => [row.key, row]));
  const is = new Set(after.map(({ key }) => key));
  // a reading changes no score by its words: its parameters do
  const scores = table !== "readings";
  const whole = (kind: "added" | "gone", { code, name }: Known): SchemeChange => ({ table, kind, code, name, scores });
  return [
    ...after.flatMap((row): readonly SchemeChange[] => {
      const own = was.get(row.key);
      return own ? cellChanges(table, own, row) : [whole("added", row)];
    }),
    ...before.filter(({ key }) => !is.has(key)).map((row) => whole("gone", row)),
  ];
}

function cellChanges(table: TableId, was: Known, { code, name, cells }: Known): readonly SchemeChange[] {
  return [...tableSpecs[table].columns, ...otherColumns].flatMap(({ key, heading }): readonly SchemeChange[] => {
    const [before, after] = [was.cells[key] ?? "", cells[key] ?? ""];
    if (before === after) return [];
    const isSystem = table === "system";
    const scores = !words[table].has(isSystem ? (cells["key"] ?? "") : key);
    const field = { key, heading: isSystem ? name : heading, before, after };
    return [{ table, kind: "changed", code, name, field, scores }];
  });
}

/** All that a parameter offers, in one text; what an item stands below, which the sheet calculates. */
const otherColumns = [
  { key: "options", heading: schemeSheets.options },
  { key: "parent", heading: "上级（按上年的代码）" },
] as const;

function rowsOf(
  table: Exclude<TableId, "options">,
  definition: SchemeDefinition,
  correspondence: Correspondence,
  year: "before" | "after",
): readonly Known[] {
  const isAfter = year === "after";
  const own = (codes: ReadonlyMap<string, string>, code: string): string => {
    const last = isAfter ? codes.get(code) : code;
    return last === undefined ? `new ${code}` : last;
  };
  const levels = levelPairs(correspondence);
  const items = new Map(correspondence.pairs.map((pair) => [pair.after.code, pair.before.code]));
  const names = new Map(correspondence[year].items.map(({ code, name }) => [code, name]));
  const rows = tableSpecs[table].rows(definition);
  switch (table) {
    case "system":
      return rows.map((cells, at) => ({
        key: cells["label"] ?? "",
        code: "",
        name: cells["label"] ?? "",
        cells: { ...cells, key: systemKey(at) },
      }));
    case "total":
      return rows.map(({ section = "", ...cells }) => ({
        key: own(levels, section),
        code: section,
        name: correspondence[year].sections.find(({ code }) => code === section)?.name ?? "",
        cells,
      }));
    case "tree":
      return rows.map((cells) => ({
        key: own(levels, cells["code"] ?? ""),
        code: cells["code"] ?? "",
        name: cells["name"] ?? "",
        cells,
      }));
    case "items":
      // by what it is the same is no change of it
      return rows.map(({ lastYear: _, ...cells }) => ({
        key: own(items, cells["code"] ?? ""),
        code: cells["code"] ?? "",
        name: cells["name"] ?? "",
        cells: {
          ...cells,
          parent: parentOf(correspondence[year], cells["code"] ?? "", (code) =>
            isAfter ? (levels.get(code) ?? `新增 ${code}`) : code,
          ),
        },
      }));
    case "inputs":
      // those of an item that is new or gone are told with it
      return rows
        .filter(({ item = "" }) => [...items].some((pair) => pair[isAfter ? 0 : 1] === item))
        .map(({ item = "", ...cells }) => ({
          key: `${own(items, item)} ${cells["formal"] ?? ""}`,
          code: item,
          name: `${names.get(item) ?? ""} ${cells["label"] ?? ""}`,
          cells,
        }));
    case "parameters":
      return rows.map((cells) => ({
        key: cells["name"] ?? "",
        code: cells["name"] ?? "",
        name: cells["meaning"] ?? "",
        cells: { ...cells, options: optionsOf(definition, cells["name"] ?? "") },
      }));
    case "readings":
      return rows.map((cells) => ({
        key: cells["question"] ?? "",
        code: `口径 ${cells["number"] ?? ""}`,
        name: cells["question"] ?? "",
        cells,
      }));
  }
}

/** By last year's code where the level was there: an item that moves may count otherwise. */
function parentOf({ sections }: Scheme, item: string, own: (code: string) => string): string {
  const walk = (node: Section | Level): string | undefined =>
    node.children.some(({ code }) => code === item)
      ? own(node.code)
      : node.children.flatMap((child) => (child.kind === "level" ? (walk(child) ?? []) : []))[0];
  return sections.flatMap((section) => walk(section) ?? [])[0] ?? "";
}

const systemKeys = systemLines.map(({ key }) => key);
const systemKey = (at: number): string => systemKeys[at] ?? "";

const optionsOf = (definition: SchemeDefinition, parameter: string): string =>
  tableSpecs.options
    .rows(definition)
    .filter((row) => row["parameter"] === parameter)
    .map(({ value, share, label }) => [value, share, label].filter((text) => text !== undefined).join(" "))
    .join("；");

/** Items are told in another order; no score rests on it. */
function orderChange({ before, pairs }: Correspondence): readonly SchemeChange[] {
  const places = pairs.map((pair) => before.items.indexOf(pair.before));
  const at = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? -1));
  const moved = pairs[at]?.after;
  if (!moved) return [];
  const { code, name } = moved;
  const field = { key: "order", heading: "先后次序", before: "", after: "有变动" };
  return [{ table: "items", kind: "changed", code, name, field, scores: false }];
}
