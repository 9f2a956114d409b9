import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import { growRows, type BookGrowth } from "../../xlsx/edit/growRows.js";
import { growOffice } from "../../workbook/convert/growOffice.js";
import { NotInPlace } from "../../xlsx/edit/notInPlace.js";
import { growthFaultWords, growthRemarks } from "../../workbook/office/growthWords.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { Failure } from "../terminal/failure.js";
import { linesOf, mendFirst, toldLines } from "../terminal/toldLines.js";
import { withWorkbookWords, type OpenedWorkbook } from "./openWorkbook.js";
import type { Terminal } from "../terminal/terminal.js";

export interface ChangedOffice {
  readonly bytes: Uint8Array;
  readonly before: OfficeRecord;
  readonly after: OfficeRecord;
}

/**
 * An office workbook's file, changed in place: what people added to it stays.
 * @throws Failure for what would be lost or go wrong, each with its cell
 */
export function changedOffice(
  path: string,
  { bytes, book, scheme, identity }: OpenedWorkbook,
  change: (record: OfficeRecord) => OfficeRecord,
  terminal: Terminal,
): ChangedOffice {
  if (identity.kind !== "office")
    throw new Failure({
      zh: `${path}：这是单位填报表，不是汇总簿；请使用汇总簿`,
      en: `${path}: this is a department's form, not an office workbook; use the office workbook`,
    });
  return withWorkbookWords(path, () => {
    const before = readOffice(scheme, book).record;
    const after = change(before);
    const grows = growOffice(scheme, book, before, after);
    const { growth, faults } = grows;
    if (faults.length > 0) {
      const told = faults.map((each) => ({
        zh: `${path}：${growthFaultWords(each).zh}`,
        en: `${path}: ${growthFaultWords(each).en}`,
      }));
      throw new Failure(linesOf([...toldLines(told, mendFirst(path)), { zh: "未写入", en: "Nothing was written" }]));
    }
    const remarks = growthRemarks(grows).map(({ zh, en }) => ({ zh: `${path}：${zh}`, en: `${path}: ${en}` }));
    for (const line of toldLines(remarks, (more) => ({
      zh: `${path}：另有 ${more} 处，也请核对`,
      en: `${path}: ${more} more places; look at them as well`,
    })))
      terminal.err(line);
    return { bytes: grown(path, bytes, growth), before, after };
  });
}

function grown(path: string, bytes: Uint8Array, growth: BookGrowth): Uint8Array {
  try {
    return growRows(bytes, growth);
  } catch (error) {
    if (!(error instanceof NotInPlace)) throw error;
    throw new Failure({
      zh: `${path}：${error.words.zh}\n未写入`,
      en: `${path}: ${error.words.en}\nNothing was written`,
    });
  }
}
