import type { LedgerRow } from "../engine/answers/officeRecord.js";
import type { Item, Scheme } from "../scheme/scheme.js";
import type { Invented } from "../rules/contract/invention.js";
import { inventRow } from "./inventFindings.js";
import type { Random } from "./random.js";
import { Fraction } from "../exact/fraction.js";

/** All that is known of one department. */
export interface Facts {
  readonly answers: ReadonlyMap<string, Invented>;
  readonly findings: readonly LedgerRow[];
}

/**
 * Facts about another department that give the same total: what happened in one item happened to it in
 * another item with the same rule and the same figures. Ranked items stay as they are.
 */
export function twinOf(scheme: Scheme, random: Random, department: string, { answers, findings }: Facts): Facts {
  const source = exchanged(scheme, random);
  const target = new Map([...source].map(([to, from]) => [from, to]));
  return {
    answers: new Map(
      [...source].flatMap(([to, from]): [string, Invented][] => {
        const invented = answers.get(from);
        return invented ? [[to, invented]] : [];
      }),
    ),
    findings: findings.flatMap(({ item, count }) => {
      const node = scheme.node(target.get(String(item)) ?? "");
      if (node?.kind !== "item" || !(count instanceof Fraction)) return [];
      return [inventRow(scheme, random, department, node, count.toNumber())];
    }),
  };
}

/** For each item the one whose facts it takes over. */
function exchanged(scheme: Scheme, random: Random): ReadonlyMap<string, string> {
  const alike = new Map<string, Item[]>();
  for (const item of scheme.items) alike.set(kindOf(item), [...(alike.get(kindOf(item)) ?? []), item]);
  return new Map(
    [...alike.values()].flatMap((items) => {
      const codes = random.shuffled(items.map(({ code }) => code));
      return items.map(({ code }, at): [string, string] => [code, codes[at] ?? code]);
    }),
  );
}

const kindOf = (item: Item): string => {
  const { by, rule } = item.definition;
  const comparable = item.rule.metrics === undefined && item.rule.vetoes === undefined;
  return comparable ? JSON.stringify([item.section, item.group, by, rule, item.params]) : item.code;
};
