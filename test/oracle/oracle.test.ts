import { describe, expect, test } from "@jest/globals";
import { assess, assessLevels } from "./assess.js";
import { items } from "./items.js";
import type { AnswersJson, DepartmentAnswers, DepartmentScore, ItemScore } from "./json.js";

/** The oracle against figures worked out by hand; the arithmetic stands beside each. */

type Answers = Record<string, unknown>;

/** Nothing to find fault with: every item at its full mark, no bonus. */
function faultless(changes: Answers = {}): Answers {
  const answers: Answers = {};
  for (const item of items) {
    const [first = "", second = ""] = item.inputs;
    switch (item.rule) {
      case "deduct":
        answers[item.code] = first === "notMet" ? { notMet: false } : { count: 0 };
        break;
      case "gate":
        answers[item.code] = { met: true };
        break;
      case "rating":
        answers[item.code] = second === "times" ? { rating: item.full, times: 3 } : { rating: item.full };
        break;
      case "rank":
      case "rateDrop":
      case "proportion":
        answers[item.code] = second === "" ? { [first]: 5 } : { [first]: 5, [second]: 5 };
        break;
      case "findings":
        answers[item.code] = { findings: [0, 0, 0, 0, 0, 0, 0], matters: 9, mattersLacking4: 0 };
        break;
      case "deadline":
        answers[item.code] = { published: "2021-01-08" };
        break;
      default:
        break; // no veto, no bonus
    }
  }
  return { ...answers, ...changes };
}

function department(answers: Answers, number = 1, without: string[] = []): DepartmentAnswers {
  return { code: `D${number}`, name: `示例单位${number}`, sectionsNotApplicable: without, answers };
}

function all(departments: DepartmentAnswers[], parameters: Answers = {}): DepartmentScore[] {
  const answers: AnswersJson = { scheme: "2020", parameters, departments };
  return assess(answers).departments;
}

function single(answers: Answers, parameters: Answers = {}, without: string[] = []): DepartmentScore {
  const [first] = all([department(answers, 1, without)], parameters);
  if (first === undefined) {
    throw new Error("no department");
  }
  return first;
}

function item(code: string, answer: unknown, parameters: Answers = {}): ItemScore | undefined {
  return single({ [code]: answer }, parameters).items[code];
}

function scored(score: string): ItemScore {
  return { outcome: "scored", score };
}

