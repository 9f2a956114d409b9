import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { lateness, type Lateness } from "../../src/analysis/lateness.js";
import { isLate } from "../../src/calendar/isLate.js";
import { daySerial } from "../../src/exact/daySerial.js";
import type { Item } from "../../src/scheme/scheme.js";
import { scheme } from "./support/assessed.js";

const day = (iso: string): number => {
  const serial = daySerial(iso);
  if (serial === null) throw new Error(iso);
  return serial;
};
const withTerm = (kind: "working" | "calendar"): Item => {
  const item = scheme.items.find(({ definition }) => definition.lateAfter?.kind === kind);
  if (!item) throw new Error(kind);
  return item;
};
const [working, calendar] = [withTerm("working"), withTerm("calendar")];
const told = (result: Lateness) =>
  "due" in result ? [result.kind, result.due, result.daysLate, result.calendarDaysLate] : [result.kind];

describe("三个工作日内", () => {
  test.each([
    ["周四发生，次周二为最后一日", "2020-03-05", "2020-03-10", ["onTime", "2020-03-10", 0, 0]],
    ["晚一天", "2020-03-05", "2020-03-11", ["late", "2020-03-10", 1, 1]],
    ["春节延长的假期不计", "2020-01-22", "2020-02-04", ["onTime", "2020-02-04", 0, 0]],
    ["周五到期、周六才办，没有多出工作日仍是逾期", "2020-03-10", "2020-03-14", ["late", "2020-03-13", 0, 1]],
    ["当天就办", "2020-03-05", "2020-03-05", ["onTime", "2020-03-10", 0, 0]],
  ])("%s", (_name, event, act, expected) => {
    expect(told(lateness(working, day(event), day(act)))).toEqual(expected);
  });

  test("放假安排未公布的年份从不推算", () => {
    expect(lateness(working, day("2030-03-05"), day("2030-03-20"))).toEqual({ kind: "unknownYear", year: 2030 });
    expect(lateness(working, day("2026-12-30"), day("2027-01-15"))).toEqual({ kind: "unknownYear", year: 2027 });
  });

  test("年末发生，期限内的日历天数未过，必定按时，最后一日未知", () => {
    expect(told(lateness(working, day("2026-12-30"), day("2027-01-02")))).toEqual(["onTime", null, 0, 0]);
    expect(told(lateness(working, day("2026-12-30"), day("2026-12-31")))).toEqual(["onTime", null, 0, 0]);
  });

  test("到期日已知而办理日的年份未知：逾期无疑，只是天数未知", () => {
    expect(told(lateness(working, day("2026-12-01"), day("2027-03-01")))).toEqual(["late", "2026-12-04", null, 87]);
  });
});

test("两周按自然日计，任何年份都能判断", () => {
  expect(told(lateness(calendar, day("2030-03-01"), day("2030-03-15")))).toEqual(["onTime", "2030-03-15", 0, 0]);
  expect(told(lateness(calendar, day("2030-03-01"), day("2030-03-18")))).toEqual(["late", "2030-03-15", 3, 3]);
});

test("没有期限的项目、日期颠倒的记录", () => {
  const without = scheme.items.find(({ definition }) => definition.lateAfter === undefined);
  if (without) expect(lateness(without, 1000, 2000)).toEqual({ kind: "noTerm" });
  expect(lateness(working, day("2020-03-05"), day("2020-03-04"))).toEqual({ kind: "actBeforeEvent" });
});

test("逾期与否和函数 LATECOUNT 的判断一致", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: day("2019-01-01"), max: day("2026-11-30") }),
      fc.integer({ min: 0, max: 30 }),
      fc.boolean(),
      (event, after, isWorking) => {
        const item = isWorking ? working : calendar;
        const { days = 0, kind = "working" } = item.definition.lateAfter ?? {};
        const found = lateness(item, event, event + after);
        expect(found.kind === "late").toBe(isLate(event, event + after, days, kind));
        if ("due" in found) expect(found.finding).toBe(found.kind === "late");
      },
    ),
  );
});
