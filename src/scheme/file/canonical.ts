import { ruleNamed, rules, type RuleName } from "../../rules/index.js";
import { definitionShape } from "../shape/definitionShape.js";
import { isRecord } from "../shape/placeOf.js";
import type { Fields, Shape } from "../shape/shape.js";

/** A definition whose fields stand in the one order of the format: equal definitions have equal text. */
export const canonicalDefinition = (definition: object): unknown => ordered(definition, definitionShape, []);

/** @param inRule names of the rule's own, in its order */
function ordered(value: unknown, shape: Shape, inRule: readonly string[]): unknown {
  if (shape.kind === "list" && Array.isArray(value)) return value.map((each) => ordered(each, shape.of, []));
  if (!isRecord(value)) return value;
  if (shape.kind === "fields" || shape.kind === "objectOr") return orderedFields(value, shape.fields);
  if (shape.kind !== "names") return value;
  return Object.fromEntries(
    inOrder(Object.keys(value), inRule).map((name) => [name, ordered(value[name], shape.of, [])]),
  );
}

function orderedFields(value: Readonly<Record<string, unknown>>, fields: Fields): unknown {
  const rule = Object.hasOwn(value, "rule") ? value["rule"] : undefined;
  const known = typeof rule === "string" && Object.hasOwn(rules, rule) ? ruleNamed(rule as RuleName) : null;
  const ofRule = (name: string): readonly string[] =>
    known && (name === "params" || name === "inputs") ? Object.keys(known[name]) : [];
  return Object.fromEntries(
    inOrder(Object.keys(value), Object.keys(fields))
      .filter((name) => value[name] !== undefined)
      .map((name) => {
        const field = fields[name];
        return [name, field ? ordered(value[name], field.shape, ofRule(name)) : value[name]];
      }),
  );
}

/** What is not known comes last, by name. */
const inOrder = (given: readonly string[], known: readonly string[]): readonly string[] => [
  ...known.filter((name) => given.includes(name)),
  ...given.filter((name) => !known.includes(name)).sort(),
];
