import { daySerial } from "../../exact/daySerial.js";
import { greaterOrEqual, floor, isNumber, lessOrEqual, not, or, when } from "../../formula/build.js";
import { number } from "../../formula/expr.js";
import { argumentWords } from "../contract/argumentWords.js";
import { numberIn } from "../contract/figureText.js";
import { dateOrNever } from "../contract/inputType.js";
import { fullMarkText } from "../contract/limitText.js";
import { day, points } from "../contract/paramType.js";
import { doneOnDay } from "../contract/doneWords.js";
import { wholeCell } from "../contract/invention.js";
import { rule, type Figures } from "../contract/rule.js";
import { dayText } from "../contract/dayText.js";
import { cellWords } from "../contract/cellWords.js";

/** Done in time or not: the full mark from the first day to the last, both included. */
export const deadline = rule({
  id: "DEADLINE",
  title: { zh: "按期完成得分", en: "Done by a day" },
  about: {
    zh: "在规定起止日期内（含首尾两日）完成得满分，逾期或未完成不得分；早于起始日期的日期视为填写有误。",
    en: "The full mark when done from the first to the last day, both included; nothing when later or never. A day before the first is a mistake.",
  },
  inputs: { published: dateOrNever() },
  params: { from: day(), by: day(), full: points() },
  help: {
    published: { zh: "完成或公布的日期", en: "day on which it was done or published" },
    from: { zh: "可计分的第一天", en: "first day that counts" },
    by: { zh: "最后一天（含）", en: "last day, included" },
    full: argumentWords.full,
  },
  conditions: ({ published, from }) => [
    {
      holds: or(not(isNumber(published)), greaterOrEqual(published, from)),
      otherwise: { zh: "日期早于考核允许的第一天", en: "the day is before the first day that can count" },
    },
  ],
  work: ({ published, by, full }) => ({
    score: when(isNumber(published), when(lessOrEqual(floor(published), by), full, number(0)), number(0)),
  }),
  explain: (figures, _units, wording, say) => {
    const done = doneOnDay(wording["published"]);
    const full = fullMarkText(figures, say);
    const term = say({
      zh: `${dayText(figures["from"], say)}至${dayText(figures["by"], say)}`,
      en: `${dayText(figures["from"], say)} to ${dayText(figures["by"], say)}`,
    });
    if (figures["published"] === cellWords.never)
      return say({ zh: `规定期限为${term}，未${done}，${full}`, en: `due from ${term}, never done, ${full}` });
    const inTime = isInTime(figures);
    return say({
      zh: `${dayText(figures["published"], say)}${done}，${inTime ? "在" : "晚于"}规定期限（${term}）${inTime ? "之内" : ""}，${full}`,
      en: `done on ${dayText(figures["published"], say)}, ${inTime ? "in time" : "late"} (due from ${term}), ${full}`,
    });
  },
  lossCause: "deadline",
  scoring: ({ params: { from, by, full }, open }) =>
    open.has("by")
      ? `${open.has("from") ? "自期限当年 1 月 1 日" : `${from} `}至期限当日（含首尾两日，期限见“参数与口径”）完成的得 ${full} 分，逾期或未完成不得分。`
      : `${from} 至 ${by}（含首尾两日）完成的得 ${full} 分，逾期或未完成不得分。`,
  // in time when it was late or never; never when it was in time
  changes: (figures) => [
    { kind: "otherOutcome", input: "published", value: isInTime(figures) ? cellWords.never : numberIn(figures, "by") },
  ],
  invent: (random, { skill, params }) => {
    const [from, by] = [daySerial(params.from), daySerial(params.by)];
    if (from === null || by === null) return null;
    if (random.chance(0.65 + 0.35 * skill)) return { published: wholeCell(random.whole(from, by)) };
    return { published: random.chance(0.3) ? [cellWords.never] : wholeCell(random.whole(by + 1, by + 21)) };
  },
  examples: [
    { params: { from: "2021-01-01", by: "2021-01-10", full: "1" }, inputs: { published: "2021-01-10" }, score: "1" },
    { params: { from: "2021-01-01", by: "2021-01-10", full: "1" }, inputs: { published: "2021-01-11" }, score: "0" },
    { params: { from: "2021-01-01", by: "2021-01-10", full: "1" }, inputs: { published: "未发布" }, score: "0" },
  ],
});

const isInTime = (figures: Figures): boolean =>
  figures["published"] !== cellWords.never &&
  numberIn(figures, "published").floor().compare(numberIn(figures, "by")) <= 0;
