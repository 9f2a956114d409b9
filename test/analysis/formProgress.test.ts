import { describe, expect, test } from "@jest/globals";
import { formProgress } from "../../src/analysis/form/formProgress.js";
import { Fraction } from "../../src/exact/fraction.js";
import type { OfficeDepartment } from "../../src/engine/answers/officeRecord.js";
import type { Scalar } from "../../src/formula/value.js";
import { county, sample, scheme } from "./support/assessed.js";

const { parameters } = sample;
const reporting = (
  reported: Readonly<Record<string, Scalar>>,
  more: Partial<OfficeDepartment> = {},
): OfficeDepartment => ({
  code: "D01",
  name: "示例单位01",
  sectionsNotApplicable: [],
  reported: new Map(Object.entries(reported)),
  overrides: new Map(),
  rated: new Map(),
  ...more,
});
const progressOf = (reported: Readonly<Record<string, Scalar>>, more: Partial<OfficeDepartment> = {}) =>
  formProgress(scheme, reporting(reported, more), parameters);
const stateOf = (progress: ReturnType<typeof progressOf>, key: string) =>
  progress.inputs.find((input) => input.key === key);

describe("填报进度", () => {
  test("空表全部待填，只有单位自己填的项目", () => {
    const { all, inputs, sections } = progressOf({});
    // counted are items, as on the cover of the form; most ask for one figure, some for two
    const items = new Set(inputs.map(({ item }) => item)).size;
    expect(all).toEqual({ filled: 0, open: items, wrong: 0, of: items });
    expect(inputs.length).toBeGreaterThan(20);
    for (const { item } of inputs) {
      const node = scheme.node(item);
      expect(node?.kind === "item" && node.definition.by).toBe("department");
    }
    expect(sections.reduce((sum, { of }) => sum + of, 0)).toBe(all.of);
  });

  test("只填一半的比率：一格已填，一格待填，这一项还不能计分", () => {
    const progress = progressOf({ "1.1.1.2.onTime": Fraction.of(5) });
    expect(progress.all).toMatchObject({ filled: 0, wrong: 1 });
    expect(stateOf(progress, "1.1.1.2.onTime")?.state).toBe("filled");
    expect(stateOf(progress, "1.1.1.2.total")?.state).toBe("open");
  });

  test("分子大于分母：两个都有误，用引擎的那句话说明", () => {
    const progress = progressOf({ "1.1.1.2.onTime": Fraction.of(5), "1.1.1.2.total": Fraction.of(3) });
    expect(progress.all.wrong).toBe(1);
    expect(stateOf(progress, "1.1.1.2.onTime")?.problem).toContain("分子不得大于分母");
  });

  test("小数件数有误，同一项里另一个不受牵连", () => {
    const progress = progressOf({ "1.1.1.2.onTime": Fraction.of(1, 2), "1.1.1.2.total": Fraction.of(3) });
    expect(stateOf(progress, "1.1.1.2.onTime")).toEqual(
      expect.objectContaining({ state: "wrong", problem: "“承诺时限内办理的办件”应为不小于 0 的整数，实为 0.5" }),
    );
    expect(stateOf(progress, "1.1.1.2.total")?.state).toBe("filled");
  });

  test("写明不适用的项目已填，不适用的部分不计入", () => {
    const before = progressOf({});
    const after = progressOf({ "1.1.1.2.onTime": "不适用", "1.1.1.2.total": "不适用" });
    expect(after.notApplicable).toEqual(["1.1.1.2"]);
    expect(after.all).toEqual({ ...before.all, filled: before.all.filled + 1, open: before.all.open - 1 });
    const without = progressOf({}, { sectionsNotApplicable: ["2"] });
    expect(without.inputs.some(({ section }) => section === "2")).toBe(false);
  });

  test("读表时已知有误的单元格，用读表的那句话", () => {
    const wrong = { input: "total", place: "自报!E5", message: "“全部件数”中是公式", english: "is a formula" };
    const malformed = new Map([["1.1.1.2", wrong]]);
    const progress = progressOf({ "1.1.1.2.onTime": Fraction.of(1), "1.1.1.2.total": Fraction.of(3) }, { malformed });
    expect(stateOf(progress, "1.1.1.2.total")).toMatchObject({ state: "wrong", problem: "“全部件数”中是公式" });
    expect(stateOf(progress, "1.1.1.2.onTime")?.state).toBe("filled");
  });

  test("示例的 60 个单位：各数相加一致，可以送出工作线程", () => {
    for (const department of sample.departments.slice(0, 10)) {
      const progress = formProgress(scheme, department, parameters);
      const { filled, open, wrong, of } = progress.all;
      expect(filled + open + wrong).toBe(of);
      expect(structuredClone(progress)).toEqual(progress);
    }
  });

  test("另一体系的报送日期", () => {
    const progress = formProgress(
      county,
      reporting({ "20.2.sent": "下周" }),
      new Map([...county.parameters.values()].map(({ name, default: value }) => [name, value])),
    );
    expect(progress.inputs.find(({ key }) => key === "20.2.sent")).toEqual(
      expect.objectContaining({ state: "wrong", problem: "“报送日期”应为日期，或“未发布”，实为 下周" }),
    );
  });
});
