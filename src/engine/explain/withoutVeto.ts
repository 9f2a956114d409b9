import { buildScheme } from "../../scheme/buildScheme.js";
import type { Scheme } from "../../scheme/scheme.js";
import { assess, printedScore, type Assessment } from "../assess/assess.js";
import { keyOf } from "../model/keys.js";
import { vetoEffect } from "../model/totalParts.js";
import { troubleOf } from "./explainStatus.js";
import type { Explained } from "./explanation.js";
import type { Words } from "../../words/words.js";

const kept = new WeakMap<Assessment, Assessment>();
const keptSchemes = new WeakMap<Scheme, Scheme>();

/**
 * What the assessment would be if no veto took any points: all is scored as it was answered, and whoever has a veto is
 * still 不合格. The same answers are assessed once more, so that what is told in a hearing was calculated and not guessed.
 */
export function unvetoed(assessment: Assessment): Assessment {
  const known = kept.get(assessment);
  if (known) return known;
  const { scheme, parameters, departments } = assessment;
  const made = assess(unvetoedScheme(scheme), { parameters, departments: departments.map(({ answers }) => answers) });
  kept.set(assessment, made);
  return made;
}

/** One for all assessments of a scheme: its programs are compiled once. */
function unvetoedScheme(scheme: Scheme): Scheme {
  const known = keptSchemes.get(scheme);
  if (known) return known;
  const { definition } = scheme;
  const made = buildScheme({ ...definition, final: { ...definition.final, veto: { effect: "grade" } } });
  keptSchemes.set(scheme, made);
  return made;
}

/**
 * "不否决时为 18.20 分", for a figure that a veto takes.
 *
 * @param code of an item, group, level or section; or "pool" or "total"
 * @returns null where no veto takes anything of the figure, or it could not be computed without one either
 */
export function withoutVetoTold({ assessment, department }: Explained, code: string): Words | null {
  const { scheme, decimals } = assessment;
  const { effect } = vetoEffect(scheme);
  if (effect === "grade" || department.valueOf(keyOf.vetoed) !== true) return null;
  const isWhole = code === "total" || code === "pool";
  if (!isWhole) {
    const node = scheme.node(code);
    if (!node || effect !== "section") return null;
    const section = scheme.sections.find((each) => each.code === (node.kind === "section" ? node.code : node.section));
    if (!section || troubleOf({ assessment, department }, section)?.status !== "vetoed") return null;
  }
  const key = code === "total" ? keyOf.total : code === "pool" ? keyOf.pool : keyOf.score(code);
  const then = unvetoed(assessment).departments.find(({ answers }) => answers.code === department.answers.code);
  const score = printedScore(then?.valueOf(key) ?? null, decimals);
  if (score === null || score === printedScore(department.valueOf(key), decimals)) return null;
  return { zh: `不否决时为 ${score} 分`, en: `${score} without the veto` };
}
