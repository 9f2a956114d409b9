import { isReference, type Item, type Scheme, type Section } from "../../scheme/scheme.js";
import { readingsOfSections, readingsSetBy } from "../../scheme/schemeWords.js";
import { sayOf, type Explained, type Told } from "./explanation.js";
import { figuresOf } from "./itemFigures.js";
import { quoted } from "../../words/quoted.js";
import { explainInputs, inputsTold } from "./explainInputs.js";
import { keyOf } from "../model/keys.js";
import { keysRead } from "../model/keysRead.js";
import { vetoEffect } from "../model/totalParts.js";
import { outcomeWords } from "../model/outcome.js";
import { reasonWords } from "../answers/problems.js";
import type { Say } from "../../words/say.js";

/** Why a section is not scored as usual. */
export interface SectionTrouble extends Told {
  readonly status: "vetoed" | "notApplicable" | "invalid";
}

/** @returns null for a section that is scored as usual, as one with a veto is that takes the total or the grade alone */
export function sectionTrouble(explained: Explained, section: Section): SectionTrouble | null {
  const trouble = troubleOf(explained, section);
  const stays = trouble?.status === "vetoed" && vetoEffect(explained.assessment.scheme).effect !== "section";
  return stays ? null : trouble;
}

/** What is unusual about a section, whatever a veto does to it. */
export function troubleOf(explained: Explained, section: Section): SectionTrouble | null {
  const say = sayOf(explained);
  if (!section.hasStatus) return null;
  const { scheme } = explained.assessment;
  switch (explained.department.valueOf(keyOf.status(section.code))) {
    case outcomeWords.vetoed:
      return {
        status: "vetoed",
        words: say({
          zh: `${quoted(section.name)}部分被单项否决（${whatVetoed(explained, section)}），不合格`,
          en: `${quoted(section.name)} is vetoed (${whatVetoed(explained, section)}), failed`,
        }),
        readings: [...vetoReadings(scheme), ...ownVetoReadings(explained, section)],
      };
    case outcomeWords.notApplicable:
      return {
        status: "notApplicable",
        words: say({
          zh: `${quoted(section.name)}部分不适用于本单位`,
          en: `${quoted(section.name)} does not apply to the department`,
        }),
        readings: readingsOfSections(scheme),
      };
    case outcomeWords.invalid:
      return {
        status: "invalid",
        words: say({
          zh: `${quoted(section.name)}部分的单项否决填报无效（${whatIsUnclear(explained, section)}）`,
          en: `the veto of ${quoted(section.name)} is not valid (${whatIsUnclear(explained, section)})`,
        }),
        readings: vetoReadings(scheme),
      };
    default:
      return null;
  }
}

/** What becomes of a section that a veto takes. */
export const takenWords = (scheme: Scheme, say: Say): string =>
  say({
    zh: `整个部分计 ${vetoEffect(scheme).mark.toString()} 分`,
    en: `the whole section gets ${vetoEffect(scheme).mark.toString()} points`,
  });

export const sectionOf = (scheme: Scheme, code: string): Section => {
  const section = scheme.sections.find((candidate) => candidate.code === code);
  if (!section) throw new TypeError(`the scheme has no section ${code}`);
  return section;
};

/** What vetoes cite. */
const vetoReadings = (scheme: Scheme): readonly number[] =>
  scheme.items
    .filter(({ rule }) => rule.vetoes && rule.alwaysApplies)
    .flatMap(({ definition }) => definition.readings ?? []);

const vetoing = ({ department }: Explained, section: Section): readonly Item[] =>
  section.items.filter(({ code }) => department.valueOf(keyOf.vetoes(code)) === true);

/** An item that vetoes by its figures may do so only by a reading. */
const ownVetoReadings = (explained: Explained, section: Section): readonly number[] =>
  vetoing(explained, section).flatMap(({ params }) => {
    const { vetoes } = params;
    return isReference(vetoes) ? readingsSetBy(explained.assessment.scheme, vetoes.parameter) : [];
  });

const whatVetoed = (explained: Explained, section: Section): string =>
  vetoing(explained, section)
    .map((item) => vetoTold(explained, item))
    .join(sayOf(explained)({ zh: "；", en: "; " }));

/** The reason that somebody wrote; of an item that vetoes by its figures, those figures. */
function vetoTold(explained: Explained, item: Item): string {
  const say = sayOf(explained);
  const { assessment, department } = explained;
  const reasons = item.inputs.filter(({ type }) => type.kind === "text").flatMap(({ keys }) => keys);
  const inputs = explainInputs(assessment.scheme, department, item);
  const written = inputs.find(({ key, value }) => reasons.includes(key) && value.trim() !== "");
  if (written)
    return say({ zh: `${item.name}：${written.value.trim()}`, en: `${quoted(item.name)}: “${written.value.trim()}”` });
  const model = assessment.model.items.get(item.code);
  const units = Object.fromEntries(item.inputs.map(({ formal, unit }) => [formal, unit]));
  const bound = model && item.rule.vetoBound?.(figuresOf(explained, model), units, say);
  const read = model?.vetoes ? keysRead(model.vetoes) : new Set<string>();
  return say({
    zh: `${quoted(item.name)}达到否决条件${bound === undefined ? "" : `（${bound}）`}：${inputsTold(inputs, read, say)}`,
    en: `${quoted(item.name)} meets the conditions of a veto${bound === undefined ? "" : ` (${bound})`}: ${inputsTold(inputs, read, say)}`,
  });
}

function whatIsUnclear(explained: Explained, section: Section): string {
  const { assessment, department } = explained;
  const item = section.items.find(
    ({ code, rule }) => rule.alwaysApplies && department.valueOf(keyOf.outcome(code)) === outcomeWords.invalid,
  );
  return item ? sayOf(explained)(reasonWords(assessment, department, item).words) : "";
}
