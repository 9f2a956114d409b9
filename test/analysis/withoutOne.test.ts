import { expect, test } from "@jest/globals";
import { withoutOne } from "../../src/analysis/withoutOne/withoutOne.js";
import { assess } from "../oracle/assess.js";
import { randomAssessment } from "../oracle/generate.js";
import { items } from "../oracle/items.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess as assessed } from "../../src/engine/assess/assess.js";
import { seedOffset } from "../support/seedOffset.js";
import { scheme } from "./support/assessed.js";

const placesOf = (answers: Parameters<typeof assess>[0]) =>
  new Map(assess(answers).departments.map(({ code, place }) => [code, place]));

test("places without an item and without a department are those of an independent calculation", async () => {
  const answers = randomAssessment(9_500 + seedOffset, { departments: 5, invalidRate: 0, leftOutRate: 0 });
  const found = await withoutOne(assessed(scheme, readAnswersFile(scheme, answers)));
  const now = placesOf(answers);
  for (const { code } of items) {
    const departments = answers.departments.map((each) => {
      const { [code]: _, ...others } = each.answers;
      const isVeto = items.find((item) => item.code === code)?.rule === "veto";
      return { ...each, answers: isVeto ? others : { ...others, [code]: { notApplicable: true } } };
    });
    const then = placesOf({ ...answers, departments });
    const changed = [...now].filter(([of, place]) => then.get(of) !== place).map(([of]) => [of, then.get(of)]);
    const told = found?.items.find(({ item }) => item.code === code)?.changed ?? [];
    expect([code, told.map((each) => [each.code, each.after])]).toEqual([code, changed]);
  }
  for (const { code } of answers.departments) {
    const then = placesOf({ ...answers, departments: answers.departments.filter((each) => each.code !== code) });
    const told = found?.departments.find(({ department }) => department.code === code)?.changed ?? [];
    for (const each of told) expect(each.after).toBe(then.get(each.code));
    for (const [of, place] of then)
      if (!told.some((each) => each.code === of)) {
        const [was, left] = [now.get(of) ?? null, now.get(code) ?? null];
        expect([of, place]).toEqual([of, was !== null && left !== null && was > left ? was - 1 : was]);
      }
  }
});
