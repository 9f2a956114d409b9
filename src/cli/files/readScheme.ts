import type { Scheme } from "../../scheme/scheme.js";
import { newestScheme, schemes } from "../../scheme/schemes.js";
import { Failure } from "../terminal/failure.js";
import type { Arguments } from "../terminal/readArguments.js";

/** @throws Failure when no scheme has the id */
export function schemeNamed(id: unknown, place: string): Scheme {
  const scheme = typeof id === "string" ? schemes.get(id) : undefined;
  if (scheme) return scheme;
  const known = [...schemes.keys()].map((key) => `"${key}"`).join("、");
  throw new Failure(
    `${place}：没有指标体系 ${id === undefined ? "（未写明）" : JSON.stringify(id)}；可用的有：${known}`,
  );
}

interface SchemeOfFile {
  readonly path: string;
  readonly scheme: Scheme;
}

/**
 * The scheme that was asked for, or that the files at hand are of; the newest where nothing says which.
 * @throws Failure when they are of different ones, or when nothing is known under the id of --scheme
 */
export function chosenScheme({ text }: Arguments, files: readonly (SchemeOfFile | undefined)[]): Scheme {
  const id = text("scheme");
  const said = [
    ...(id === undefined ? [] : [{ path: "选项 --scheme", scheme: schemeNamed(id, "选项 --scheme") }]),
    ...files.filter((file) => file !== undefined),
  ];
  const [first, ...others] = said;
  const other = others.find(({ scheme }) => scheme.id !== first?.scheme.id);
  if (first && other)
    throw new Failure(
      `不是同一个指标体系：${first.path} 的是“${first.scheme.id}”（${first.scheme.title}），` +
        `${other.path} 的是“${other.scheme.id}”（${other.scheme.title}）`,
    );
  return first?.scheme ?? newestScheme();
}
