import { Fraction } from "../../exact/fraction.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { explain } from "../../engine/explain/explain.js";
import type { Explanation } from "../../engine/explain/explanation.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeOf } from "../../engine/answers/outcomeOf.js";
import type { Words } from "../../words/words.js";
import { ruleText } from "../../scheme/ruleText.js";
import type { Item } from "../../scheme/scheme.js";
import { numberOf, placeOf, printedFigure } from "../printedFigure.js";
import { possibleChanges, type PossibleChange } from "./possibleChanges.js";
import { whatIf } from "../effects/whatIf.js";

/** What to know about an item: how it is scored, what it has, and what would change it. */
export interface ItemAdvice {
  readonly code: string;
  readonly name: string;
  readonly clause: string;
  readonly about: string;
  readonly evidence: string;
  readonly scoring: Words;
  /** Whose score is meant: the item, or its group, which is scored as one. */
  readonly scored: { readonly code: string; readonly name: string; readonly full: string | null };
  readonly score: string | null;
  /** How the score came about. */
  readonly explanation: Explanation;
  readonly changes: readonly AdvisedChange[];
  /** Of findings of one kind: what can still be lost before the limit; null for other rules. */
  readonly left: { readonly points: string; readonly findings: number } | null;
}

export interface AdvisedChange {
  readonly kind: PossibleChange["kind"];
  readonly change: Words;
  readonly score: string | null;
  /** Score then less score now. */
  readonly difference: string | null;
  readonly total: string | null;
  readonly totalDifference: string | null;
  readonly place: number | null;
}

/**
 * Every change is assessed by the engine with the input changed, for this department and those compared with it.
 * @throws RangeError for a code that is no item of the scheme
 */
export function itemAdvice(assessment: Assessment, department: AssessedDepartment, itemCode: string): ItemAdvice {
  const { scheme } = assessment;
  const item = scheme.node(itemCode);
  if (item?.kind !== "item") throw new RangeError(`the scheme has no item ${itemCode}`);
  const scored = (item.group === null ? null : scheme.node(item.group)) ?? item;
  const isScored = outcomeOf(scheme, department, item) === "scored";
  const { clause, about, evidence } = item.definition;
  return {
    code: item.code,
    name: item.name,
    clause,
    about,
    evidence,
    scoring: { zh: ruleText(scheme, item), en: item.rule.about.en },
    scored: { code: scored.code, name: scored.name, full: scored.full?.toString() ?? null },
    score: printedFigure(assessment, department, keyOf.score(scored.code)),
    explanation: explain(assessment, department, item.code),
    changes: possibleChanges(assessment, department, item).map((change) =>
      advised(assessment, department, scored.code, change),
    ),
    left: isScored ? leftToLose(assessment, department, item, scored.code) : null,
  };
}

function advised(
  assessment: Assessment,
  department: AssessedDepartment,
  code: string,
  { kind, words, cells }: PossibleChange,
): AdvisedChange {
  const then = whatIf(assessment, department, cells);
  const compared = (key: string) => {
    const [before, after] = [numberOf(department.valueOf(key)), numberOf(then(key))];
    return {
      after: after?.toFixed(assessment.decimals) ?? null,
      difference: before && after ? after.minus(before).toFixed(assessment.decimals) : null,
    };
  };
  const [score, total] = [compared(keyOf.score(code)), compared(keyOf.total)];
  return {
    kind,
    change: words,
    score: score.after,
    difference: score.difference,
    total: total.after,
    totalDifference: total.difference,
    place: numberOf(then(keyOf.place))?.toNumber() ?? placeOf(department),
  };
}

/** More findings than any limit allows. */
const manyFindings = 1_000_000;

/** How many findings more until nothing more is lost, found by asking the engine for one number after another. */
function leftToLose(
  assessment: Assessment,
  department: AssessedDepartment,
  item: Item,
  code: string,
): ItemAdvice["left"] {
  const keys = item.inputs.flatMap((input) => input.keys);
  if (item.rule.lossCause !== "finding" || keys.length !== 1) return null;
  const scoreWith = (more: number): Fraction | null => {
    const cells = keys.map((key) => [key, numberOf(department.valueOf(key))?.plus(Fraction.of(more)) ?? null] as const);
    return numberOf(whatIf(assessment, department, new Map(cells))(keyOf.score(code)));
  };
  const [now, least] = [scoreWith(0), scoreWith(manyFindings)];
  if (!now || !least) return null;
  const points = item.counts === "subtracted" ? least.minus(now) : now.minus(least);
  let [low, high] = [0, manyFindings];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (scoreWith(middle)?.equals(least)) high = middle;
    else low = middle + 1;
  }
  return { points: points.toFixed(assessment.decimals), findings: low };
}
