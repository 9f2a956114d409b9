import type { Scheme } from "../../../scheme/scheme.js";
import { Failure } from "../../terminal/failure.js";

/** Confirmed readings that are tried all the same, by their numbers. @throws Failure for what is no number of a reading with parameters */
export function readFreed(scheme: Scheme, text: string | undefined): ReadonlySet<number> {
  const named = (text ?? "")
    .split(/[,，]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const movable = scheme.readings.filter(({ parameters }) => parameters.length > 0).map(({ number }) => String(number));
  const wrong = named.find((each) => !movable.includes(each));
  if (wrong !== undefined)
    throw new Failure({
      zh: `选项 --free：没有可以测算的口径 ${wrong}；可用的有：${movable.join("、")}`,
      en: `Option --free: there is no reading ${wrong} that could be tried; there are: ${movable.join(", ")}`,
    });
  return new Set(named.map(Number));
}
