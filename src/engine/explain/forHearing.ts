import { Fraction } from "../../exact/fraction.js";
import { ratioText } from "../../rules/contract/figureText.js";
import type { Item } from "../../scheme/scheme.js";
import { printedScore, type AssessedDepartment } from "../assess/assess.js";
import { keyOf } from "../model/keys.js";
import type { Explained } from "./explanation.js";
import { withoutVetoTold } from "./withoutVeto.js";
import type { Words } from "../../words/words.js";

/**
 * What a hearing asks beside the explanation: who stands next to the department, the list behind a place, and what a
 * veto cost. Other departments are named in it: it is for the office, and not for what departments are given.
 */
export interface ForHearing {
  /** Of a place: the nearest above, those beside, the nearest below, in this order. */
  readonly neighbours: readonly Neighbour[];
  /** Of an item that compares departments: each figure by which they are placed. */
  readonly lists: readonly RankedList[];
  /** "不否决时为 18.20 分"; null where no veto takes anything. */
  readonly withoutVeto: Words | null;
}

export interface Neighbour {
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly total: string;
  /** How much more it has than this one, signed; null where vetoes and not points decide which comes first. */
  readonly gap: string | null;
}

export interface RankedList {
  readonly title: Words;
  /** From the best. */
  readonly rows: readonly RankedRow[];
}

export interface RankedRow {
  readonly code: string;
  readonly name: string;
  readonly value: string;
  readonly place: string;
  readonly isOwn: boolean;
}

/** @param code as for explain */
export function explainForHearing(explained: Explained, code: string): ForHearing {
  const node = explained.assessment.scheme.node(code);
  return {
    neighbours: code === "place" ? neighboursOf(explained) : [],
    lists: node?.kind === "item" ? listsOf(explained, node) : [],
    withoutVeto: withoutVetoTold(explained, code),
  };
}

function neighboursOf({ assessment, department }: Explained): readonly Neighbour[] {
  const own = placed(department);
  if (!own) return [];
  const others = assessment.departments.flatMap((other) => (other === department ? [] : (placed(other) ?? [])));
  const nearest = (sign: 1 | -1) => {
    const beyond = others.filter(({ place }) => place.compare(own.place) === sign);
    const [first] = beyond.map(({ place }) => place).sort((a, b) => sign * a.compare(b));
    return beyond.filter(({ place }) => first && place.equals(first));
  };
  const beside = others.filter(({ place }) => place.equals(own.place));
  return [...nearest(-1), ...beside, ...nearest(1)].map(({ answers: { code, name }, place, total, vetoed }) => ({
    code,
    name,
    place: place.toString(),
    total: printedScore(total, assessment.decimals) ?? "",
    gap: vetoed === own.vetoed ? signed(total.minus(own.total), assessment.decimals) : null,
  }));
}

function placed({ answers, valueOf }: AssessedDepartment) {
  const [place, total] = [valueOf(keyOf.place), valueOf(keyOf.total)];
  if (!(place instanceof Fraction) || !(total instanceof Fraction)) return null;
  return { answers, place, total, vetoed: valueOf(keyOf.vetoed) === true };
}

const signed = (gap: Fraction, decimals: number): string =>
  `${gap.compare(Fraction.zero) > 0 ? "+" : ""}${gap.toFixed(decimals)}`;

function listsOf({ assessment, department }: Explained, item: Item): readonly RankedList[] {
  const metrics = assessment.model.items.get(item.code)?.metrics ?? [];
  return metrics.flatMap(({ name, metric }): readonly RankedList[] => {
    const rows = assessment.departments.flatMap((other) => {
      const value = other.valueOf(keyOf.metric(item.code, name));
      const place = other.valueOf(keyOf.metricPlace(item.code, name));
      return value instanceof Fraction && place instanceof Fraction ? [{ other, value, place }] : [];
    });
    // whoever is not compared has nothing to look up in the list
    if (!rows.some(({ other }) => other === department)) return [];
    const inOrder = [...rows].sort((a, b) => a.place.compare(b.place));
    return [
      {
        title: metric.title,
        rows: inOrder.map(({ other, value, place }) => ({
          code: other.answers.code,
          name: other.answers.name,
          value: ratioText(value),
          place: ratioText(place),
          isOwn: other === department,
        })),
      },
    ];
  });
}
