import type { Words } from "../../words/words.js";
import type { AskReason, NoteReason } from "./cellReading.js";

/** What was done to a value that was taken all the same. */
export const noteWords: Readonly<Record<NoteReason, Words>> = {
  onlyBlanks: { zh: "只有空格，按未填处理", en: "only blanks: counts as not filled in" },
  invisible: { zh: "含不可见字符，已去除", en: "invisible characters were removed" },
  blanks: { zh: "前后有空格，已去除", en: "blanks before or after were removed" },
  fullWidth: { zh: "全角字符，按半角读取", en: "full-width characters, read as plain ones" },
  minusSign: { zh: "减号为“−”，按负号读取", en: "the minus is “−”, read as a minus sign" },
  textNumber: { zh: "数字以文本存储，按数值读取", en: "a number kept as text, read as a number" },
  thousands: { zh: "含千位分隔号，已去除", en: "thousands marks were removed" },
  unit: { zh: "带单位，已去除", en: "the unit was removed" },
  percent: { zh: "以百分数填写，按百分号前的数读取", en: "filled in as a percentage: the number before % was taken" },
  plusSign: { zh: "带正号，已去除", en: "a plus sign was removed" },
  leadingZeros: { zh: "数字前有多余的 0，已去除", en: "needless zeros in front were removed" },
  truthValue: { zh: "填的是逻辑值 TRUE/FALSE，按“是/否”读取", en: "TRUE/FALSE, read as 是/否" },
  textDay: { zh: "日期以文本填写，按日期读取", en: "a date written as text, read as a date" },
  compactDay: { zh: "日期写成八位数字，按年月日读取", en: "a date in eight digits, read as year, month, day" },
  timeOfDay: { zh: "日期带时刻，只取日期", en: "a date with a time of day: only the date was taken" },
  days1904: { zh: "工作簿采用 1904 日期系统，已换算", en: "the workbook counts days from 1904: converted" },
  plainFormat: {
    zh: "日期单元格的格式已改为普通数字，按日期序号读取",
    en: "the date's cell has a plain number format: read as the number of the day",
  },
  formulaLike: { zh: "文字以公式符号开头，只作文字保存", en: "begins like a formula: kept as text only" },
};

