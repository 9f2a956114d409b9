import { printedCell } from "../../engine/answers/leftOut.js";
import { modelOf } from "../../engine/model/modelLeaves.js";
import type { ModelRef } from "../../engine/model/modelRef.js";
import type { Ref } from "../../formula/expr.js";
import { print } from "../../formula/print.js";
import type { SchemeDefinition } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { canonicalJson } from "../canonical/canonicalJson.js";
import { digestOfText } from "../canonical/digest.js";

const kept = new WeakMap<Scheme, Promise<string>>();

/**
 * The name of a set of rules: a SHA-256 (base64url) over all that the scheme says, sentences included since
 * people judge by them, and over the native formula of every figure of the model, which is what the rules do with
 * it. A changed rule, item, figure or default gives another; neither the order of names in the source nor the
 * parameters of a round do, which are evidenced apart.
 */
export function ruleHash(scheme: Scheme): Promise<string> {
  const known = kept.get(scheme);
  if (known) return known;
  const made = digestOfText(ruleText(scheme));
  kept.set(scheme, made);
  return made;
}

/** The text that is hashed: compare it to see why two hashes differ. */
const ruleText = (scheme: Scheme): string =>
  canonicalJson({
    format: "scorebook.rules.1",
    definition: definitionOf(scheme),
    // how the definition was read: what belongs to what, what each input accepts, and what each rule makes of it
    formulas: modelOf(scheme)
      .cells.map(printedCell)
      .map(({ key, expr }) => [key, print(expr, { mode: "native", address: placeText })]),
  });

/** The definition of a scheme as canonical JSON can hold it. */
export const definitionOf = ({
  id,
  title,
  parameters,
  readings,
  sections,
  final,
  definition: { version, incomplete },
}: Pick<Scheme, "id" | "title" | "parameters" | "readings" | "sections" | "final"> & {
  readonly definition: Pick<SchemeDefinition, "version" | "incomplete">;
}): unknown =>
  plain({
    id,
    title,
    version,
    incomplete,
    parameters: [...parameters.values()],
    readings,
    sections: sections.map(({ definition }) => definition),
    final,
  });

/** A place as the model names it: no workbook is needed to write the formulas. */
function placeText(to: Ref): string {
  const place = to as ModelRef;
  switch (place.at) {
    case "own":
      return `[${place.key}]`;
    case "ownCells":
      return `[${place.keys.join("|")}]`;
    case "column":
      return `[*${place.key}]`;
    case "parameter":
      return `{${place.name}}`;
  }
}

/** As canonical JSON can hold it: whole numbers become text of a kind that no text of a scheme has. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return { number: String(value) };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .map(([name, entry]) => [name, plain(entry)]),
  );
}
