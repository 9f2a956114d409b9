import type { CheckResult } from "../result/selfCheckResult.js";
import { firstFunctionRow, functionColumns as at, notCalculated } from "./addinBook.js";
import { figure } from "./figure.js";

/** What a program hands over of a cell. */
export type CellShown = string | number | boolean;

/** 函数 as the program shows it, by rows; the first of them is row 1 and begins with column A. */
export interface FunctionsFound {
  readonly values: readonly (readonly CellShown[])[];
  /** "Error" where a value is one. */
  readonly types: readonly (readonly string[])[];
  /** As the program had them from the file. */
  readonly formulas: readonly (readonly CellShown[])[];
}

/** What formulas show of a function that the program does not know. */
const unknownFunction = "#NAME?";
const waiting: ReadonlySet<string> = new Set([notCalculated, "#BUSY!", "#GETTING_DATA"]);

interface Case {
  readonly group: string;
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly kind: string;
  readonly expected: readonly string[];
  readonly found: readonly { readonly text: string; readonly isError: boolean; readonly value: unknown }[];
}

/**
 * Compares what Excel came to with what stands beside it. What follows from a difference that has a check of its own is
 * not told a second time: how cells are handed to a function that is not there, and results that "@" cuts to one cell.
 */
export function judgeFunctions(sheet: FunctionsFound): readonly CheckResult[] {
  const cases = casesOf(sheet);
  const missing = missingFunctions(sheet);
  return [...cases.map((each) => judged(each, missing)), ...handedAndStored(cases, missing)];
}

/** Functions of which not a single call is known to the program. */
export function missingFunctions(sheet: FunctionsFound): ReadonlySet<string> {
  const cases = casesOf(sheet);
  const isKnown = ({ found: [first] }: Case): boolean => first?.text !== unknownFunction;
  const known = new Set(cases.filter(isKnown).map(({ name }) => name));
  return new Set(cases.map(({ name }) => name).filter((name) => !known.has(name)));
}

/** Whether a formula of ours is still to be calculated. */
export const isWaiting = (value: unknown): boolean => typeof value === "string" && waiting.has(value);

function casesOf({ values, types, formulas }: FunctionsFound): readonly Case[] {
  const text = (row: number, column: number): string => String(values[row]?.[column - 1] ?? "");
  return values.flatMap((_, row): Case[] => {
    const [group = "", id = ""] = text(row, at.id).split(" ");
    if (row + 1 < firstFunctionRow || id === "") return [];
    const rows = Array.from({ length: Number(text(row, at.count)) }, (__, down) => row + down);
    return [
      {
        group,
        id,
        name: text(row, at.name),
        formula: String(formulas[row]?.[at.live - 1] ?? ""),
        kind: text(row, at.kind),
        expected: rows.map((each) => text(each, at.expected)),
        found: rows.map((each) => ({
          text: text(each, at.live),
          isError: types[each]?.[at.live - 1] === "Error",
          value: values[each]?.[at.live - 1],
        })),
      },
    ];
  });
}

const hasAt = ({ formula }: Case): boolean => formula.includes("@");

function judged(each: Case, missing: ReadonlySet<string>): CheckResult {
  const { group, id, name, expected, found } = each;
  const figures = { expected: figure(expected.join("，")), found: figure(found.map(({ text }) => text).join("，")) };
  if (missing.has(name))
    return group === "arguments" ? { id, group, state: "skipped" } : { id, group, state: "fails", ...figures };
  if (expected.length > 1 && hasAt(each)) return { id, group, state: "skipped" };
  if (found.some(({ text }) => waiting.has(text))) return { id, group, state: "fails", ...figures };
  const isSame = found.every((cell, place) => same(each.kind, expected[place] ?? "", cell));
  return isSame ? { id, group, state: "works" } : { id, group, state: "differs", ...figures };
}

/** Sums and quotients of doubles may differ in their last digits; the sheets of the office round them. */
const tolerance = 5e-12;

function same(kind: string, expected: string, { text, isError, value }: Case["found"][number]): boolean {
  if (kind === "error") return isError && text === expected;
  if (isError) return false;
  if (kind === "text" || expected === "") return text === expected;
  const [numerator = "", denominator = "1"] = expected.split("/");
  return typeof value === "number" && Math.abs(value - Number(numerator) / Number(denominator)) < tolerance;
}

/** "@" before our functions, and formulas that are not those of the file: told once, with the first that is so. */
function handedAndStored(cases: readonly Case[], missing: ReadonlySet<string>): readonly CheckResult[] {
  const known = cases.filter(({ name }) => !missing.has(name));
  const marked = known.find(hasAt);
  const isOurs = ({ name, formula }: Case): boolean => formula.replaceAll("@", "").startsWith(`=${name}(`);
  const other = known.find((each) => !isOurs(each));
  return [
    marked
      ? {
          id: "at",
          group: "arguments",
          state: "differs",
          expected: figure(marked.formula.replaceAll("@", "")),
          found: figure(marked.formula),
        }
      : { id: "at", group: "arguments", state: known.length > 0 ? "works" : "skipped" },
    other
      ? { id: "live", group: "stored", state: "differs", expected: `=${other.name}(…)`, found: figure(other.formula) }
      : { id: "live", group: "stored", state: known.length > 0 ? "works" : "skipped" },
  ];
}
