import { AnswersError, type Answers } from "../../engine/answers/answers.js";
import { readAnswersFile } from "../../engine/answers/answersFile.js";
import type { Scheme } from "../../scheme/scheme.js";
import { Failure } from "../terminal/failure.js";
import { linesOf, mendFirst, toldLines } from "../terminal/toldLines.js";
import { readJson } from "./readJson.js";
import type { SchemeCatalogue } from "../../scheme/catalogue.js";
import { schemes } from "../../scheme/schemes.js";
import { schemeNamed, schemeOrFailure } from "./readScheme.js";

export interface ReadAnswers {
  readonly scheme: Scheme;
  readonly answers: Answers;
  /** The codes of all departments, as they stand in the file. */
  readonly codes: readonly string[];
}

/**
 * Answers as JSON, which name their scheme or carry it.
 *
 * @param known schemes that they may name
 * @throws Failure with line and column, or with the path of each mistake
 */
export function readAnswers(path: string, bytes: Uint8Array, known: SchemeCatalogue = schemes): ReadAnswers {
  const json = readJson(path, "answers", bytes);
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  if (!isObject)
    throw new Failure({
      zh: `${path}：应为 {"scheme": …, "departments": […]} 这样的对象`,
      en: `${path}: should be an object such as {"scheme": …, "departments": […]}`,
    });
  const said = (json as Readonly<Record<string, unknown>>)["scheme"];
  const place = `${path}：scheme`;
  const scheme =
    typeof said === "object" && said !== null
      ? schemeOrFailure(place, JSON.stringify(said), known)
      : schemeNamed(said, place, known);
  const answers = answersOrFailure(path, () => readAnswersFile(scheme, { ...json, scheme: scheme.id }));
  if (answers.departments.length + (answers.leftOut?.length ?? 0) === 0)
    throw new Failure({ zh: `${path}：没有单位`, en: `${path}: there are no departments` });
  const { departments } = json as { readonly departments: readonly { readonly code: string }[] };
  return { scheme, answers, codes: departments.map(({ code }) => code) };
}

/** @param placeText how a place is called in the file; "departments[0]" is a line of a list */
export function answersOrFailure(
  path: string,
  read: () => Answers,
  placeText = (place: string): string => place,
): Answers {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AnswersError)) throw error;
    const told = error.problems.map(({ place, message, english }) => ({
      zh: placeText(`${path}：${place}：${message}`),
      en: placeText(`${path}: ${place}: ${english}`),
    }));
    throw new Failure(linesOf(toldLines(told, mendFirst(path))));
  }
}
