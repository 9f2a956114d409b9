import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { Scheme } from "../../src/scheme/scheme.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess } from "../../src/engine/assess/assess.js";
import { scoreJson, type ScoreJson } from "../../src/engine/assess/scoreJson.js";

/** From answers as parsed JSON to what `scorebook score --json` prints. @throws AnswersError */
export function scoreAnswers(answers: unknown, scheme: Scheme = defaultScheme): ScoreJson {
  return scoreJson(assess(scheme, readAnswersFile(scheme, answers)));
}

const defaultScheme = buildScheme(scheme2020);
