import { check, type NativeGroup } from "./nativeCheck.js";

/** Days as numbers, from whichever year the workbook counts them. */
export const dates: NativeGroup = {
  title: { zh: "日期", en: "Days" },
  means: {
    zh: "期限之内或逾期的判断、日期的填写检查可能有误。",
    en: "What is late, and which days may be typed, may be judged wrongly.",
  },
  checks: [
    check("serial", "2021-01-08 的序列号", "the number of 2021-01-08", "DATE(2021,1,8)", 44204, 42742),
    check("cell", "单元格中的日期等于同一天", "a day in a cell is that day", "[days.1]=DATE(2021,1,8)", true),
    check("cell-serial", "单元格中日期的序列号", "the number of a day in a cell", "[days.2]+0", 43890, 42428),
    check("leap-day", "2020 年有 2 月 29 日", "2020 has a 29 February", "[days.2]+1=DATE(2020,3,1)", true),
    check("no-leap-day", "2021 年没有 2 月 29 日", "2021 has none", "DATE(2021,2,29)=DATE(2021,3,1)", true),
    check("leap-year", "2020 年有 366 天", "2020 has 366 days", "DATE(2021,1,1)-DATE(2020,1,1)", 366),
    check("year-end", "跨年相隔的天数", "days across the end of a year", "[days.1]-DATE(2020,12,31)", 8),
    check("order", "早于期限的第一天", "before the first day", "DATE(2020,12,31)>=DATE(2021,1,1)", false),
    check("number", "日期是数", "a day is a number", "ISNUMBER([days.1])", true),
    check("text", "形如日期的文本不是日期", "a text like a day is none", "ISNUMBER([days.3])", false),
    check("text-order", "形如日期的文本大于任何日期", "it is above any day", "[days.3]>DATE(2099,12,31)", true),
  ],
};
