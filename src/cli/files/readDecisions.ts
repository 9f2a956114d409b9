import type { BlankDecision } from "../../returns/settle/blankFigures.js";
import type { IdentityDecision } from "../../departments/identityDecision.js";
import type { Decisions } from "../../returns/collect.js";
import { Failure } from "../terminal/failure.js";
import { readJson } from "./readJson.js";

/**
 * What the operator decided: which of several returns counts, why an unlikely value is right, what becomes of
 * figures where a form is blank, and who a department of another file is here. Each needs a written reason.
 *
 * @throws Failure with the path
 */
export function readDecisions(path: string | undefined): Decisions {
  if (path === undefined) return { choices: [], confirmations: [], blanks: [], identities: [] };
  const value = readJson(path, "decisions");
  if (!isObject(value))
    throw new Failure({
      zh: `${path}：应为 {"choices": […], "confirmations": […], "blanks": […], "identities": […]}`,
      en: `${path}: should be {"choices": […], "confirmations": […], "blanks": […], "identities": […]}`,
    });
  const fields = value;
  const unknown = Object.keys(fields).find((name) => !lists.has(name));
  if (unknown !== undefined)
    throw new Failure({ zh: `${path}：不认识 ${unknown}`, en: `${path}: ${unknown} is not known` });
  return {
    choices: entries(path, "choices", fields["choices"], ["department", "file", "reason"]),
    confirmations: entries(path, "confirmations", fields["confirmations"], ["department", "key", "reason"]),
    blanks: blankDecisions(path, fields["blanks"]),
    identities: identitiesIn(path, fields["identities"]),
  };
}

/** Each figure is decided once. */
function blankDecisions(path: string, value: unknown): readonly BlankDecision[] {
  const made = entries(path, "blanks", value, ["department", "key", "figure", "reason"]).map((entry, at) =>
    blankDecision(path, entry, at),
  );
  const placeOf = ({ department, key }: BlankDecision): string => `${department} ${key}`;
  const twice = made.findIndex((each, at) => made.findIndex((other) => placeOf(other) === placeOf(each)) < at);
  const again = made[twice];
  if (again)
    throw new Failure({
      zh: `${path}：blanks[${twice}] 与前面的一条说的是同一格（${placeOf(again)}）；请只留一条`,
      en: `${path}: blanks[${twice}] is about the same cell as one before it (${placeOf(again)}); keep one`,
    });
  return made;
}

const lists: ReadonlySet<string> = new Set(["choices", "confirmations", "blanks", "identities"]);

type Entry<Name extends string> = Readonly<Record<Name, string>>;

function blankDecision(
  path: string,
  { figure, ...rest }: Entry<"department" | "key" | "figure" | "reason">,
  at: number,
): BlankDecision {
  if (figure !== "keep" && figure !== "clear")
    throw new Failure({
      zh: `${path}：blanks[${at}].figure 应为 "keep"（保留原数）或 "clear"（清空），实为“${figure}”`,
      en: `${path}: blanks[${at}].figure should be "keep" or "clear", not “${figure}”`,
    });
  return { ...rest, figure };
}

/** The same where nothing is merged: only who is who can be decided. @throws Failure with the path */
export function readIdentities(path: string | undefined): readonly IdentityDecision[] {
  const { choices, confirmations, blanks = [], identities = [] } = readDecisions(path);
  if (choices.length + confirmations.length + blanks.length > 0)
    throw new Failure({
      zh: `${path ?? ""}：这里只用 identities；choices、confirmations 和 blanks 是收回填报表时的决定，请另存一个文件`,
      en: `${path ?? ""}: only identities count here; choices, confirmations and blanks are decisions on returned forms, keep them in another file`,
    });
  return identities;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function identitiesIn(path: string, value: unknown): readonly IdentityDecision[] {
  const named = entries(path, "identities", value, ["name", "reason"]);
  return named.map(({ name, reason }, at) => {
    const { code, is, ...others } = (value as readonly Readonly<Record<string, unknown>>[])[at] ?? {};
    const place = `${path}: identities[${at}]`;
    const unknown = Object.keys(others).find((field) => field !== "name" && field !== "reason");
    if (unknown !== undefined)
      throw new Failure({ zh: `${place}：不认识 ${unknown}`, en: `${place}: ${unknown} is not known` });
    if (typeof code !== "string")
      throw new Failure({
        zh: `${place}.code 应为文本，与那个文件中的相同；名单没有代码的写 ""`,
        en: `${place}.code should be text, as in that file; "" for a list without codes`,
      });
    if (is !== null && (typeof is !== "string" || is.trim() === ""))
      throw new Failure({
        zh: `${place}.is 应为这里的单位代码；都不是的写 null`,
        en: `${place}.is should be the code of a department here; null where it is none of them`,
      });
    return { code, name, is, reason };
  });
}

function entries<Name extends string>(
  path: string,
  list: string,
  value: unknown,
  names: readonly Name[],
): readonly Readonly<Record<Name, string>>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value))
    throw new Failure({ zh: `${path}：${list} 应为列表`, en: `${path}: ${list} should be a list` });
  return (value as readonly unknown[]).map((entry, at) => {
    const fields = (typeof entry === "object" && entry !== null ? entry : {}) as Readonly<Record<string, unknown>>;
    const wrong = names.find((name) => typeof fields[name] !== "string" || fields[name].trim() === "");
    if (wrong !== undefined)
      throw new Failure({
        zh: `${path}：${list}[${at}].${wrong} 应为不空的文本`,
        en: `${path}: ${list}[${at}].${wrong} should be text that is not empty`,
      });
    return Object.fromEntries(names.map((name) => [name, fields[name]])) as Record<Name, string>;
  });
}
