import type { Scheme } from "../../scheme/scheme.js";
import { schemes } from "../../scheme/schemes.js";
import { Failure } from "../terminal/failure.js";

/** @throws Failure when no scheme has the id */
export function schemeNamed(id: unknown, place: string): Scheme {
  const scheme = typeof id === "string" ? schemes.get(id) : undefined;
  if (scheme) return scheme;
  const known = [...schemes.keys()].map((key) => `"${key}"`).join("、");
  throw new Failure(
    `${place}：没有指标体系 ${id === undefined ? "（未写明）" : JSON.stringify(id)}；可用的有：${known}`,
  );
}
