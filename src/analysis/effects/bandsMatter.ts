import type { ParameterValue } from "../../scheme/definition.js";
import { isReference, type Scheme } from "../../scheme/scheme.js";

/** A choice that makes a table of bands count. */
export interface BandsChoice {
  readonly parameter: string;
  readonly value: ParameterValue;
}

/** The word by which a ranking rule is told to score by bands (rankParams). */
const byBands = "bands";

/**
 * Under which choices a parameter that is a table of bands changes scores: one for each parameter from which an item
 * ranked by it takes its method. Null where it always may: an item is ranked by bands whatever is chosen, or none uses it.
 */
export function bandsMatter(scheme: Scheme, bands: string): readonly BandsChoice[] | null {
  const methods = scheme.items.flatMap(({ params }) =>
    Object.values(params).some((entry) => isReference(entry) && entry.parameter === bands)
      ? [params["method"] ?? byBands]
      : [],
  );
  const chosen = new Set(methods.flatMap((method) => (isReference(method) ? [method.parameter] : [])));
  if (methods.includes(byBands) || chosen.size === 0) return null;
  return [...chosen].map((parameter) => ({ parameter, value: byBands }));
}
