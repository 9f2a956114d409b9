import type { LastYearRow } from "../../analysis/standing/lastYear.js";
import { standings } from "../../analysis/standing/standings.js";
import { AnswersError } from "../../engine/answers/answers.js";
import { readAnswersFile } from "../../engine/answers/answersFile.js";
import { assess } from "../../engine/assess/assess.js";
import { refusalWords, takenScheme, type SchemeCatalogue } from "../../scheme/catalogue.js";
import type { LastYear } from "./readLastYear.js";

/** Last year's results from JSON: what `score --json` printed, or answers, whose scores are recomputed. */
export function lastYearOfJson(json: unknown, known: SchemeCatalogue): LastYear {
  const printed = printedScores(json);
  if (printed) return { ok: true, from: "scores", rows: printed, data: null };
  const said = typeof json === "object" && json !== null && "scheme" in json ? json.scheme : undefined;
  const isCarried = typeof said === "object" && said !== null;
  if (typeof said !== "string" && !isCarried) return { ok: false, refusal: { code: "notResults" } };
  const taken = isCarried ? takenScheme(JSON.stringify(said), known) : undefined;
  if (taken && !taken.ok)
    return {
      ok: false,
      refusal: { code: "changed", place: "scheme", message: `scheme：${refusalWords(taken.refusal).zh}` },
    };
  const scheme = taken ? taken.scheme : known.get(said as string);
  if (!scheme) return { ok: false, refusal: { code: "unknownScheme", found: said as string } };
  try {
    const answers = readAnswersFile(scheme, { ...(json as object), scheme: scheme.id });
    const { rows } = standings(assess(scheme, answers));
    return { ok: true, from: "answers", rows, data: { scheme, answers } };
  } catch (error) {
    const problem = error instanceof AnswersError ? error.problems[0] : undefined;
    if (!problem) throw error;
    return {
      ok: false,
      refusal: { code: "changed", place: problem.place, message: `${problem.place}：${problem.message}` },
    };
  }
}

/** Of `score --json`, by what each department has; undefined for any other JSON. */
export function printedScores(json: unknown): readonly LastYearRow[] | undefined {
  const list = typeof json === "object" && json !== null && "departments" in json ? json.departments : undefined;
  if (!Array.isArray(list)) return undefined;
  const rows = (list as readonly unknown[]).map(scoreRow);
  return rows.length > 0 && rows.every((row) => row !== undefined) ? rows : undefined;
}

function scoreRow(entry: unknown): LastYearRow | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const { code, name, total, place } = entry as Readonly<Record<string, unknown>>;
  const isTotal = total === null || (typeof total === "string" && /^-?\d+(\.\d+)?$/.test(total));
  const isPlace = place === null || (typeof place === "number" && Number.isInteger(place));
  if (typeof code !== "string" || typeof name !== "string" || !isTotal || !isPlace) return undefined;
  return { code, name, total, place };
}