describe("single rules", () => {
  test("1.1.1.1: 2 points, 0.2 for each finding", () => {
    expect(item("1.1.1.1", { count: 3 })).toEqual(scored("1.40")); // 2 − 3 × 0.2
    expect(item("1.1.1.1", { count: "9.0" })).toEqual(scored("0.20")); // 2 − 1.8
    expect(item("1.1.1.1", { count: 10 })).toEqual(scored("0.00"));
    expect(item("1.1.1.1", { count: 11 })).toEqual(scored("0.00"));
    expect(item("1.1.1.1", { count: -1 })).toEqual({ outcome: "invalid", score: null });
    expect(item("1.1.1.1", {})).toEqual({ outcome: "invalid", score: null });
    expect(item("1.1.1.1", undefined)).toEqual({ outcome: "notFilled", score: "0.00" });
  });

  test("1.1.1.2: 98.75 % lies 1.25 points below 100 %", () => {
    expect(item("1.1.1.2", { onTime: 9875, total: 10000 })).toEqual(scored("2.90")); // 3 − 1 × 0.1
    expect(item("1.1.1.2", { onTime: 9875, total: 10000 }, { rateSteps: "proRata" })).toEqual(scored("2.88")); // 3 − 0.125 = 2.875
    expect(item("1.1.1.2", { onTime: 70, total: 100 })).toEqual(scored("0.00")); // 30 × 0.1 = 3
    expect(item("1.1.1.2", { onTime: 71, total: 100 })).toEqual(scored("0.10")); // 29 × 0.1 = 2.9
    expect(item("1.1.1.2", { onTime: 0, total: 0 })).toEqual({ outcome: "notApplicable", score: "3.00" });
    expect(item("1.1.1.2", { onTime: 1, total: 0 })).toEqual({ outcome: "invalid", score: null });
  });

  test("1.2.2.3: a third of 5 points", () => {
    const third = { withCertificate: 1, total: 3 };
    expect(item("1.2.2.3", third)).toEqual(scored("1.67"));
    expect(item("1.2.2.3", third, { decimals: 1 })).toEqual(scored("1.7"));
    expect(item("1.2.2.3", third, { decimals: 4 })).toEqual(scored("1.6667"));
    // 1 / 8 of 5 is 0.625: a half goes up
    expect(item("1.2.2.3", { withCertificate: 1, total: 8 })).toEqual(scored("0.63"));
  });

  test("2.5.3.1: nothing below three times", () => {
    expect(item("2.5.3.1", { rating: "1.50", times: 2 })).toEqual(scored("0.00"));
    expect(item("2.5.3.1", { rating: "1.500", times: 3 })).toEqual(scored("1.50"));
    expect(item("2.5.3.1", { rating: "2.01", times: 2 })).toEqual({ outcome: "invalid", score: null });
    expect(item("2.5.3.1", { rating: 1 })).toEqual({ outcome: "invalid", score: null });
  });

  test("2.4.3: seven kinds of finding", () => {
    const answer = { findings: [1, 0, 2, 0, 0, 0, 4], matters: 30, mattersLacking4: 4 };
    expect(item("2.4.3", answer)).toEqual(scored("2.50")); // 6 − 7 × 0.5
    const findingAmounts = ["1", "9", "0.75", "9", "9", "9", "0.3"];
    expect(item("2.4.3", answer, { findingAmounts })).toEqual(scored("2.30")); // 6 − 1 − 1.5 − 1.2
    expect(item("2.4.3", { ...answer, findings: [13, 0, 0, 0, 0, 0, 0] })).toEqual(scored("0.00"));
  });

  test("2.4.3: its own veto", () => {
    const outcome = (matters: number, mattersLacking4: number): string | undefined =>
      item("2.4.3", { findings: [0, 0, 0, 0, 0, 0, 0], matters, mattersLacking4 })?.outcome;
    expect([outcome(30, 4), outcome(30, 5), outcome(5, 4), outcome(5, 5)]).toEqual([
      "scored",
      "vetoed",
      "scored",
      "vetoed",
    ]);
    expect([outcome(4, 3), outcome(4, 4), outcome(1, 1), outcome(0, 0)]).toEqual([
      "scored",
      "vetoed",
      "vetoed",
      "scored",
    ]);
    expect(outcome(3, 4)).toBe("invalid");
  });

  test("2.4.3: its own veto, of the item alone", () => {
    const guide = { findings: [1, 0, 0, 0, 0, 0, 0], matters: 2, mattersLacking4: 2 };
    expect(item("2.4.3", guide, { guideVeto: "item" })).toEqual(scored("0.00"));
    expect(item("2.4.3", { ...guide, mattersLacking4: 1 }, { guideVeto: "item" })).toEqual(scored("5.50")); // 6 − 0.5
    // 65 + 0.35 × (0.65 × 94 + 0.35 × 100) = 98.635
    expect(single(faultless({ "2.4.3": guide }), { guideVeto: "item" })).toMatchObject({ total: "98.64", grade: "" });
  });

  test("2.6.4: from 1 to 10 January 2020, where the report of 2019 is meant", () => {
    const score = (published: unknown): unknown => item("2.6.4", { published }, { reportDue: "2020-01-10" })?.score;
    expect(["2020-01-01", "2020-01-10", "2020-01-11", "2021-01-08", null].map(score)).toEqual([
      "1.00",
      "1.00",
      "0.00",
      "0.00",
      "0.00",
    ]);
    expect(score("2019-12-31")).toBeNull();
  });

  test("2.6.4: from 1 to 10 January 2021", () => {
    const score = (published: unknown): unknown => item("2.6.4", { published })?.score;
    expect(["2021-01-01", "2021-01-10", "2021-01-11", null].map(score)).toEqual(["1.00", "1.00", "0.00", "0.00"]);
    expect(["2020-12-31", "2021-02-30", "soon"].map(score)).toEqual([null, null, null]);
    expect(item("2.6.4", null)).toEqual({ outcome: "invalid", score: null });
  });
});

