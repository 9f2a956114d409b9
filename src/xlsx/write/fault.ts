/** Why a draft is not written. */
export type DraftFaultCode =
  // Values and formulas.
  | "notFinite"
  | "textTooLong"
  | "badCharacter"
  | "formulaEquals"
  | "formulaEmpty"
  | "formulaTooLong"
  | "formulaLevels"
  | "formulaArguments"
  | "formulaText"
  | "formulaEscape"
  | "liveFormula"
  | "spill"
  // Places.
  | "cellOutside"
  | "cellTwice"
  | "areaOutside"
  | "mergeTooSmall"
  | "mergesOverlap"
  | "breakOutside"
  // Names.
  | "sheetName"
  | "sheetNameTwice"
  | "noVisibleSheet"
  | "definedName"
  | "definedNameTwice"
  | "propertyName"
  | "linkTarget"
  // Rules for input.
  | "listEmpty"
  | "listTooLong"
  | "listValue"
  | "ruleFormula"
  | "ruleTooLong"
  | "rulesOverlap"
  // Looks.
  | "color"
  | "measure"
  | "numberFormat"
  | "headerTooLong"
  | "typeface"
  | "tooMany"
  | "chart"
  | "customXml";

/** What is wrong in a draft and where: data for machines, from which the sentence is made. */
export interface DraftFault {
  readonly code: DraftFaultCode;
  readonly sheet?: string;
  /** The cell or range. */
  readonly cell?: string;
  /** What was found. */
  readonly found?: string | number;
  readonly limit?: number;
}

/**
 * A draft that no program would open without complaint, or would open with something else in it. Whoever made
 * the draft erred, or let a text through that should have been checked: so it is thrown.
 */
export class DraftError extends Error {
  override readonly name = "DraftError";

  constructor(readonly fault: DraftFault) {
    super(sentence(fault));
  }
}

/** @throws DraftError always */
export function refuseDraft(code: DraftFaultCode, facts: Omit<DraftFault, "code"> = {}): never {
  throw new DraftError({ code, ...facts });
}

const words: Record<DraftFaultCode, (fault: DraftFault) => string> = {
  notFinite: ({ found }) => `数值“${String(found)}”不是有限的数，请改为数字、空白或单元格错误`,
  textTooLong: ({ found, limit }) => `文字有 ${String(found)} 个字符，超过 ${String(limit)} 个，请缩短或分到几个单元格`,
  badCharacter: ({ found }) => `文字中有表格文件不能保存的字符 ${String(found)}，请删除`,
  formulaEquals: () => "公式以“=”开头，请去掉这个“=”",
  formulaEmpty: () => "公式是空的，请写公式或只写值",
  formulaTooLong: ({ found, limit }) =>
    `公式有 ${String(found)} 个字符，超过 ${String(limit)} 个，请把一部分移到另一个单元格`,
  formulaLevels: ({ found, limit }) =>
    `公式嵌套 ${String(found)} 层，超过 ${String(limit)} 层，请把里面几层移到另一个单元格`,
  formulaArguments: ({ found, limit }) =>
    `公式中一个函数有 ${String(found)} 个参数，超过 ${String(limit)} 个，请改为引用区域`,
  formulaText: ({ found, limit }) =>
    `公式中一段文字有 ${String(found)} 个字符，超过 ${String(limit)} 个，请把它移到单元格里再引用`,
  formulaEscape: () => "公式中有形如“_x0041_”的文字，各程序读法不一，请把它移到单元格里再引用",
  liveFormula: () => "自定义函数不能用于数据验证和条件格式，请改为引用单元格",
  spill: ({ found }) => `溢出的区域不可用（${String(found)}），请检查大小，并空出公式所填的单元格`,
  cellOutside: ({ found }) => `位置（${String(found)}）在工作表之外，请检查行号和列号`,
  cellTwice: () => "同一单元格写了两次，请只写一次",
  areaOutside: ({ found }) => `区域（${String(found)}）在工作表之外或没有单元格，请检查行列和大小`,
  mergeTooSmall: () => "合并区域只有一个单元格，请去掉这一合并",
  mergesOverlap: ({ found }) => `合并区域与 ${String(found)} 重叠，请分开`,
  breakOutside: ({ found }) => `分页位置 ${String(found)} 不在工作表内，请检查`,
  sheetName: ({ found }) =>
    `工作表名“${String(found)}”不可用，请改为 1 至 31 个字符，不含 [ ] : * ? / \\，首尾不用单引号，也不叫 History`,
  sheetNameTwice: ({ found }) => `工作表名“${String(found)}”重复（不分大小写），请改名`,
  noVisibleSheet: () => "没有可见的工作表，请至少显示一张",
  definedName: ({ found }) =>
    `名称“${String(found)}”不可用，请以文字或下划线开头，只用文字、数字、下划线和句点，且不像单元格地址`,
  definedNameTwice: ({ found }) => `名称“${String(found)}”重复（不分大小写），请改名`,
  propertyName: ({ found }) => `文档属性名“${String(found)}”是空的、过长或重复（不分大小写），请改名`,
  linkTarget: ({ found }) => `链接指向的位置“${String(found)}”不存在，请写成“工作表!A1”或已有的名称`,
  listEmpty: () => "下拉列表没有选项，请给出选项或引用区域",
  listTooLong: ({ found, limit }) => `下拉列表共 ${String(found)} 个字符，超过 ${String(limit)} 个，请改为引用区域`,
  listValue: ({ found }) => `下拉选项“${String(found)}”为空、首尾有空格，或含逗号、引号、换行，请改为引用区域`,
  ruleFormula: ({ found }) => `${String(found)}的公式缺少或多余，请检查类型和条件`,
  ruleTooLong: ({ found, limit }) => `数据验证的公式或提示有 ${String(found)} 个字符，超过 ${String(limit)} 个，请缩短`,
  rulesOverlap: ({ found }) => `数据验证的区域与 ${String(found)} 重叠，同一单元格只能有一条，请分开`,
  color: ({ found }) => `颜色“${String(found)}”不是六位十六进制数，请写成 RRGGBB`,
  measure: ({ found }) => `尺寸或设置超出范围（${String(found)}），请检查`,
  numberFormat: ({ found }) => `数字格式“${String(found)}”是空的或超过 255 个字符，请检查`,
  headerTooLong: ({ found, limit }) => `页眉或页脚共 ${String(found)} 个字符，超过 ${String(limit)} 个，请缩短`,
  typeface: ({ found }) => `字体名“${String(found)}”是空的或超过 31 个字符，请改为已安装的字体`,
  tooMany: ({ found, limit }) => `${String(found)}，超过 ${String(limit)}，请减少`,
  chart: ({ found }) => `图表有误（${String(found)}），请检查标题、系列和区域`,
  customXml: ({ found }) => `自定义 XML 有误：${String(found)}`,
};

/** "工作表“得分”C5：公式以“=”开头，请去掉这个“=”。" */
function sentence(fault: DraftFault): string {
  const place = `${fault.sheet === undefined ? "" : `工作表“${fault.sheet}”`}${fault.cell ?? ""}`;
  return `${place === "" ? "" : `${place}：`}${words[fault.code](fault)}。`;
}
