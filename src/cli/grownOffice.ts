import type { OfficeRecord } from "../engine/officeRecord.js";
import { growRows, type BookGrowth } from "../xlsx/growRows.js";
import { growOffice, type GrowthFault } from "../workbook/growOffice.js";
import { readOffice } from "../workbook/readOffice.js";
import { Failure } from "./failure.js";
import { withWorkbookWords, type OpenedWorkbook } from "./openWorkbook.js";
import type { Terminal } from "./terminal.js";

/** More than this nobody reads. */
const mostTold = 20;

export interface ChangedOffice {
  readonly bytes: Uint8Array;
  readonly before: OfficeRecord;
  readonly after: OfficeRecord;
}

/**
 * An office workbook's file, changed in place: what people added to it stays.
 * @throws Failure for what would be lost or go wrong, each with its cell
 */
export function changedOffice(path: string, { bytes, book, scheme, identity }: OpenedWorkbook, change: (record: OfficeRecord) => OfficeRecord, terminal: Terminal): ChangedOffice {
  if (identity.kind !== "office") throw new Failure(`${path}：不是汇总簿`);
  return withWorkbookWords(path, () => {
    const before = readOffice(scheme, book).record;
    const after = change(before);
    const { growth, faults, notCovering, rangesLeft } = growOffice(scheme, book, before, after);
    if (faults.length > 0) {
      const more = faults.length - mostTold;
      throw new Failure([...faults.slice(0, mostTold).map((each) => `${path}：${faultText(each)}`), ...(more > 0 ? [`${path}：另有 ${more} 处`] : []), "未写入"].join("\n"));
    }
    for (const { place, formula } of notCovering.slice(0, mostTold)) terminal.err(`${path}：${place} 的公式 =${formula} 不含新加的行，请自行核对\n`);
    for (const place of rangesLeft.slice(0, mostTold)) terminal.err(`${path}：${place} 的下拉列表或条件格式改动过，未延长到新加的行，请自行核对\n`);
    return { bytes: grown(path, bytes, growth), before, after };
  });
}

function grown(path: string, bytes: Uint8Array, growth: BookGrowth): Uint8Array {
  try {
    return growRows(bytes, growth);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(`${path}：文件的写法不能原位改动（${error.message}）；请用 Excel 或 WPS 打开并另存为 .xlsx，再试\n未写入`);
  }
}

const faultText = ({ kind, place, expected, found }: GrowthFault): string => {
  switch (kind) {
    case "moved":
      return `${place}：应为标识 ${expected}，实为 ${found === "" ? "空白" : found}；行列移动过，不能原位改动`;
    case "formula":
      return `${place}：公式改动过，现为 ${found === "" ? "空白" : found}，应为 ${expected}；请先恢复`;
    case "taken":
      return `${place}：新行要用的位置已有内容：${found}；请先移走`;
    case "name":
      return `名称 ${place} 应指向 ${expected}，实为 ${found === "" ? "没有" : found}`;
  }
};
