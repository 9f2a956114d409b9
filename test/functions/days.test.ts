import fc from "fast-check";
import { isLate } from "../../src/calendar/isLate.js";
import { daySerial } from "../../src/exact/daySerial.js";
import { FunctionError } from "../../src/functions/arguments/functionError.js";
import { functionNamed, outcome, run } from "./support/run.js";

const day = (iso: string): number => daySerial(iso) ?? Number.NaN;
const column = (...days: readonly (string | null)[]) => days.map((iso) => [iso === null ? "" : day(iso)]);
const refusal = (name: string, ...args: readonly unknown[]) => {
  const result = outcome(functionNamed(name), args);
  if (result instanceof FunctionError) return result;
  throw new Error(`not refused: ${JSON.stringify(result)}`);
};

describe("CNWORKDAYS", () => {
  test("2020 by the notices: 249 working days", () =>
    expect(run("CNWORKDAYS", day("2020-01-01"), day("2020-12-31"))).toBe(249));
  test("a day that is worked is one, a holiday none", () => {
    expect(run("CNWORKDAYS", day("2020-01-19"), day("2020-01-19"))).toBe(1);
    expect(run("CNWORKDAYS", day("2020-01-31"), day("2020-02-01"))).toBe(0);
  });
  test("times of the day change nothing", () =>
    expect(run("CNWORKDAYS", day("2020-03-02") + 0.9, day("2020-03-03") + 0.1)).toBe(2));
  test("the wrong way round is a mistake", () => {
    expect(refusal("CNWORKDAYS", day("2020-03-03"), day("2020-03-02")).words.zh).toContain(
      "end（最后一天）不得早于 start（第一天）",
    );
  });
  test.each(["2018-12-31", "2027-01-01"])("%s has no calendar", (iso) => {
    const error = refusal(
      "CNWORKDAYS",
      ...(iso < "2020" ? [day(iso), day("2020-01-01")] : [day("2020-01-01"), day(iso)]),
    );
    expect(error.code).toBe("notAvailable");
    expect(error.words.zh).toContain(`没有 ${iso.slice(0, 4)} 年的国务院放假安排`);
    expect(error.words.en).toContain(iso.slice(0, 4));
  });
});

describe("LATECOUNT", () => {
  test("counts the rows that are late, over holidays and worked weekends", () => {
    const starts = column("2020-01-22", "2020-01-22", "2020-09-25", null, "2020-03-05");
    const ends = column("2020-02-04", "2020-02-05", "2020-09-30", null, "2020-03-05");
    expect(run("LATECOUNT", starts, ends, 3)).toBe(2);
  });

  test("a fortnight of the calendar", () => {
    expect(run("LATECOUNT", column("2020-03-01"), column("2020-03-15"), 14, null, "calendar")).toBe(0);
    expect(run("LATECOUNT", column("2020-03-01"), column("2020-03-16"), 14, null, "自然日")).toBe(1);
  });

  test("what is not done yet is judged as of a day, and refused without one", () => {
    const [starts, ends] = [column("2020-03-02", "2020-03-02"), column(null, "2020-03-03")];
    expect(run("LATECOUNT", starts, ends, 3, day("2020-03-05"))).toBe(0);
    expect(run("LATECOUNT", starts, ends, 3, day("2020-03-06"))).toBe(1);
    expect(refusal("LATECOUNT", starts, ends, 3).words.zh).toContain("第 1 行没有办理日期：请填写，或给出截至日 asOf");
  });

  test.each([
    ["an act without its event", column(null), column("2020-03-03"), "第 1 行有办理日期而没有发生日期"],
    [
      "an act before its event",
      column("2020-03-02", "2020-03-04"),
      column("2020-03-03", "2020-03-03"),
      "第 2 行的办理日期早于发生日期",
    ],
    [
      "ranges of two shapes",
      column("2020-03-02", "2020-03-04"),
      column("2020-03-03"),
      "同样大小的区域，实为 2 行 1 列与 1 行 1 列",
    ],
  ])("%s is a mistake", (_, starts, ends, message) =>
    expect(refusal("LATECOUNT", starts, ends, 3).words.zh).toContain(message),
  );

  test("an empty ledger has none", () => expect(run("LATECOUNT", column(null, null), column(null, null), 3)).toBe(0));

  test("is the sum of its rows", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: day("2019-01-01"), max: day("2026-11-01") }), fc.nat(20)), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 10 }), (pairs, days) => {
        const late = pairs.filter(([start, later]) => isLate(start, start + later, days)).length;
        expect(
          run(
            "LATECOUNT",
            pairs.map(([start]) => [start]),
            pairs.map(([start, later]) => [start + later]),
            days,
          ),
        ).toBe(late);
      }),
    );
  });
});

describe("figures without a score", () => {
  test("a denominator of 0: the item does not apply", () => {
    expect(refusal("PROPORTION", 0, 0, 3)).toMatchObject({ code: "notAvailable" });
    expect(refusal("RATEDROP", 0, 0, 0.1, 3, "whole", 1, 100)).toMatchObject({ code: "notAvailable" });
  });
  test("findings that are a veto", () => {
    const none = [[0, 0, 0, 0, 0, 0, 0]];
    expect(refusal("FINDINGS", none, 20, 5, 6, none, 5)).toMatchObject({ code: "notAvailable" });
    expect(refusal("FINDINGS", none, 2, 2, 6, none, 5).words.zh).toContain("已达到单项否决的条件");
    expect(run("FINDINGS", none, 20, 4, 6, none, 5)).toBe(6);
  });
  test("figures that contradict each other", () => {
    expect(refusal("PROPORTION", 5, 4, 3).words.zh).toBe("PROPORTION：分子不得大于分母。");
    expect(refusal("RATING", 5.5, 5).words.zh).toContain("评分不得高于满分");
    expect(refusal("DEADLINE", 44196, 44197, 44206, 1).words.zh).toContain("日期早于考核允许的第一天");
    expect(refusal("VETOED", "是").words.zh).toContain("单项否决须写明理由");
    expect(refusal("RANKSCOREOF", 7, [[1], [2]], 4).words.zh).toContain("不在 values 之中");
    expect(refusal("RANKSCORE", [[1], [2]], 4, "bands").words.zh).toContain("须给出分档表");
  });
  test.each([
    [
      "not ascending",
      [
        [0.5, 1],
        [0.5, 0.5],
        [1, 0],
      ],
    ],
    ["not up to 1", [[0.5, 1]]],
    [
      "a gap",
      [
        [0.5, 1],
        ["", ""],
        [1, 0],
      ],
    ],
    [
      "half a row",
      [
        [0.5, 1],
        [1, ""],
      ],
    ],
    [
      "three columns",
      [
        [0.5, 1, 1],
        [1, 0, 1],
      ],
    ],
    ["eleven rows", Array.from({ length: 11 }, (_, at) => [(at + 1) / 11, 1])],
  ])("bands that are no bands: %s", (_, bands) =>
    expect(refusal("RANKSCORE", [[1], [2]], 4, "linear", "best", bands).words.zh).toContain("bands"),
  );
});
