import type { Scheme } from "../../scheme/scheme.js";

/** Where an input's answer stands in the answers of its department. */
export function answerPlaces(scheme: Scheme): (key: string) => string {
  const itemOf = new Map(
    scheme.items.flatMap((item) => item.inputs.flatMap(({ keys }) => keys.map((key) => [key, item.code] as const))),
  );
  return (key) => `answers["${itemOf.get(key) ?? ""}"]`;
}
