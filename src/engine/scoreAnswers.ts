import { scheme2020 } from "../scheme/2020/index.js";
import { buildScheme } from "../scheme/buildScheme.js";
import type { Scheme } from "../scheme/scheme.js";
import { readAnswersFile } from "./answersFile.js";
import { assess } from "./assess.js";
import { scoreJson, type ScoreJson } from "./scoreJson.js";

/** From answers as parsed JSON to what `scorebook score --json` prints. @throws AnswersError */
export function scoreAnswers(answers: unknown, scheme: Scheme = defaultScheme): ScoreJson {
  return scoreJson(assess(scheme, readAnswersFile(scheme, answers)));
}

const defaultScheme = buildScheme(scheme2020);
