import { clauseWords } from "../../engine/explain/clauseWords.js";
import type { ExplainedFigure } from "./explainWork.js";
import type { PaneWords } from "../shell/paneWords.js";

/** The explanation as a text to quote in a reply to the department: the engine's sentence, and what it rests on. */
export function quotation(
  { department, explanation, findings, overrides, readings, hearing }: ExplainedFigure,
  { explain, language }: PaneWords,
): string {
  const { code, name, sentence, english, clause } = explanation;
  const head = /^\d/.test(code) ? `${code} ${name}` : name;
  return [
    `${department}　${head}`,
    language === "en"
      ? english
      : clause === ""
        ? sentence
        : sentence.replace(`依据：${clause}`, `依据：${clauseWords(clause)}`),
    ...(hearing.withoutVeto === null ? [] : [hearing.withoutVeto[language]]),
    ...hearing.neighbours.map(
      ({ place, name, total, gap }) =>
        `${explain.quotedNeighbour(place, name, total)}${gap === null ? "" : explain.quotedGap(gap)}`,
    ),
    ...overrides.map(({ label, value, reason }) => explain.quotedOverride(label, value, reason)),
    ...findings.map(
      ({ date, what, count, evidence }) =>
        `· ${[date, what, explain.times(count), evidence].filter((text) => text !== "").join("　")}`,
    ),
    ...readings.map(
      ({ number, question, reading, confirmed }) =>
        `${explain.quotedReading(number, question)}${reading}（${confirmed ? explain.confirmed : explain.unconfirmed}）`,
    ),
  ].join("\n");
}
