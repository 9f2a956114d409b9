import { ruleColumns, ruleNames } from "../tables/ruleColumns.js";
import type { Row } from "../tables/schemeSheets.js";
import { ruleOf, type BookFigures } from "./figures.js";
import { listRange } from "./lists.js";
import { usualAssessor } from "../../../scheme/ruleText.js";
import { systemCell, type Cells } from "./rowChecks.js";
import {
  assessorMark,
  fullMark,
  labelMark,
  markedColumns,
  markedLabels,
  markedUnits,
  optionalColumns,
  paramMark,
  saidLater,
  sentenceTemplates,
  unitMark,
} from "./sentenceTemplates.js";
import { referenceIn } from "../tables/figureText.js";

/** All that decides what the sentence of a row says, in one text. */
const sentenceKeys: readonly string[] = ["rule", "full", ...ruleColumns.map(({ key }) => key)];

export const written = (row: Row): string => sentenceKeys.map((key) => row[key] ?? "").join("|");

/**
 * What a row means: as the program said it when it wrote the workbook, with all that a scheme settles; once a figure
 * has been changed, the rule's own sentence with the figures of the row.
 */
export function sentenceFormula({ at, all, layout }: Cells): string {
  const assessor = systemCell(layout, "assessor");
  const now = sentenceKeys.map(at).join(`&"|"&`);
  const isSame = `AND(${at(".said")}<>"",${now}=${at(".written")})`;
  const isSet = `OR(${markedColumns.map(({ key }) => `LEFT(${at(key)},3)="参数:"`).join(",")})`;
  const ofRule = (name: "plain" | "whole") => `INDEX(${listRange(name)},MATCH(${at("rule")},${listRange("rules")},0))`;
  const hasOptional = `OR(${optionalColumns.map(({ key }) => `${at(key)}<>""`).join(",")})`;
  const beside = (word: string, shown: string) =>
    `IFERROR(INDEX(${all("inputs", shown)},MATCH(${at("code")}&"|${word}",${all("inputs", ".key")},0))&"","")`;
  const fillings: readonly (readonly [string, string])[] = [
    [fullMark, at("full")],
    [assessorMark, `IF(${assessor}="","${usualAssessor}",${assessor})`],
    ...markedColumns.map(({ key, heading }) => [paramMark(heading), at(key)] as const),
    ...markedUnits.map((word) => [unitMark(word), beside(word, "unit")] as const),
    ...markedLabels.map((word) => [labelMark(word), beside(word, "label")] as const),
  ];
  const filled = fillings.reduce(
    (text, [mark, value]) => `SUBSTITUTE(${text},"${mark}",${value})`,
    `IF(${hasOptional},${ofRule("whole")},${ofRule("plain")})`,
  );
  return `IF(${at("rule")}="","",IF(${isSame},${at(".said")},IF(${isSet},"${saidLater}",IFERROR(${filled},"${saidLater}"))))`;
}

/** The same, for the value that the file shows before it is calculated. */
export function sentenceText(row: Row, said: string | undefined, figures: BookFigures): string {
  if (row["rule"] === undefined) return "";
  if (said !== undefined) return said;
  const rule = ruleNames.find((name) => name === ruleOf(row));
  const isSet = markedColumns.some(({ key }) => referenceIn(row[key] ?? "") !== undefined);
  const template = rule && sentenceTemplates.get(rule);
  if (!template || isSet) return saidLater;
  const hasOptional = optionalColumns.some(({ key }) => row[key] !== undefined);
  const beside = (word: string, shown: string) =>
    figures.tables.inputs.find(({ item, formal }) => item === row["code"] && formal === word)?.[shown] ?? "";
  let text = hasOptional ? template.whole : template.plain;
  text = text
    .replaceAll(fullMark, row["full"] ?? "")
    .replaceAll(assessorMark, figures.said("assessor") ?? usualAssessor);
  for (const { key, heading } of markedColumns) text = text.replaceAll(paramMark(heading), row[key] ?? "");
  for (const word of markedUnits) text = text.replaceAll(unitMark(word), beside(word, "unit"));
  for (const word of markedLabels) text = text.replaceAll(labelMark(word), beside(word, "label"));
  return text;
}
