import type { Reading } from "../../scheme/definition.js";
import { isReference, type Item, type Scheme } from "../../scheme/scheme.js";

/**
 * Whether a reading is about something that the department fills in: one that is about items of others alone is no
 * matter of its form. What is about no single item, such as rounding, concerns everybody.
 *
 * @param filled codes of the items that the department fills in
 */
export function concerns({ items }: Scheme, filled: ReadonlyMap<string, unknown>): (reading: Reading) => boolean {
  return (reading) => {
    const about = items.filter((item) => usesOneOf(item, reading.parameters) || isUnder(item, reading.clause));
    return about.length === 0 || about.some(({ code }) => filled.has(code));
  };
}

const usesOneOf = ({ params }: Item, parameters: readonly string[]): boolean =>
  Object.values(params).some((entry) => isReference(entry) && parameters.includes(entry.parameter));

/** Whether the clause of an item is, or lies within, one of those that a reading names. */
const isUnder = ({ definition }: Item, clauses: string): boolean =>
  clauses.split("；").some((clause) => {
    const { clause: own } = definition;
    // "…/2(3)" is within "…/2"
    return own === clause || (own.startsWith(clause) && /^[/(（]/.test(own.slice(clause.length)));
  });
