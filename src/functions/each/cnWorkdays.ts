import { firstKnownYear, lastKnownYear } from "../../calendar/workingDay.js";
import { workingDays } from "../../calendar/workingDays.js";
import { Fraction } from "../../exact/fraction.js";
import { single } from "../arguments/argumentKind.js";
import { cellRules } from "../arguments/argumentTable.js";
import { customFunction } from "../customFunction.js";
import { invalidValue } from "../arguments/functionError.js";

export const cnWorkdays = customFunction({
  name: "CNWORKDAYS",
  title: { zh: "工作日数", en: "Working days in China" },
  about: {
    zh: `两日之间（含首尾两日）的工作日数，按国务院放假安排，调休上班日计入；现有 ${firstKnownYear} 至 ${lastKnownYear} 年，其他年份为错误。`,
    en: `Working days from one day to another, both included, by the State Council's calendar with its worked weekends: ${firstKnownYear} to ${lastKnownYear}; other years are an error.`,
  },
  arguments: {
    start: { title: { zh: "第一天", en: "first day" }, kind: single(cellRules.day()) },
    end: {
      title: { zh: "最后一天，不早于第一天", en: "last day, not before the first" },
      kind: single(cellRules.day()),
    },
  },
  result: { about: { zh: "工作日数（天）", en: "how many working days" }, dimensionality: "scalar" },
  examples: [
    { shows: "2020 年全年", args: [{ day: "2020-01-01" }, { day: "2020-12-31" }], result: "249" },
    { shows: "延长的春节假期：只有 2 月 3 日上班", args: [{ day: "2020-01-31" }, { day: "2020-02-03" }], result: "1" },
  ],
  compute: ({ start, end }) => {
    if (end.compare(start) < 0)
      throw invalidValue(
        "CNWORKDAYS：end（最后一天）不得早于 start（第一天）。",
        "CNWORKDAYS: end must not be before start.",
      );
    return Fraction.of(workingDays(Number(start.numerator), Number(end.numerator)));
  },
});
