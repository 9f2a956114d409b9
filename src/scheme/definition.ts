import type { RuleInputs, RuleName, RuleParams } from "../rules/index.js";
import type { Words } from "../words/words.js";

/**
 * A published assessment as data. Every entry cites its clause; figures are decimal strings, so that
 * 0.1 means one tenth. A new year's edition is a new folder beside the old one.
 */
export interface SchemeDefinition {
  /** Short name under which answers refer to the scheme, such as "2020". */
  readonly id: string;
  readonly title: string;
  readonly parameters: readonly ParameterDefinition[];
  readonly readings: readonly Reading[];
  readonly sections: readonly SectionDefinition[];
  readonly final: FinalScore;
  readonly words?: SchemeWords;
}

/** How papers speak of the assessment. No figure rests on it: it is no part of the rule hash. */
export interface SchemeWords {
  /** Among whom figures are ranked, such as "全省". */
  readonly among?: string;
  /** Departments to which a section does not apply, such as "没有网站的单位". */
  readonly withoutSection?: string;
  /** Number of the reading on them. */
  readonly sectionReading?: number;
}

/** A section of the document: its levels and items as flat lists; the codes say what belongs to what. */
export interface SectionDefinition {
  readonly code: string;
  readonly name: string;
  readonly full: string;
  readonly clause: string;
  /**
   * How many parts the code of an indicator has that keeps its full mark when nothing below it applies
   * (reading 6, rescale): 3 where the level-2 indicators are (1.1.1), 2 where level 1 is (3.2), 1 where it is the
   * section alone; 3 where absent.
   */
  readonly indicatorDepth?: number;
  readonly levels: readonly LevelDefinition[];
  readonly items: readonly ItemDefinition[];
}

export interface LevelDefinition {
  readonly code: string;
  readonly name: string;
  /** Full mark. */
  readonly full: string;
  /** Its points come on top of the section's full mark. */
  readonly extra?: true;
  /** Its items are deducted together, down to its own full mark. */
  readonly group?: true;
}

export type Method = "日常监测" | "年底综合考核";

/** Who supplies the inputs: the department in its form, the office by rating, or the ledger of findings. */
export type Supplier = "department" | "office" | "ledger";

export interface InputDefinition {
  /** The key in answers files, such as "onTime". */
  readonly name: string;
  /** What to fill in, in our words. */
  readonly label: string;
  /** Such as 件; "" where there is none. */
  readonly unit: string;
}

/** A parameter of the assessment in the place of a figure: it is set per round, in the workbook or the answers. */
export interface ParameterReference {
  readonly parameter: string;
  /** The figure is 1 January of the year of the day that is set. */
  readonly day?: "firstOfYear";
}

export const parameter = (name: string): ParameterReference => ({ parameter: name });
export const firstOfYear = (name: string): ParameterReference => ({ parameter: name, day: "firstOfYear" });

interface ItemBasics {
  readonly code: string;
  /** The official name, or ours where the document gives none. */
  readonly name: string;
  readonly nameIsOurs?: true;
  /** Full mark; absent for vetoes and for the items of a group. */
  readonly full?: string;
  readonly method?: Method;
  readonly by: Supplier;
  /** The place in the document, such as "一/信息化应用绩效/福建省网上办事大厅应用情况/1". */
  readonly clause: string;
  /** What is looked at, in our own words. */
  readonly about: string;
  /** What supports the figures, in our own words. */
  readonly evidence: string;
  /** Numbers of the readings on which the item rests, beside those that concern all items. */
  readonly readings?: readonly number[];
  /** A finding is a late act: how many days after the event it is late. */
  readonly lateAfter?: { readonly days: number; readonly kind: "working" | "calendar" };
}

/** The full mark is the item's own `full`, so an entry does not write it twice. */
type EntryParams<N extends RuleName> = {
  readonly [K in keyof RuleParams<N> as K extends "full" ? never : K]: RuleParams<N>[K] | ParameterReference;
};

/** An item with a rule; the parameters and inputs of another rule do not compile. */
export type ItemOf<N extends RuleName> = ItemBasics & {
  readonly rule: N;
  readonly params: EntryParams<N>;
  readonly inputs: { readonly [K in RuleInputs<N>]: InputDefinition };
};

export type ItemDefinition = { [N in RuleName]: ItemOf<N> }[RuleName];

/** A question that the document leaves open, and how it is read. */
export interface Reading {
  readonly number: number;
  readonly question: string;
  /** Where the question arises. */
  readonly clause: string;
  /** The reading chosen, for those without a parameter; for others what the default says. */
  readonly reading: string;
  readonly alternatives: string;
  /** The parameters that change it. */
  readonly parameters: readonly string[];
  /** What it says in place of the document, for texts that describe a rule. */
  readonly settles?: "cap";
}

export type ParameterKind = "choice" | "truth" | "share" | "whole" | "amounts" | "bands" | "grades";

export interface ParameterDefinition {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly meaning: Words;
  readonly default: ParameterValue;
  /** For choices: the values with what they mean. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** For amounts: what each of them is for. */
  readonly labels?: readonly string[];
  /** For whole numbers. */
  readonly range?: readonly [number, number];
  /** The document says nothing of it. */
  readonly notInDocument?: true;
}

export type ParameterValue = string | number | boolean | readonly string[] | readonly (readonly [string, string])[];

/**
 * How sections make the final score: some count as they stand; others share a pool of points.
 * A section that does not apply leaves its share of the pool to the others; with the whole pool
 * gone, the sections that stand are scaled to the full mark.
 */
export interface FinalScore {
  /** Full mark, such as "120"; 100 where absent. What comes on top of sections is not part of it. */
  readonly full?: string;
  readonly standing: readonly string[];
  readonly pool?: {
    /** Points of the final score, such as "35". */
    readonly points: string;
    readonly name: string;
    /** Two sections: the first has the share, the second the rest. */
    readonly parts: readonly [
      { readonly section: string; readonly share: ParameterReference },
      { readonly section: string; readonly share: "rest" },
    ];
  };
}
