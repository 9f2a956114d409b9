import type { Decisions } from "../returns/collect.js";
import { Failure } from "./failure.js";
import { JsonFault, parseJson } from "./parseJson.js";
import { readBytes, textOf } from "./readText.js";

/**
 * What the operator decided: which of several returns counts, and why an unlikely value is right. Each needs a
 * written reason.
 *
 * @throws Failure with the path
 */
export function readDecisions(path: string | undefined): Decisions {
  if (path === undefined) return { choices: [], confirmations: [] };
  const value = parsed(path, textOf(path, readBytes(path)));
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Failure(`${path}：应为 {"choices": […], "confirmations": […]}`);
  const fields = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(fields).find((name) => name !== "choices" && name !== "confirmations");
  if (unknown !== undefined) throw new Failure(`${path}：不认识 ${unknown}`);
  return {
    choices: entries(path, "choices", fields["choices"], ["department", "file", "reason"]),
    confirmations: entries(path, "confirmations", fields["confirmations"], ["department", "key", "reason"]),
  };
}

function entries<Name extends string>(path: string, list: string, value: unknown, names: readonly Name[]): readonly Readonly<Record<Name, string>>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Failure(`${path}：${list} 应为列表`);
  return (value as readonly unknown[]).map((entry, at) => {
    const fields = (typeof entry === "object" && entry !== null ? entry : {}) as Readonly<Record<string, unknown>>;
    const wrong = names.find((name) => typeof fields[name] !== "string" || fields[name].trim() === "");
    if (wrong !== undefined) throw new Failure(`${path}：${list}[${at}].${wrong} 应为不空的文本`);
    return Object.fromEntries(names.map((name) => [name, fields[name]])) as Record<Name, string>;
  });
}

function parsed(path: string, text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonFault) throw new Failure(`${path}：${error.message}`);
    throw error;
  }
}
