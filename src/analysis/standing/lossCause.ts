import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeOf } from "../../engine/answers/outcomeOf.js";
import { Fraction } from "../../exact/fraction.js";
import type { Item } from "../../scheme/scheme.js";
import type { causeWords } from "../words.js";

export type LossCause = keyof typeof causeWords;

/**
 * What took the points that a department lost in an item or group, or in a section that a veto took whole.
 *
 * The points of a group have one limit in common and cannot be shared out among its items: they count as
 * findings as soon as one of its counted items has any, else as requirements not met.
 */
export function lossCause({ scheme }: Assessment, department: AssessedDepartment, code: string): LossCause {
  const node = scheme.node(code);
  if (!node) throw new RangeError(`the scheme has no ${code}`);
  if (node.kind === "section") return "veto";
  if (outcomeOf(scheme, department, node) === "notFilled") return "missing";
  if (node.kind === "item") return node.rule.lossCause;
  const found = node.children.filter((child): child is Item => child.kind === "item" && counts(department, child));
  const kinds = found.map(({ rule }) => rule.lossCause);
  return kinds.includes("finding") ? "finding" : (kinds[0] ?? "finding");
}

function counts(department: AssessedDepartment, { code }: Item): boolean {
  const times = department.valueOf(keyOf.times(code));
  return times instanceof Fraction && !times.equals(Fraction.zero);
}
