import { standings } from "../../analysis/standing/standings.js";
import { assess } from "../../engine/assess/assess.js";
import { printedScores } from "../../publish/bulletin/lastYearOfJson.js";
import { readLastYear, type LastYear } from "../../publish/bulletin/readLastYear.js";
import type { SchemeCatalogue } from "../../scheme/catalogue.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import { isForReader } from "../../xlsx/zip/fileKind.js";
import { Failure } from "../terminal/failure.js";
import { readAnswers } from "./readAnswers.js";
import { readJson } from "./readJson.js";
import { readBytes } from "./readText.js";

/** Last year's results and, where the file has more, what was scored. */
export type LastYearData = Pick<Extract<LastYear, { readonly ok: true }>, "rows" | "data">;

/**
 * Last year's results: a workbook of ours, answers as JSON, or what `score --json` printed.
 *
 * @param known schemes that they may name
 * @throws Failure with the file
 */
export function readLastYearFile(path: string, known: SchemeCatalogue): LastYearData {
  const bytes = readBytes(path);
  if (isForReader(bytes)) return fromWorkbook(path, bytes, known);
  const json = readJson(path, ["scores", "answers"], bytes);
  const printed = printedScores(json);
  if (printed) return { rows: printed, data: null };
  const { scheme, answers } = readAnswers(path, bytes, known);
  return { rows: standings(assess(scheme, answers)).rows, data: { scheme, answers } };
}

function fromWorkbook(path: string, bytes: Uint8Array, known: SchemeCatalogue): LastYearData {
  const read = readLastYear(bytes, known);
  if (read.ok) return read;
  const { refusal } = read;
  switch (refusal.code) {
    case "notResults":
      throw new Failure({
        zh: `${path}：不含上年结果；请使用考核簿的汇总簿、通报、数值发送稿或得分 JSON`,
        en: `${path}: has no results of last year; use an office workbook, a bulletin, a copy of values or scores as JSON of Scorebook`,
      });
    case "unknownScheme":
      throw new Failure({
        zh: `${path}：没有代码为 ${refusal.found} 的指标体系`,
        en: `${path}: there is no scheme of the id ${refusal.found}`,
      });
    case "partial":
      throw new Failure({
        zh: `${path}：是只含部分单位的发送稿（单位数 ${refusal.found}），其余单位的上年结果不在其中；请使用全部单位的发送稿、通报或汇总簿`,
        en: `${path}: is a copy of some departments only (${refusal.found}), without the results of others; use a copy of all departments, a bulletin or an office workbook`,
      });
    case "changed":
      throw new Failure({ zh: `${path}：${refusal.message}`, en: `${path}: ${refusal.message}` });
    default:
      throw new Failure({ zh: `${path}：${refusalWords(refusal).zh}`, en: `${path}: ${refusalWords(refusal).en}` });
  }
}
