import { Fraction } from "../../exact/fraction.js";
import { readingsSetBy } from "../../scheme/schemeWords.js";
import { equalsPoints, pointsText } from "../../rules/contract/figureText.js";
import type { Item, Level, Section } from "../../scheme/scheme.js";
import { parentOf } from "./explainItem.js";
import { scaledTold } from "./explainMissing.js";
import { sayOf, resultTold, type ExplainedPart, type Explained, type Told } from "./explanation.js";
import { quoted } from "../../words/quoted.js";
import { sectionOf, sectionTrouble, takenWords } from "./explainStatus.js";
import { printedScore } from "../assess/assess.js";
import { keyOf } from "../model/keys.js";
import { schemeParameter } from "../model/schemeParameters.js";
import type { Say } from "../../words/say.js";

/** How the parts of a level or section add up. */
export function subtotalTold(explained: Explained, node: Level | Section): Told {
  const say = sayOf(explained);
  const { assessment } = explained;
  const section = node.kind === "section" ? node : sectionOf(assessment.scheme, node.section);
  const trouble = sectionTrouble(explained, section);
  if (!trouble) return addedUp(explained, node);
  const { status, words, readings } = trouble;
  if (status === "vetoed") {
    const bonus = section.children.some(({ counts }) => counts === "added")
      ? say({ zh: "（含加分）", en: " (with the bonus)" })
      : "";
    return {
      words: say({
        zh: `${words}，${takenWords(assessment.scheme, say)}${bonus}`,
        en: `${words}, ${takenWords(assessment.scheme, say)}${bonus}`,
      }),
      readings,
    };
  }
  if (status === "notApplicable")
    return { words: say({ zh: `${words}，不计分`, en: `${words}, no points` }), readings };
  return node.kind === "section"
    ? { words: say({ zh: `${words}，不能得出得分`, en: `${words}: no score` }), readings }
    : addedUp(explained, node);
}

/** The parts of a level or section as they are printed. */
export const partsOf = ({ assessment, department }: Explained, node: Level | Section): readonly ExplainedPart[] =>
  withPoints(node).map(({ code, name, full }) => ({
    code,
    name,
    score: printedScore(department.valueOf(keyOf.score(code)), assessment.decimals),
    full: full.toString(),
  }));

type Scored = (Level | Item) & { readonly full: Fraction };

/** Vetoes have no points and are not part of a sum. */
export const withPoints = (node: Level | Section): readonly Scored[] =>
  node.children.filter((child): child is Scored => child.full !== null);

/** Where only the final score is rounded, sums are sums of the unrounded scores. */
const addsPrinted = ({ assessment, department }: Explained): boolean =>
  department.evaluate(schemeParameter(assessment.scheme, "rounding")) === "items";

/** The figure of a node that sums are made of. */
export function addend(explained: Explained, code: string): Fraction | null {
  const key = addsPrinted(explained) ? keyOf.score(code) : keyOf.raw(code);
  const value = explained.department.valueOf(key);
  return value instanceof Fraction ? value : null;
}

/** An addend as it is written in a sum. */
export const addendText = (explained: Explained, value: Fraction): string =>
  addsPrinted(explained) ? value.toFixed(explained.assessment.decimals) : pointsText(value);

