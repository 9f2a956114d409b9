import { refusalWords } from "../xlsx/refusalWords.js";
import type { RefusedBecause, ReturnState } from "./checkedReturn.js";
import type { DifferenceKind, FormDifference } from "./difference.js";

export const stateWords: Readonly<Record<ReturnState, string>> = {
  accepted: "接收",
  noted: "接收（有说明）",
  asked: "待查询",
  refused: "退回",
  superseded: "被取代",
};

const differenceWords: Readonly<Record<DifferenceKind, string>> = {
  sheetMissing: "缺少工作表",
  proofMissing: "缺少发放凭证工作表",
  sheetCopied: "工作表被复制，不能确定以哪张为准",
  sheetAdded: "增加了工作表",
  sheetRenamed: "工作表改名",
  sheetMoved: "工作表次序改变",
  sheetVisibility: "工作表的隐藏状态改变",
  protection: "工作表保护改变",
  rowMissing: "缺少行",
  rowAdded: "插入了行，已按标识对应",
  rowMoved: "行被移动，已按标识对应",
  rowVisibility: "行的隐藏状态改变",
  columnMissing: "缺少列",
  columnAdded: "插入了列，已按标识对应",
  columnMoved: "列被移动，已按标识对应",
  columnVisibility: "列的隐藏状态改变",
  key: "标识被改动",
  text: "固定文字被改动",
  labelOfAnother: "固定文字成了另一行的文字，不能确定所填属于哪一项",
  parameter: "参数被改动（计分不采用表中参数）",
  identity: "文件标识被改动",
  formulaChanged: "公式被改动",
  scoreFormulaChanged: "计分公式被改动",
  formulaOverwritten: "公式被覆盖（得分已重新计算）",
  formulaAdded: "固定内容被改为公式",
  contentAdded: "增加了内容",
  lock: "单元格锁定状态改变",
  numberFormat: "数字格式改变",
  cachedValue: "公式所存结果与重新计算不符（采用重新计算的结果）",
  merge: "单元格合并改变",
  mergeOverInput: "填报单元格被合并，可能丢失数据",
  validation: "数据有效性改变",
  conditionalFormat: "条件格式改变",
  name: "定义名称改变",
  nameAdded: "增加了定义名称",
  dateSystem: "日期系统改变（已换算）",
};

/** One sentence: what, where, what was issued and what came back. */
export function differenceText({ kind, sheet, cell, name, expected, found }: FormDifference): string {
  const place = name ?? [sheet, cell].filter((part) => part !== undefined && part !== "").join("!");
  const shown = (value: string | undefined) => (value === undefined || value === "" ? "空白" : `“${clipped(value)}”`);
  const values = expected === undefined && found === undefined ? "" : `：应为 ${shown(expected)}，实为 ${shown(found)}`;
  return `${place === "" ? "工作簿" : place}：${differenceWords[kind]}${values}`;
}

const clipped = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** Why a file is not taken, and what to do. */
export function refusalText(because: RefusedBecause): string {
  switch (because.code) {
    case "file":
      return refusalWords(because.refusal).zh;
    case "notXlsx":
      return "不是 .xlsx 文件，未读取；请用 Excel 或 WPS 另存为 .xlsx 后再报";
    case "timeLimit":
      return "读取超时，已停止；请把数据填入下发的原表后再报";
    case "notForm":
      return "不是考核簿发放的填报表；请使用下发的原表填报";
    case "officeBook":
      return "这是汇总簿，不是填报表";
    case "unknownIssue":
      return `发放台账中没有编号“${because.found}”；请使用本轮下发的原表填报`;
    case "notRebuilt":
      return `编号“${because.found}”在台账中，但指标或模板已变，不能重建当时的表；请用发放时的版本处理，或重新发放`;
    case "notInOffice":
      return `汇总簿中没有单位“${because.found}”；请核对汇总簿`;
    case "wrongRound":
      return `不是本轮的填报表（实为“${because.found}”，应为“${because.expected}”）；请使用本轮下发的原表`;
    case "wrongScheme":
      return `指标体系不符（实为“${because.found}”，应为“${because.expected}”）；请使用本轮下发的原表`;
    case "wrongVersion":
      return `模板版本不符（实为“${because.found}”）；请使用第 ${because.expected} 版`;
    case "wrongRules":
      return "计分规则与本轮不同；请使用本轮下发的原表";
    case "wrongDepartment":
      return `单位不符：表中为“${because.found}”，发放时为“${because.expected}”；请用本单位的原表填报`;
    case "signatureWrong":
      return "签名不符：发放凭证被改动；请使用下发的原表填报";
    case "unknownKey":
      return "签名所用的密钥不是本办的；请使用下发的原表填报";
    case "copiesDisagree":
      return `文件中的几处发放标识互相矛盾（${because.found}）；请使用下发的原表填报`;
    case "proofDamaged":
      return `发放凭证已损坏（${because.found}）；请使用下发的原表填报`;
    case "proofDiffers":
      return "发放凭证与台账登记的不同；请使用下发的原表填报";
    case "structure":
      return `表格结构或公式被改动，不能确定数据的含义；请使用下发的原表填报。${because.differences.slice(0, 5).map(differenceText).join("；")}${because.differences.length > 5 ? `等 ${because.differences.length} 处` : ""}`;
  }
}