describe("groups", () => {
  test("1.3.2: a yes counts once, all over 3 points is lost", () => {
    const some = faultless({ "1.3.2.1": { notMet: true }, "1.3.2.2": { count: 1 } });
    expect(single(some).items["1.3.2"]).toEqual(scored("1.00")); // 3 − 1 − 1
    expect(single(some).items["1.3.2.2"]).toEqual({ outcome: "scored", score: null });
    expect(single({ ...some, "1.3.2.4": { count: 2 } }).items["1.3.2"]).toEqual(scored("0.00")); // 3 − 4
  });

  test("1.1.2: an absent item empties the group, a 不适用 one takes nothing", () => {
    const no = { notApplicable: true };
    const { "1.1.2.1": _absent, ...rest } = faultless();
    expect(single(rest).items["1.1.2"]).toEqual({ outcome: "notFilled", score: "0.00" });
    expect(single(faultless({ "1.1.2.1": no, "1.1.2.3": { count: 2 } })).items["1.1.2"]).toEqual(scored("6.00")); // 10 − 4
    const none = faultless({ "1.1.2.1": no, "1.1.2.2": no, "1.1.2.3": no, "1.1.2.4": no });
    expect(single(none, { notApplicable: "rescale" }).items["1.1.2"]).toEqual({
      outcome: "notApplicable",
      score: "10.00",
    });
  });
});

describe("ranking", () => {
  /** 9, 7, 7, 3 and one without a value: n = 4. */
  function volumes(parameters: Answers): (string | null | undefined)[] {
    const answers = [9, 7, "7.0", 3].map((volume, index) => department({ "1.2.3.2": { volume } }, index + 1));
    return all([...answers, department({}, 5)], parameters).map((result) => result.items["1.2.3.2"]?.score);
  }

  test("linear: 2 × (4 − p + 1) / 4", () => {
    expect(volumes({})).toEqual(["2.00", "1.50", "1.50", "0.50", "0.00"]); // p 1, 2, 2, 4
    expect(volumes({ ties: "mean" })).toEqual(["2.00", "1.25", "1.25", "0.50", "0.00"]); // p 2.5
    expect(volumes({ ties: "dense" })).toEqual(["2.00", "1.50", "1.50", "1.00", "0.00"]); // p 1, 2, 2, 3
  });

  test("toZero: 2 × (4 − p) / 3", () => {
    expect(volumes({ rankMethod: "toZero" })).toEqual(["2.00", "1.33", "1.33", "0.00", "0.00"]);
    expect(volumes({ rankMethod: "toZero", ties: "mean" })).toEqual(["2.00", "1.00", "1.00", "0.00", "0.00"]);
    expect(volumes({ rankMethod: "toZero", ties: "dense" })).toEqual(["2.00", "1.33", "1.33", "0.67", "0.00"]);
  });

  test("bands: p / n = 0.25, 0.5, 0.5, 1", () => {
    expect(volumes({ rankMethod: "bands" })).toEqual(["2.00", "1.60", "1.60", "0.80", "0.00"]);
    expect(volumes({ rankMethod: "bands", ties: "mean" })).toEqual(["2.00", "1.20", "1.20", "0.80", "0.00"]); // 2.5 / 4 = 0.625
    expect(volumes({ rankMethod: "bands", ties: "dense" })).toEqual(["2.00", "1.60", "1.60", "1.20", "0.00"]); // 3 / 4
  });

  test("relative: 14 / 9 and 6 / 9", () => {
    expect(volumes({ rankMethod: "relative" })).toEqual(["2.00", "1.56", "1.56", "0.67", "0.00"]);
  });

  test("1.2.3.1: a net change below 0 has a place, and nothing relative to the best", () => {
    const answers = [
      [6, -2],
      [6, 4],
      [6, -3],
      [6, 1],
    ].map(([total, added], index) => department({ "1.2.3.1": { total, added } }, index + 1));
    const scores = (parameters: Answers): unknown[] =>
      all(answers, { datasetSplit: "0", ...parameters }).map((result) => result.items["1.2.3.1"]?.score);
    expect(scores({})).toEqual(["2.00", "4.00", "1.00", "3.00"]); // places 3, 1, 4, 2 of 4
    expect(scores({ rankMethod: "relative" })).toEqual(["0.00", "4.00", "0.00", "1.00"]); // 4 × 1/4
    const falling = all([department({ "1.2.3.1": { total: 6, added: -2 } })], {
      datasetSplit: "0",
      rankMethod: "relative",
    });
    expect(falling[0]?.items["1.2.3.1"]).toEqual(scored("0.00")); // the best is not above 0
  });

  test("1.2.3.1: total 10, 5, 5 and added 0, 8, 4", () => {
    const answers = [
      [10, 0],
      [5, 8],
      [5, 4],
    ].map(([total, added], index) => department({ "1.2.3.1": { total, added } }, index + 1));
    const scores = (parameters: Answers): unknown[] =>
      all(answers, parameters).map((result) => result.items["1.2.3.1"]?.score);
    // thirds of 4: by total 3, 2, 2; by added 1, 3, 2. Half of each: 4 × (3 + 1) / 6, 4 × (2 + 3) / 6, 4 × (2 + 2) / 6
    expect(scores({})).toEqual(["2.67", "3.33", "2.67"]);
    // 0.7 and 0.3: 4 × (2.1 + 0.3) / 3, 4 × (1.4 + 0.9) / 3, 4 × (1.4 + 0.6) / 3
    expect(scores({ datasetSplit: "0.7" })).toEqual(["3.20", "3.07", "2.67"]);
  });

  test("1.2.3.3: no datasets at all are ranked with 0, 不适用 is not ranked", () => {
    const answers = [{ open: 1, all: 2 }, { open: 50, all: 100 }, { open: 0, all: 0 }, { notApplicable: true }];
    const results = all(answers.map((answer, index) => department({ "1.2.3.3": answer }, index + 1)));
    expect(results.map((result) => result.items["1.2.3.3"]?.score)).toEqual(["1.00", "1.00", "0.33", "1.00"]);
  });
});

