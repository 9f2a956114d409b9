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
      throw new Failure(`${path}：不含上年结果；请使用考核簿的汇总簿、通报、数值发送稿或得分 JSON`);
    case "unknownScheme":
      throw new Failure(`${path}：没有代码为 ${refusal.found} 的指标体系`);
    case "partial":
      throw new Failure(
        `${path}：是只含部分单位的发送稿（单位数 ${refusal.found}），其余单位的上年结果不在其中；请使用全部单位的发送稿、通报或汇总簿`,
      );
    case "changed":
      throw new Failure(`${path}：${refusal.message}`);
    default:
      throw new Failure(`${path}：${refusalWords(refusal).zh}`);
  }
}
