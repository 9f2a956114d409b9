import { describe, expect, test } from "@jest/globals";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess } from "../../src/engine/assess/assess.js";
import { losses, type Loss } from "../../src/engine/explain/losses.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { randomAssessment } from "../oracle/generate.js";

const scheme = buildScheme(scheme2020);

function lossesOf(
  answers: unknown,
  most: number,
  department: Readonly<Record<string, unknown>> = {},
  parameters = {},
): readonly Loss[] {
  const json = {
    scheme: "2020",
    parameters,
    departments: [{ code: "D01", name: "示例单位01", answers, ...department }],
  };
  const assessment = assess(scheme, readAnswersFile(scheme, json));
  const [first] = assessment.departments;
  if (!first) throw new Error("no department");
  return losses(assessment, first, most);
}

const told = (found: readonly Loss[]) =>
  found.map(({ code, points, ofTotal }) => [code, points.toString(), ofTotal.toString()]);

describe("失分", () => {
  test("按折合总分排列：新媒体的20分不及综合部分的10分", () => {
    const found = lossesOf({}, 4);
    expect(told(found)).toEqual([
      ["1.1.2", "10", "10"],
      ["1.2.2.3", "5", "5"],
      ["1.2.3.1", "4", "4"],
      ["1.1.1.2", "3", "3"],
    ]);
    expect(found[0]?.explanation.sentence).toContain("整组计 0 分");
  });

  test("被否决的部分作为一个整体", () => {
    const [first, second] = lossesOf({ "2.0": { veto: true, reason: "网站打不开" } }, 2);
    expect(told([first, second].filter((loss) => loss !== undefined))).toEqual([
      ["2", "100", "22.75"],
      ["1.1.2", "10", "10"],
    ]);
  });

  test("没有网站的单位，新媒体的一分更重", () => {
    const found = lossesOf({}, 100, { sectionsNotApplicable: ["2"] });
    expect(found.some(({ code }) => code.startsWith("2."))).toBe(false);
    expect(found.find(({ code }) => code === "3.5.1")?.ofTotal.toString()).toBe("7");
  });

  test("剔除折算时，其余项目的一分更重", () => {
    const found = lossesOf(
      { "3.2.1": { notApplicable: true }, "3.2.2": { rating: 0 } },
      100,
      {},
      { notApplicable: "rescale" },
    );
    expect(found.find(({ code }) => code === "3.2.2")?.ofTotal.toString()).toBe("2.14375");
  });

  test("加分没有拿到不算失分，无效的项目没有失分可言", () => {
    const found = lossesOf({ "1.2.2.3": { withCertificate: 2, total: 1 } }, 100).map(({ code }) => code);
    expect(found).not.toContain("3.6.1");
    expect(found).not.toContain("1.2.2.3");
  });

  test("满分没有失分", () => {
    expect(lossesOf({ "1.2.2.3": { withCertificate: 1, total: 1 } }, 100).map(({ code }) => code)).not.toContain(
      "1.2.2.3",
    );
  });
});

test.each([1, 2, 3])("种子 %i：由大到小，同样大小的按文件次序", (seed) => {
  const assessment = assess(scheme, readAnswersFile(scheme, JSON.parse(JSON.stringify(randomAssessment(seed)))));
  const order = new Map(scheme.items.map(({ code }, at) => [code, at]));
  for (const department of assessment.departments) {
    const found = losses(assessment, department, 200);
    found.slice(1).forEach((loss, at) => {
      const before = found[at];
      if (!before) return;
      const difference = before.ofTotal.compare(loss.ofTotal);
      expect(difference).toBeGreaterThanOrEqual(0);
      const [a, b] = [order.get(before.code), order.get(loss.code)];
      if (difference === 0 && a !== undefined && b !== undefined) expect(a).toBeLessThan(b);
    });
  }
});