describe("adding up", () => {
  test("everything at its full mark is 100, the bonus may lift it", () => {
    expect(single(faultless())).toMatchObject({
      total: "100.00",
      place: 1,
      grade: "",
      sections: { "1": "65.00", "2": "100.00", "3": "100.00" },
    });
    const bonus = faultless({ "3.6.1": { points: "12.5" } });
    // 65 + 0.35 × (0.65 × 100 + 0.35 × 110) = 65 + 0.35 × 103.5 = 101.225
    expect(single(bonus)).toMatchObject({ total: "101.23", sections: { "3": "110.00" } });
    expect(single(bonus, { bonusOver100: false })).toMatchObject({ total: "100.00", sections: { "3": "100.00" } });
  });

  test("without a website, without new media, without both", () => {
    const answers = faultless({ "2.1.1": { rating: 1 }, "3.1.1": { rating: 2 }, "1.1.1.1": { count: 1 } });
    // section 1: 65 − 0.2 = 64.8; section 2: 100 − 4 = 96; section 3: 100 − 3 = 97
    expect(single(answers).total).toBe("98.52"); // 64.8 + 0.35 × (0.65 × 96 + 0.35 × 97) = 64.8 + 0.35 × 96.35 = 98.5225
    expect(single(answers, { siteShare: "0.5" }).total).toBe("98.58"); // 64.8 + 0.35 × 96.5 = 98.575
    expect(single(answers, {}, ["2"]).total).toBe("98.75"); // 64.8 + 0.35 × 97 = 98.75
    expect(single(answers, {}, ["3"]).total).toBe("98.40"); // 64.8 + 0.35 × 96
    const neither = single(answers, {}, ["2", "3"]);
    expect(neither).toMatchObject({ total: "99.69", sections: { "1": "64.80", "2": null, "3": null } }); // 64.8 × 100 / 65 = 99.692…
    expect(neither.items["2.1.1"]).toEqual({ outcome: "notApplicable", score: null });
  });

  test("rounding: items, or only what is printed", () => {
    const third = { settled: 1, listed: 3 };
    const answers = faultless({
      "2.4.2.2.1": third,
      "2.4.2.2.2": { settled: 2, listed: 3 },
      "2.3.1.2": { interpreted: 2, due: 3 },
    });
    // items: 0.33 + 1.33 + 1.33 = 2.99 of 5; final: 1/3 + 4/3 + 4/3 = 3 of 5
    expect(single(answers).sections["2"]).toBe("97.99");
    expect(single(answers, { rounding: "final" }).sections["2"]).toBe("98.00");
    expect(single(answers, { rounding: "final" }).items["2.4.2.2.1"]).toEqual(scored("0.33"));
  });

  test("rescale within 1.1.3", () => {
    const no = { notApplicable: true };
    // 1.1.3.5.1 left out: 1.1.3.5 = 0.3 × 1 / 0.5 = 0.6; 1.1.3 = 9 + 0.6
    const half = faultless({ "1.1.3.5.1": no, "1.1.3.5.2": { count: 2 } });
    const levels = (answers: Answers, parameters: Answers): Record<string, string | null> | undefined =>
      assessLevels({ scheme: "2020", parameters, departments: [department(answers)] }).get("D1");
    const rescale = { notApplicable: "rescale" };
    expect(levels(half, rescale)).toMatchObject({ "1.1.3.5": "0.60", "1.1.3": "9.60", "1": "64.60" });
    expect(single(half, rescale).items["1.1.3.5.1"]).toEqual({ outcome: "notApplicable", score: null });
    // full mark instead: 1.1.3.5 = 0.5 + 0.3
    expect(levels(half, {})).toMatchObject({ "1.1.3.5": "0.80", "1.1.3": "9.80" });
    // all of 1.1.3.5 left out, 7 findings in 1.1.3.1.1: 1.1.3 = 8.3 × 10 / 9 = 9.222…
    const whole = faultless({ "1.1.3.5.1": no, "1.1.3.5.2": no, "1.1.3.1.1": { count: 7 } });
    expect(levels(whole, rescale)).toMatchObject({ "1.1.3.5": null, "1.1.3": "9.22", "1": "64.22" });
  });

  test("rescale ends at the indicator", () => {
    const no = { notApplicable: true };
    const rescale = { notApplicable: "rescale" };
    const nothing = faultless({ "2.6.5.1": no, "2.1.1": no, "3.3.1": no, "3.2.1": no, "3.2.2": { rating: 7 } });
    const result = single(nothing, rescale);
    expect([result.items["2.6.5.1"]?.score, result.items["2.1.1"]?.score, result.items["3.3.1"]?.score]).toEqual([
      null,
      "5.00",
      null,
    ]);
    // 2.6.5 and 3.3 keep their full marks; 3.2 = (7 + 10) × 35 / 20 = 29.75
    expect(result.sections).toMatchObject({ "2": "100.00", "3": "94.75" });
  });
});

