// Every combination of the open readings of 60 departments, beside as many whole assessments.
import { compiled } from "./compiled.mjs";
import { inTurn, shown } from "./measure.mjs";

const { assess } = await compiled("engine/assess/assess.js");
const { answersOf } = await compiled("engine/answers/officeRecord.js");
const { certainty } = await compiled("analysis/certainty/certainty.js");
const { sampleRecord } = await compiled("sample/sampleRecord.js");
/** Where scores are rounded is settled: then there are about ten thousand. */
const confirmed = new Set([10]);
/** Whole assessments are many times slower: a part of them is enough to measure one. */
const wholes = 500;

export async function combinations(scheme) {
  const answers = answersOf(scheme, sampleRecord(scheme, { departments: 60, seed: 7 }));
  let found;
  const { all, whole } = await inTurn(
    {
      all: async () => {
        found = await certainty(scheme, answers, { confirmed });
      },
      whole: () => {
        for (let at = 0; at < wholes; at += 1) assess(scheme, answers).departments[0].valueOf("total.score");
      },
    },
    3,
  );
  if (found.combinations < 9000 || found.departments.length !== 60) throw new Error("not all was calculated");
  const others = (whole / wholes) * found.combinations;
  return [
    {
      what: `60 departments × ${found.combinations.toLocaleString("en")} combinations of readings, beside as many whole assessments`,
      ours: shown(all),
      other: shown(others),
      ratio: others / all,
      goal: "≤ 2 s",
      reached: all <= 2000,
      isForUsers: true,
    },
  ];
}
