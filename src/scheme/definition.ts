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
  /** The author's own name of this edition, such as "2021-03"; it is shown. */
  readonly version?: string;
  /** What was not seen, or is still open: the scheme is 不完整, may be scored and tried, and is never issued. */
  readonly incomplete?: string;
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
  /** Who rates, such as "考核办". */
  readonly assessor?: string;
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
   * section alone. Where absent: 3, or one part less than the longest code where none has more than three.
   */
  readonly indicatorDepth?: number;
  /** It may not apply to a department. A section of the pool always may. */
  readonly optional?: true;
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
  /** 减分项: the scores of its items are points taken off its section, and no part of the sum. */
  readonly subtracts?: true;
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
  /** What each cell of an input of several cells is for; where absent, the labels of the parameter of the amounts. */
  readonly kinds?: readonly string[];
}

/** A parameter of the assessment in the place of a figure: it is set per round, in the workbook or the answers. */
export interface ParameterReference {
  readonly parameter: string;
  /** The figure is 1 January of the year of the day that is set. */
  readonly day?: "firstOfYear";
}

interface ItemBasics {
  readonly code: string;
  /** The official name, or ours where the document gives none. */
  readonly name: string;
  readonly nameIsOurs?: true;
  /** 上年代码: its code in the assessment of the year before; absent where it is new. */
  readonly lastYear?: string;
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
 * How sections make the final score. Each stands in exactly one of standing, pool, weighted, additions, subtractions.
 *
 * The order: the parts that stand, share the pool, or are weighted, with what becomes of absent ones; less the
 * subtractions, down to 0; the additions; no more than `most`; a veto of the total. `full` is the sum of the points of
 * the parts.
 */
export interface FinalScore {
  /** Full mark, such as "120"; 100 where absent. What comes on top of sections is not part of it. */
  readonly full?: string;
  /** Sections that count at face value. */
  readonly standing: readonly string[];
  /** Sections that share points of the final score. One that does not apply leaves its share to the others. */
  readonly pool?: {
    /** Points of the final score, such as "35". */
    readonly points: string;
    readonly name: string;
    /** Two or more. Fixed shares add up to 1; where one is a parameter, exactly one other is the rest. */
    readonly parts: readonly PoolPart[];
  };
  /** Sections whose score counts in proportion: score × points ÷ full mark of the section. */
  readonly weighted?: readonly WeightedSection[];
  /** What becomes of the points of a standing or weighted section, or of the whole pool, that does not apply. */
  readonly absent?: AbsentPoints;
  /** Sections whose score comes on top of the total. */
  readonly additions?: readonly AddedSection[];
  /** Sections whose score is taken off the total, which never falls below 0. */
  readonly subtractions?: readonly SubtractedSection[];
  /** The total is never above it. */
  readonly most?: string;
  /** Whoever has less than this is 不合格, and is ranked as others are. */
  readonly failBelow?: string;
  /** What a veto does; where absent, its section counts 0. */
  readonly veto?: VetoEffect;
}

export interface PoolPart {
  readonly section: string;
  /** Such as "0.3", a parameter, or "rest": what the others leave of the whole. */
  readonly share: ParameterReference | string;
}

export interface WeightedSection {
  readonly section: string;
  /** Points of the final score that its full mark is worth. */
  readonly points: string;
}

/**
 * The points of a part that does not apply: the others are scaled to the full mark (as where nothing is said), share
 * them equally, or they are given, or lost.
 */
export type AbsentPoints = "inProportion" | "equally" | "full" | "nothing";

export interface AddedSection {
  readonly section: string;
  /** It counts only where the sum before additions is above this. */
  readonly above?: string;
  /** It counts at most this. */
  readonly limit?: string;
}

export interface SubtractedSection {
  readonly section: string;
  /** It takes off at most this. */
  readonly limit?: string;
}

/** Whatever it does, departments with a veto are placed after all others, and are 不合格. */
export interface VetoEffect {
  /** The section counts the mark, the whole total is the mark, or points stay and the grade alone is lost. */
  readonly effect: "section" | "total" | "grade";
  /** 0 where absent. */
  readonly mark?: string;
}