describe("vetoes, grades and places", () => {
  const veto = { veto: true, reason: "首页长期不更新" };

  test("a veto empties its section, bonus included, and decides the grade", () => {
    const result = single(faultless({ "3.0": veto, "3.6.1": { points: 10 }, "3.1.1": { rating: "abc" } }), {
      grades: [["80", "良好"]],
    });
    // 65 + 0.35 × 0.65 × 100 = 87.75
    expect(result).toMatchObject({ total: "87.75", grade: "不合格", sections: { "3": "0.00" } });
    expect(result.items["3.1.1"]).toEqual({ outcome: "vetoed", score: null });
  });

  test("an invalid veto takes section and total away, unless 2.4.3 vetoes itself", () => {
    const noReason = faultless({ "2.0": { veto: true } });
    expect(single(noReason)).toMatchObject({
      total: null,
      place: null,
      grade: "",
      sections: { "2": null, "3": "100.00" },
    });
    const guide = { findings: [0, 0, 0, 0, 0, 0, 0], matters: 2, mattersLacking4: 2 };
    // 65 + 0.35 × 0.35 × 100 = 77.25
    expect(single({ ...noReason, "2.4.3": guide })).toMatchObject({ total: "77.25", grade: "不合格" });
    expect(single(noReason, {}, ["2"])).toMatchObject({ total: "100.00", grade: "" });
  });

  test("places: ties share the better one, vetoed departments follow, without total no place", () => {
    const poor = { "1.1.1.1": { count: 0 } };
    const results = all(
      [
        department(faultless({ "2.0": veto }), 1),
        department(poor, 2),
        department(faultless(), 3),
        department(faultless(), 4),
        department(faultless({ "1.1.1.1": null }), 5),
        department(faultless({ "1.1.1.1": null, "3.0": veto }), 6),
      ],
      {
        grades: [
          ["100.00", "优秀"],
          ["80", "良好"],
        ],
      },
    );
    expect(results.map((result) => result.place)).toEqual([4, 3, 1, 1, null, null]);
    expect(results.map((result) => result.grade)).toEqual(["不合格", "", "优秀", "优秀", "", "不合格"]);
  });
});
