import { checkScheme } from "../../scheme/checkScheme.js";
import type { ParameterValue, SchemeDefinition } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { SchemeProblem } from "../../scheme/schemeError.js";
import { schemes } from "../../scheme/schemes.js";
import { assessedYear } from "../../scheme/schemeWords.js";
import { movedYears, nextScheme, type ToCheck } from "./nextScheme.js";

export interface TurnWish {
  /** Four digits; the year after last year's where absent. */
  readonly year?: string | undefined;
  /** Last year's with its year moved where absent. */
  readonly id?: string | undefined;
  /** Values in force last year, by parameter. */
  readonly inForce: ReadonlyMap<string, ParameterValue>;
}

export type TurnedScheme =
  | {
      readonly kind: "turned";
      readonly definition: SchemeDefinition;
      readonly toCheck: readonly ToCheck[];
      /** Parameters that begin with what was in force, where the scheme said otherwise. */
      readonly kept: readonly string[];
    }
  /** A year is asked for, and last year's scheme names none: by how much days move is not known. */
  | { readonly kind: "noYear" }
  | { readonly kind: "idTaken"; readonly id: string }
  /** With last year's values it would be no scheme. */
  | { readonly kind: "unusable"; readonly problems: readonly SchemeProblem[] };

/** Which year and which id the scheme after this one would have; null where it names no year. */
export function yearAfter(last: Scheme): { readonly year: string; readonly id: string } | null {
  const lastYear = assessedYear(last);
  if (lastYear === null) return null;
  return { year: String(Number(lastYear) + 1), id: movedYears(last.id, 1, lastYear) };
}

/** This year's scheme as it begins with last year's. */
export function turnScheme(last: Scheme, { year, id: wanted, inForce }: TurnWish): TurnedScheme {
  const lastYear = assessedYear(last);
  if (lastYear === null && year !== undefined) return { kind: "noYear" };
  const years = lastYear === null ? 0 : Number(year ?? Number(lastYear) + 1) - Number(lastYear);
  const id = wanted ?? movedYears(last.id, years, lastYear ?? undefined);
  if (id === last.id || schemes.has(id)) return { kind: "idTaken", id };
  const title = movedYears(last.title, years, lastYear ?? undefined);
  const { definition, toCheck } = nextScheme(last.definition, { id, title, years, inForce });
  const problems = checkScheme(definition).filter(({ severity }) => severity !== "warning");
  if (problems.length > 0) return { kind: "unusable", problems };
  const kept = [...inForce].flatMap(([name, value]) =>
    JSON.stringify(value) === JSON.stringify(last.parameters.get(name)?.default) ? [] : [name],
  );
  return { kind: "turned", definition, toCheck, kept };
}
