import type { Words } from "../../words/words.js";
import {
  checkStates,
  platforms,
  resultFormat,
  resultKinds,
  resultLimits,
  type CheckResult,
  type SelfCheckResult,
} from "./selfCheckResult.js";
import { fields, list, milliseconds, oneOf, optional, text, truth, type Fault, type Reader } from "./strictJson.js";

/** What is wrong with a file that was sent as a result, place by place. */
export type SelfCheckReading =
  { readonly ok: true; readonly result: SelfCheckResult } | { readonly ok: false; readonly faults: readonly Fault[] };

const version = text(/^\d{1,9}(\.\d{1,9}){0,3}$/, {
  zh: "由数字和点组成的版本号",
  en: "a version of numbers and points",
});
const product = text(/^\d{1,9}\.\d{1,9}\.\d{1,9}(-[a-z0-9.]{1,20})?$/, {
  zh: "形如 1.2.3 的版本号",
  en: "a version such as 1.2.3",
});
const id = text(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/, {
  zh: "由英文字母、数字、点和连字符组成的标识，不超过 64 个字符",
  en: "an id of letters, digits, points and hyphens, of at most 64 characters",
});
const program = text(/^[\p{L}\p{N} ._()/-]{1,64}$/u, {
  zh: "由文字、数字组成的名称或版本，不超过 64 个字符",
  en: "a name or version of letters and digits, of at most 64 characters",
});
const figure = text(new RegExp(`^[^\\p{C}\\p{Zl}\\p{Zp}]{0,${resultLimits.text}}$`, "u"), {
  zh: `一行文字，不超过 ${resultLimits.text} 个字符`,
  en: `one line of text, of at most ${resultLimits.text} characters`,
});

const check: Reader<CheckResult> = fields({
  id,
  group: id,
  state: oneOf(checkStates),
  expected: optional(figure),
  found: optional(figure),
});

const shape: Reader<SelfCheckResult> = fields({
  format: oneOf([resultFormat]),
  product,
  kind: oneOf(resultKinds),
  platform: optional(oneOf(platforms)),
  host: optional(fields({ program, version: optional(program) })),
  requirementSets: list(
    fields({
      name: text(/^[A-Za-z]{1,40}$/, { zh: "由英文字母组成的名称", en: "a name of letters" }),
      version,
      there: truth,
      needed: truth,
    }),
    resultLimits.requirementSets,
  ),
  checks: list(check, resultLimits.checks),
  times: list(fields({ id, milliseconds }), resultLimits.times),
});

/**
 * Reads a result of a self-check. Nothing is passed over: an unknown key, a text that is too long or of other signs,
 * a check that is told twice, or a difference without its two figures, is a fault with its place.
 *
 * @param json parsed
 */
export function readSelfCheck(json: unknown): SelfCheckReading {
  const faults: Fault[] = [];
  const result = shape(json, "", faults);
  if (result === undefined || faults.length > 0) return { ok: false, faults };
  const wrong = [...doubles(result), ...baseless(result)];
  return wrong.length > 0 ? { ok: false, faults: wrong } : { ok: true, result };
}

function doubles({ checks, times, requirementSets }: SelfCheckResult): readonly Fault[] {
  const keys = [
    ...checks.map(({ group, id: own }, at) => [`checks[${at}]`, `check ${group} ${own}`]),
    ...times.map(({ id: own }, at) => [`times[${at}]`, `time ${own}`]),
    ...requirementSets.map(({ name, version: of }, at) => [`requirementSets[${at}]`, `set ${name} ${of}`]),
  ] as const;
  const seen = new Map<string, string>();
  return keys.flatMap(([place = "", key = ""]) => {
    const before = seen.get(key);
    seen.set(key, before ?? place);
    return before === undefined ? [] : [{ place, words: twice(before) }];
  });
}

const twice = (before: string): Words => ({
  zh: `与 ${before} 说的是同一项；一项只能有一条`,
  en: `is about the same as ${before}; each may be told once only`,
});

function baseless({ checks }: SelfCheckResult): readonly Fault[] {
  return checks.flatMap(({ state, expected, found }, at) =>
    state === "differs" && (expected === undefined || found === undefined)
      ? [{ place: `checks[${at}]`, words: withoutFigures }]
      : [],
  );
}

const withoutFigures: Words = {
  zh: "有差别而没有写明应为（expected）和实为（found）",
  en: "differs, but does not say what was expected and what was found",
};