function addedUp(explained: Explained, node: Level | Section): Told {
  const say = sayOf(explained);
  const { assessment, department } = explained;
  const { scheme, decimals } = assessment;
  const full =
    node.counts === "subtracted"
      ? say({ zh: `最多扣 ${node.full.toString()} 分`, en: `at most ${node.full.toString()} off` })
      : say({ zh: `满分 ${node.full.toString()} 分`, en: `full mark ${node.full.toString()}` });
  const parts = added(node);
  const isLeftOut = ({ code }: Scored) => department.valueOf(keyOf.score(code)) === "";
  const unclear = withPoints(node).filter((part) => addend(explained, part.code) === null && !isLeftOut(part));
  if (unclear.length > 0)
    return {
      words: say({
        zh: `${named(unclear, say)}因填报无效没有得分，合计不能得出，${full}`,
        en: `${named(unclear, say)} is not valid and has no score: no sum, ${full}`,
      }),
      readings: [],
    };

  const leftOut = parts.filter(isLeftOut);
  const whenLeftOut = leftOut.length > 0 ? readingsSetBy(scheme, "notApplicable") : [];
  if (leftOut.length > 0 && leftOut.length === parts.length)
    return { words: nothingLeft(explained, node), readings: whenLeftOut };

  const counted = parts.flatMap((part) => {
    const value = addend(explained, part.code);
    return value === null ? [] : [{ part, value }];
  });
  const sum = counted.reduce((so, { value }) => so.plus(value), Fraction.zero);
  const isOnTop = (node.kind === "section" ? node : sectionOf(scheme, node.section)).counts === "added";
  const terms = counted.map(
    ({ part, value }) =>
      (part.counts === "added" && !isOnTop ? say({ zh: "加分 ", en: "bonus " }) : "") + addendText(explained, value),
  );
  const [sumTold, before] =
    leftOut.length > 0
      ? scaledTold(explained, node, counted, leftOut, (value) => addendText(explained, value))
      : [
          terms.length === 0
            ? full
            : say({
                zh: `${terms.length > 1 ? `${terms.join(" + ")} ${equalsPoints(sum)}` : `${named(parts, say)} ${terms.join("")}`} 分，${full}`,
                en: `${terms.length > 1 ? `${terms.join(" + ")} ${equalsPoints(sum)}` : `${named(parts, say)} ${terms.join("")}`} points, ${full}`,
              }),
          sum,
        ];
  const taken = takenOff(explained, node, before);
  const exact = taken.left;
  const told = `${sumTold}${taken.words}`;

  const printed = department.valueOf(keyOf.score(node.code));
  const bonus = node.kind === "section" && exact.compare(node.full) > 0 ? readingsSetBy(scheme, "bonusOver100") : [];
  const cut =
    printed instanceof Fraction && bonus.length > 0 && printed.equals(node.full)
      ? say({ zh: "，超过满分的部分不计", en: ", what exceeds the full mark does not count" })
      : "";
  const limited = cut === "" ? exact : node.full;
  const result = resultTold(
    scheme,
    limited,
    printed instanceof Fraction ? printed : limited,
    decimals,
    say,
    node.counts,
  );
  return {
    words: say({ zh: `${told}${cut}，${result.words}`, en: `${told}${cut}, ${result.words}` }),
    readings: [...whenLeftOut, ...bonus, ...result.readings],
  };
}

const isTaken = (node: Level | Section, child: Scored): boolean =>
  node.kind === "section" && child.kind === "level" && child.subtracts;

/** What is added up: points that are taken off come after. */
export const added = (node: Level | Section): readonly Scored[] =>
  withPoints(node).filter((child) => !isTaken(node, child));

/** What a section has left when points are taken off it. */
function takenOff(
  explained: Explained,
  node: Level | Section,
  before: Fraction,
): { readonly words: string; readonly left: Fraction } {
  const say = sayOf(explained);
  const taken = withPoints(node).flatMap((child) => {
    const value = isTaken(node, child) ? addend(explained, child.code) : null;
    return value && !value.equals(Fraction.zero) ? [{ name: child.name, value }] : [];
  });
  if (taken.length === 0) return { words: "", left: before };
  const left = before.minus(taken.reduce((sum, { value }) => sum.plus(value), Fraction.zero));
  const off = taken
    .map(({ name, value }) =>
      say({ zh: `${name} ${addendText(explained, value)} 分`, en: `${quoted(name)} ${addendText(explained, value)}` }),
    )
    .join("、");
  return left.compare(Fraction.zero) < 0
    ? {
        words: say({ zh: `，扣去${off}，不足 0 分，计 0 分`, en: `, less ${off}, which is below 0: 0` }),
        left: Fraction.zero,
      }
    : {
        words: say({
          zh: `，扣去${off}后为 ${addendText(explained, left)} 分`,
          en: `, less ${off}: ${addendText(explained, left)}`,
        }),
        left,
      };
}

function nothingLeft(explained: Explained, node: Level | Section): string {
  const say = sayOf(explained);
  const { scheme } = explained.assessment;
  if (explained.department.valueOf(keyOf.score(node.code)) instanceof Fraction)
    return say({
      zh: `各项均不适用，计满分 ${node.full.toString()} 分`,
      en: `nothing in it applies: full mark of ${node.full.toString()}`,
    });
  return say({
    zh: `各项均不适用，不计分，由${quoted(scheme.node(parentOf(scheme, node.code))?.name ?? "")}的其余项目折算`,
    en: `nothing in it applies: no points, the others of ${quoted(scheme.node(parentOf(scheme, node.code))?.name ?? "")} are scaled`,
  });
}

const named = (nodes: readonly Scored[], say: Say): string =>
  nodes.map(({ name }) => quoted(name)).join(say({ zh: "、", en: ", " }));
