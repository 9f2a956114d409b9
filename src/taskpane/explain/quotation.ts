import { clauseWords } from "../../engine/explain/clauseWords.js";
import type { ExplainedFigure } from "./explainWork.js";
import type { PaneWords } from "../shell/paneWords.js";

/** What is explained: an indicator by code and official name. */
export function figureName(
  { code, kind, name }: ExplainedFigure["explanation"],
  { explain: { figures } }: PaneWords,
  between = "　",
): string {
  if (kind === "total" || kind === "place") return figures[kind];
  return /^\d/.test(code) ? `${code}${between}${name}` : name;
}

/** The explanation as a text to quote in a reply to the department: the engine's sentence, and what it rests on. */
export function quotation(
  { department, explanation, findings, overrides, readings, hearing }: ExplainedFigure,
  words: PaneWords,
): string {
  const { explain, language, official } = words;
  const { sentence, english, clause } = explanation;
  const head = figureName(explanation, words, " ");
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
        `${explain.quotedReading(number, official(question))}${explain.quotedState(official(reading), confirmed)}`,
    ),
  ].join("\n");
}
