import type { OfficeRecord } from "../../../src/engine/answers/officeRecord.js";
import { Fraction } from "../../../src/exact/fraction.js";
import type { Scalar } from "../../../src/formula/value.js";

/** What stands in an input cell; "invalid" for what can mean nothing there. */
export type Value = number | string | typeof invalid;
export const invalid = Symbol("invalid");

export type InputSheet = "reported" | "overrides" | "ratings";

export interface Body {
  code: string;
  name: string;
  readonly without: Set<string>;
  readonly inputs: Readonly<Record<InputSheet, Map<string, Value>>>;
}

export interface Finding {
  /** The text of 发现的问题, by which the row is found again; no two are alike. */
  readonly tag: string;
  /** Whose it is: a code, or a name alone, which means whoever has that name in the end. */
  department: { readonly code: string } | { readonly name: string };
  item: string;
  count: number | typeof invalid;
}

/** Where something stands of which two people could think differently, found again by a text in its row. */
export interface Place {
  readonly sheet: string;
  readonly column?: string;
  readonly text?: string;
}

/**
 * Something that a program need not take as it was meant, if it says so: it names the place, or shows it red.
 * Without a word, only what was meant is right.
 */
export interface Doubt {
  readonly about: string;
  readonly place: Place;
  /** Each changes a copy of the meaning to what it may be taken for instead. */
  readonly otherwise: readonly ((meaning: Meaning) => void)[];
  /** Taken as it was meant, it must be named all the same. */
  readonly mustBeNamed?: true;
  /** What else it may be taken for is an error in the sheet, which is red by itself. */
  readonly showsItself?: true;
  /** Once it is named, the figures of the sheet may be any. */
  readonly upsetsSheet?: true;
}

/**
 * What the officer meant: the tests' own record of an office workbook, in which nothing is a cell. Steps change it beside
 * the workbook, and the independent calculation scores it.
 */
export interface Meaning {
  readonly parameters: Readonly<Record<string, unknown>>;
  departments: Body[];
  findings: Finding[];
  doubts: Doubt[];
  /** The names of the tabs now, by the end of their key. */
  readonly tabs: Map<string, string>;
}

export function meaningOf(record: OfficeRecord, tabs: ReadonlyMap<string, string>): Meaning {
  return {
    parameters: Object.fromEntries(record.parameters),
    departments: record.departments.map(({ code, name, sectionsNotApplicable, reported, overrides, rated }) => ({
      code,
      name,
      without: new Set(sectionsNotApplicable),
      inputs: {
        reported: valuesOf(reported),
        overrides: valuesOf(new Map([...overrides].map(([key, { value }]) => [key, value]))),
        ratings: valuesOf(rated),
      },
    })),
    findings: record.ledger.map(({ department, item, what, count }) => ({
      tag: what,
      department: { code: String(department) },
      item: String(item),
      count: count instanceof Fraction ? count.toNumber() : invalid,
    })),
    doubts: [],
    tabs: new Map(tabs),
  };
}

/** A copy that can be changed without changing this one; doubts are not copied. */
export const copyOf = ({ parameters, departments, findings, tabs }: Meaning): Meaning => ({
  parameters,
  departments: departments.map(({ without, inputs, ...body }) => ({
    ...body,
    without: new Set(without),
    inputs: {
      reported: new Map(inputs.reported),
      overrides: new Map(inputs.overrides),
      ratings: new Map(inputs.ratings),
    },
  })),
  findings: findings.map((finding) => ({ ...finding })),
  doubts: [],
  tabs: new Map(tabs),
});

export const bodyOf = (meaning: Meaning, code: string): Body => {
  const found = meaning.departments.find((body) => body.code === code);
  if (!found) throw new Error(`the walk knows no department ${code}`);
  return found;
};

/** Whose finding it is: nobody's where the code is gone, or where nobody or more than one has the name. */
export function ownerOf(meaning: Meaning, { department }: Finding): string | undefined {
  if ("code" in department) return meaning.departments.find(({ code }) => code === department.code)?.code;
  const named = meaning.departments.filter(({ name }) => name === department.name);
  return named.length === 1 ? named[0]?.code : undefined;
}

const valuesOf = (cells: ReadonlyMap<string, Scalar>): Map<string, Value> =>
  new Map(
    [...cells].flatMap(([key, value]): [string, Value][] =>
      value === null || value === "" ? [] : [[key, value instanceof Fraction ? value.toNumber() : String(value)]],
    ),
  );
