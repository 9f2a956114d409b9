import { isLate, type DayKind } from "../../calendar/isLate.js";
import { Fraction } from "../../exact/fraction.js";
import { several, single } from "../arguments/argumentKind.js";
import { cellRules } from "../arguments/argumentTable.js";
import { customFunction } from "../customFunction.js";
import { invalidValue, type FunctionError } from "../arguments/functionError.js";

const dayKinds = ["working", "calendar"] as const satisfies readonly DayKind[];

export const lateCount = customFunction({
  name: "LATECOUNT",
  title: { zh: "逾期件数", en: "Late acts" },
  about: {
    zh: "有多少件逾期：事项发生的次日为第 1 日，在第 N 日之后办理的为逾期；首尾皆空的行不计。没有办理日期的，须给出截至日 asOf，截至日已过第 N 日的为逾期。",
    en: "How many acts came late: the day after the event is day 1, and an act after day N is late. Rows without both days are passed over. An act not done yet needs asOf, and is late when asOf is after day N.",
  },
  arguments: {
    starts: { title: { zh: "事项发生的日期", en: "days of the events" }, kind: several(cellRules.dayOrBlank()) },
    ends: {
      title: { zh: "办理的日期，与 starts 同样大小", en: "days of the acts, in the shape of starts" },
      kind: several(cellRules.dayOrBlank()),
    },
    days: {
      title: { zh: "期限 N（天）", en: "the days allowed, N" },
      kind: single(cellRules.number({ least: 1, most: 366, decimals: 0 })),
    },
    asOf: {
      title: { zh: "截至日：未办理的按此日判断", en: "day as of which what is not done is judged" },
      kind: single(cellRules.day()),
      optional: true,
    },
    dayKind: {
      title: { zh: "期限按工作日还是自然日，省略时为工作日", en: "working or calendar days; working when left out" },
      kind: single(cellRules.choice(dayKinds)),
      optional: true,
    },
  },
  result: { about: { zh: "逾期件数（件）", en: "how many are late" }, dimensionality: "scalar" },
  examples: [
    {
      shows: "两件，限 3 个工作日：假期不计入，第二件逾期",
      args: [[[{ day: "2020-01-22" }], [{ day: "2020-03-05" }]], [[{ day: "2020-02-04" }], [{ day: "2020-03-11" }]], 3],
      result: "1",
    },
    {
      shows: "没有办理的按截至日判断，自然日",
      args: [[[{ day: "2020-03-05" }]], [[""]], 14, { day: "2020-03-20" }, "calendar"],
      result: "1",
    },
  ],
  compute: ({ starts, ends, days, asOf, dayKind = "working" }) => {
    if (!starts.hasShapeOf(ends))
      throw invalidValue(
        `LATECOUNT 的 starts 与 ends 应为同样大小的区域，实为 ${starts.rows} 行 ${starts.columns} 列与 ${ends.rows} 行 ${ends.columns} 列。`,
        `LATECOUNT: starts and ends must be ranges of one shape; found ${starts.rows} × ${starts.columns} and ${ends.rows} × ${ends.columns} cells.`,
      );
    const allowed = Number(days.numerator);
    const late = starts.cells.filter((start, at) => {
      const end = ends.cells[at] ?? null;
      if (start === null && end === null) return false;
      const place = starts.placeOf(at).row;
      if (start === null)
        throw unclear(place, "有办理日期而没有发生日期", "has the day of the act but not of the event");
      const act = end ?? asOf;
      if (!act)
        throw unclear(
          place,
          "没有办理日期：请填写，或给出截至日 asOf",
          "has no day of the act: enter it, or give asOf",
        );
      if (act.compare(start) < 0)
        throw unclear(
          place,
          end ? "的办理日期早于发生日期" : "的发生日期晚于截至日 asOf",
          end ? "has an act before its event" : "has an event after asOf",
        );
      return isLate(
        Number(start.numerator),
        Number(act.numerator),
        allowed,
        dayKind === "calendar" ? "calendar" : "working",
      );
    });
    return Fraction.of(late.length);
  },
});

const unclear = (row: number, zh: string, en: string): FunctionError =>
  invalidValue(`LATECOUNT：第 ${row} 行${zh}。`, `LATECOUNT: row ${row} ${en}.`);
