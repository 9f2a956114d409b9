import { Fraction } from "../../exact/fraction.js";
import type { Item, Level, Scheme, Section } from "../../scheme/scheme.js";
import { printedScore, type AssessedDepartment, type Assessment } from "../assess/assess.js";
import { groupTold } from "./explainGroup.js";
import { explainInputs } from "./explainInputs.js";
import { itemTold } from "./explainItem.js";
import { readingsOf, type Explained, type ExplainedPart, type Explanation, type Told } from "./explanation.js";
import { partsOf, subtotalTold } from "./explainSubtotal.js";
import { placeTold, poolTold, totalTold } from "./explainTotal.js";
import { keyOf } from "../model/keys.js";
import { outcomeOf } from "../answers/outcomeOf.js";
import { sayIn } from "../../words/say.js";
import { quoted } from "../../words/quoted.js";

/**
 * Explains one figure of a department.
 *
 * @param code of an item, group, level or section; or "pool", "total", "place"
 * @throws RangeError for a code that the scheme does not have
 */
export function explain(assessment: Assessment, department: AssessedDepartment, code: string): Explanation {
  const explained = { assessment, department };
  const final = finalFigures.find(({ kind }) => kind === code);
  if (final) return explainFinal(explained, code, final);
  const node = assessment.scheme.node(code);
  if (!node) throw new RangeError(`the scheme has no ${code}`);
  if (node.kind === "item") return explainItem(explained, node);
  return node.kind === "level" && node.group ? explainGroup(explained, node) : explainSubtotal(explained, node);
}

function explainItem(explained: Explained, item: Item): Explanation {
  const { assessment, department } = explained;
  const { scheme } = assessment;
  const { clause, readings = [] } = item.definition;
  return {
    ...headOf(explained, item),
    kind: "item",
    outcome: outcomeOf(scheme, department, item),
    full: item.full?.toString() ?? null,
    inputs: explainInputs(scheme, department, item),
    parts: [],
    ...closing(explained, (each) => itemTold(each, item), clause, readings),
  };
}

function explainGroup(explained: Explained, group: Level): Explanation {
  const { assessment, department } = explained;
  const members = group.children.filter((child): child is Item => child.kind === "item");
  return {
    ...headOf(explained, group),
    kind: "group",
    outcome: outcomeOf(assessment.scheme, department, group),
    full: group.full.toString(),
    inputs: members.flatMap((member) => explainInputs(assessment.scheme, department, member)),
    parts: [],
    ...closing(
      explained,
      (each) => groupTold(each, group),
      sharedClause(group),
      members.flatMap(({ definition }) => definition.readings ?? []),
    ),
  };
}

function explainSubtotal(explained: Explained, node: Level | Section): Explanation {
  const clause = node.kind === "section" ? node.clause : sharedClause(node);
  return {
    ...headOf(explained, node),
    kind: node.kind,
    outcome: null,
    full: node.full.toString(),
    inputs: [],
    parts: partsOf(explained, node),
    ...closing(explained, (each) => subtotalTold(each, node), clause),
  };
}

interface FinalFigure {
  readonly kind: "pool" | "total" | "place";
  readonly name: (scheme: Scheme) => string;
  readonly full: (scheme: Scheme) => string | null;
  readonly told: (explained: Explained) => Told;
  readonly sections: (scheme: Scheme) => readonly string[];
}

const poolParts = (scheme: Scheme): readonly string[] => scheme.final.pool?.parts.map(({ section }) => section) ?? [];
const allSections = ({ final }: Scheme): readonly string[] => [
  ...final.standing,
  ...[final.weighted, final.pool?.parts, final.additions, final.subtractions].flatMap(
    (those) => those?.map(({ section }) => section) ?? [],
  ),
];

const finalFigures: readonly FinalFigure[] = [
  { kind: "pool", name: ({ final }) => final.pool?.name ?? "", full: () => "100", told: poolTold, sections: poolParts },
  { kind: "total", name: () => "总分", full: ({ full }) => full.toString(), told: totalTold, sections: allSections },
  { kind: "place", name: () => "名次", full: () => null, told: placeTold, sections: () => [] },
];

function explainFinal(explained: Explained, code: string, figure: FinalFigure): Explanation {
  const { assessment, department } = explained;
  const { scheme, decimals } = assessment;
  if (figure.kind === "pool" && !scheme.final.pool) throw new RangeError("the scheme has no pool");
  const place = department.valueOf(keyOf.place);
  const parts = figure.sections(scheme).flatMap((section): ExplainedPart[] => {
    const node = scheme.node(section);
    if (node?.kind !== "section") return [];
    const score = printedScore(department.valueOf(keyOf.score(section)), decimals);
    return [{ code: section, name: node.name, score, full: node.full.toString() }];
  });
  const score =
    figure.kind === "place"
      ? place instanceof Fraction
        ? place.toString()
        : null
      : printedScore(department.valueOf(figure.kind === "pool" ? keyOf.pool : keyOf.total), decimals);
  const clauses = scheme.sections.filter(({ code: section }) => parts.some((part) => part.code === section));
  return {
    code,
    kind: figure.kind,
    name: figure.name(scheme),
    outcome: null,
    score,
    full: figure.full(scheme),
    inputs: [],
    parts,
    ...closing(explained, figure.told, clauses.map(({ clause }) => clause).join("；")),
  };
}

const headOf = ({ assessment, department }: Explained, { code, name }: Item | Level | Section) => ({
  code,
  name,
  score: printedScore(department.valueOf(keyOf.score(code)), assessment.decimals),
});

/** The sentence with its clause, and all readings that it rests on. */
function closing(
  explained: Explained,
  told: (explained: Explained) => Told,
  clause: string,
  own: readonly number[] = [],
): Pick<Explanation, "sentence" | "english" | "clause" | "readings"> {
  const { words, readings } = told(explained);
  const english = told({ ...explained, say: sayIn("en") }).words;
  return {
    sentence: clause === "" ? words : `${words}；依据：${clause}`,
    english: clause === "" ? english : `${english}; by ${quoted(clause)}`,
    clause,
    readings: readingsOf(explained.assessment.scheme, own, readings),
  };
}

/** A level cites what the clauses of its items have in common. */
function sharedClause(level: Level): string {
  const paths = itemsBelow(level).map(({ definition }) => definition.clause.split("/"));
  const [first = [], ...others] = paths;
  const length = first.findIndex((step, at) => others.some((path) => path[at] !== step));
  return first.slice(0, length === -1 ? first.length : length).join("/");
}

const itemsBelow = (level: Level): readonly Item[] =>
  level.children.flatMap((child) => (child.kind === "item" ? [child] : itemsBelow(child)));
