import type { Fraction } from "../exact/fraction.js";
import type { AnyRule } from "../rules/index.js";
import type { InputType } from "../rules/contract/inputType.js";
import type {
  FinalScore,
  ItemDefinition,
  LevelDefinition,
  ParameterDefinition,
  ParameterReference,
  Reading,
  SchemeDefinition,
  SchemeWords,
  SectionDefinition,
} from "./definition.js";

/** A scheme that has been checked, as a tree: what the engine and the workbooks work on. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly parameters: ReadonlyMap<string, ParameterDefinition>;
  readonly readings: readonly Reading[];
  readonly sections: readonly Section[];
  /** All items in the order of the document, vetoes among them. */
  readonly items: readonly Item[];
  readonly final: FinalScore;
  /** The full mark of the total. */
  readonly full: Fraction;
  readonly words: SchemeWords;
  /** Finds an item, a level or a section by its code. */
  readonly node: (code: string) => Section | Level | Item | undefined;
  /** What it was made from: what is written where the scheme itself is carried. */
  readonly definition: SchemeDefinition;
}

/** Whether points are part of a sum, come on top of it, or are taken off it. */
export type Counting = "within" | "added" | "subtracted";

export interface Section {
  readonly kind: "section";
  readonly code: string;
  readonly name: string;
  readonly full: Fraction;
  readonly clause: string;
  readonly children: readonly (Level | Item)[];
  readonly items: readonly Item[];
  /** It can fail by a veto, or may not apply to a department. */
  readonly hasStatus: boolean;
  /** It may not apply to a department. */
  readonly optional: boolean;
  /** How it counts in the total. */
  readonly counts: Counting;
  readonly definition: SectionDefinition;
}

export interface Level {
  readonly kind: "level";
  readonly code: string;
  readonly name: string;
  readonly full: Fraction;
  readonly section: string;
  readonly children: readonly (Level | Item)[];
  readonly group: boolean;
  /** How it counts in its section or, where that is added to the total or taken off it, in the total. */
  readonly counts: Counting;
  /** Its points come on top of those of its section. */
  readonly extra: boolean;
  /** Its points are taken off those of its section. */
  readonly subtracts: boolean;
  /** It keeps its full mark when nothing below it applies. */
  readonly keepsFull: boolean;
  readonly definition: LevelDefinition;
}

export interface Item {
  readonly kind: "item";
  readonly code: string;
  readonly name: string;
  /** Null for vetoes and the items of a group, which have no points of their own. */
  readonly full: Fraction | null;
  readonly section: string;
  /** The group that it belongs to. */
  readonly group: string | null;
  /** A bonus stands below a level or section whose points come on top; its like in a 减分项 is points taken off. */
  readonly counts: Counting;
  readonly keepsFull: boolean;
  readonly inputs: readonly ItemInput[];
  /** The parameters of the rule, the full mark among them. */
  readonly params: Readonly<Record<string, ParamEntry>>;
  readonly rule: AnyRule;
  readonly definition: ItemDefinition;
}

export interface ItemInput {
  /** The rule's own word for it, such as "denominator". */
  readonly formal: string;
  /** The key in answers files, such as "total". */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** What each of its cells is for, where the scheme names it. */
  readonly kinds?: readonly string[];
  readonly type: InputType;
  /** The keys of its cells: "1.1.1.2.total", or "2.4.3.findings.1" to ".7". */
  readonly keys: readonly string[];
}

export type ParamEntry = ParameterReference | string | number | boolean | readonly unknown[];

export const isReference = (entry: unknown): entry is ParameterReference =>
  typeof entry === "object" && entry !== null && "parameter" in entry;