/** What is wrong, and what to do. */
export const askWords: Readonly<Record<AskReason, { readonly wrong: Words; readonly advice: Words }>> = {
  tooLong: {
    wrong: { zh: "内容过长", en: "is too long" },
    advice: { zh: "只填数值本身", en: "fill in the number alone" },
  },
  formula: {
    wrong: { zh: "填的是公式", en: "is a formula" },
    advice: { zh: "请直接填写数值", en: "type the number itself" },
  },
  errorValue: {
    wrong: { zh: "是错误值", en: "is an error value" },
    advice: { zh: "请直接填写数值", en: "type the number itself" },
  },
  truthInNumber: {
    wrong: { zh: "应填数值，填的是逻辑值", en: "is a truth value where a number belongs" },
    advice: { zh: "请填写数值", en: "fill in a number" },
  },
  formulaText: {
    wrong: { zh: "文字以公式符号开头", en: "is a text that begins like a formula" },
    advice: { zh: "请直接填写数值", en: "type the number itself" },
  },
  otherDigits: {
    wrong: { zh: "不是阿拉伯数字（如①、Ⅲ、上标）", en: "has digits other than 0–9 (such as ①, Ⅲ or superscripts)" },
    advice: { zh: "请用 0–9 填写", en: "use 0–9" },
  },
  chineseNumeral: {
    wrong: { zh: "是中文数字", en: "is a Chinese numeral" },
    advice: { zh: "请用阿拉伯数字填写，不带“万”“亿”", en: "use 0–9, without 万 or 亿" },
  },
  exponent: {
    wrong: { zh: "是科学记数法", en: "is in scientific notation" },
    advice: { zh: "请写出全部数字", en: "write out all digits" },
  },
  hexadecimal: {
    wrong: { zh: "不是十进制数", en: "is no decimal number" },
    advice: { zh: "请用十进制填写", en: "use decimal digits" },
  },
  comma: {
    wrong: {
      zh: "逗号的含义不明确（千位分隔或小数点）",
      en: "has a comma that could be a thousands mark or a decimal point",
    },
    advice: { zh: "请去掉逗号，小数点用“.”", en: "leave the comma out; the decimal point is “.”" },
  },
  pointOrThousands: {
    wrong: {
      zh: "点号可能是小数点，也可能是千位分隔",
      en: "has a point that could be a decimal point or a thousands mark",
    },
    advice: { zh: "请填写不带分隔号的整数", en: "fill in a whole number without marks" },
  },
  innerBlank: {
    wrong: { zh: "数字中间有空格", en: "has a blank within the number" },
    advice: { zh: "请去掉空格，一格只填一个数", en: "one number in one cell, without blanks" },
  },
  wrongUnit: {
    wrong: { zh: "带有文字或别的单位", en: "has words or another unit" },
    advice: { zh: "请只填数字，单位以表中所列为准", en: "only digits; the unit is the one in the form" },
  },
  percent: {
    wrong: { zh: "是百分数", en: "is a percentage" },
    advice: {
      zh: "请填写表中所列单位的数量，不填比率",
      en: "fill in the quantity in the unit of the form, not a rate",
    },
  },
  dayFormat: {
    wrong: {
      zh: "单元格已成为日期（如把“3/5”输入成 3 月 5 日）",
      en: "became a date (such as 3/5 turned into 5 March)",
    },
    advice: { zh: "请先把格式改回“常规”，再填写数值", en: "set the format back to General, then type the number" },
  },
  scaledFormat: {
    wrong: {
      zh: "单元格的数字格式按千或万缩放，显示与存储的数不同",
      en: "has a format that scales by thousands or ten thousands: shown and stored differ",
    },
    advice: { zh: "请把格式改回“常规”，核对后填写", en: "set the format back to General, check and fill in" },
  },
  emptyWord: {
    wrong: { zh: "用文字或符号表示没有", en: "says “none” in words or signs" },
    advice: {
      zh: "未发生的填 0，确不适用的填“不适用”",
      en: "0 where nothing happened; 不适用 where it truly does not apply",
    },
  },
  notNumber: { wrong: { zh: "不是数值", en: "is no number" }, advice: { zh: "请填写数值", en: "fill in a number" } },
  notChoice: {
    wrong: { zh: "不是“是”或“否”", en: "is neither 是 nor 否" },
    advice: { zh: "请从下拉列表中选择", en: "choose from the list" },
  },
  choiceSign: {
    wrong: { zh: "用符号表示是否", en: "is a sign for yes or no" },
    advice: { zh: "请从下拉列表中选择“是”或“否”", en: "choose 是 or 否 from the list" },
  },
  choiceNumber: {
    wrong: { zh: "用数字表示是否", en: "is a number for yes or no" },
    advice: { zh: "请从下拉列表中选择“是”或“否”", en: "choose 是 or 否 from the list" },
  },
  notDay: {
    wrong: { zh: "不是日期", en: "is no date" },
    advice: { zh: "请按 2021-01-08 的样式填写", en: "write it like 2021-01-08" },
  },
  noSuchDay: {
    wrong: { zh: "没有这一天", en: "is a day that does not exist" },
    advice: { zh: "请核对后按 2021-01-08 的样式填写", en: "check it and write it like 2021-01-08" },
  },
  ambiguousDay: {
    wrong: { zh: "年月日的次序不明确", en: "has year, month and day in an unclear order" },
    advice: { zh: "请按 2021-01-08 的样式填写", en: "write it like 2021-01-08" },
  },
  incompleteDay: {
    wrong: { zh: "日期不完整", en: "is not a whole date" },
    advice: { zh: "请写明年、月、日", en: "write year, month and day" },
  },
  serial60: {
    wrong: { zh: "是 1900 年 2 月 29 日，这一天并不存在", en: "is 29 February 1900, which does not exist" },
    advice: { zh: "请按 2021-01-08 的样式填写", en: "write it like 2021-01-08" },
  },
  unlikelyDay: {
    wrong: { zh: "日期不在 2000 年至 2099 年之间", en: "is not between 2000 and 2099" },
    advice: { zh: "请核对后按 2021-01-08 的样式填写", en: "check it and write it like 2021-01-08" },
  },
};
