// 1,000 sets of parameters that no round has seen before, beside as many assessments with one.
import { compiled } from "./compiled.mjs";
import { parametersOf } from "./engine.mjs";
import { inTurn, shown } from "./measure.mjs";
import { randomFrom } from "./typedAnswers.mjs";

const { assess } = await compiled("engine/assess/assess.js");
const { answersOf } = await compiled("engine/answers/officeRecord.js");
const { sampleRecord } = await compiled("sample/sampleRecord.js");
const count = 1000;

export async function parameterSets(scheme) {
  const answers = answersOf(scheme, sampleRecord(scheme, { departments: 60, seed: 7 }));
  const random = randomFrom(24);
  const usual = parametersOf(scheme);
  let best = 0;
  const total = (parameters) => {
    const { departments } = assess(scheme, { ...answers, parameters });
    best = Math.max(best, Number(departments[0].valueOf("total.score") ?? 0));
  };
  const { sets, one } = await inTurn(
    {
      sets: () => {
        for (let at = 0; at < count; at += 1) total(randomSet(scheme, random));
      },
      one: () => {
        for (let at = 0; at < count; at += 1) total(usual);
      },
    },
    3,
  );
  if (!(best > 0)) throw new Error("nothing was scored");
  return [
    {
      what: "1,000 parameter sets × 60 departments, beside as many assessments with one set",
      ours: shown(sets),
      other: shown(one),
      ratio: sets / one,
      goal: "≤ 1.3",
      reached: sets <= 1.3 * one,
    },
  ];
}

/** Any word, truth or number of decimals; figures of two decimals. */
function randomSet(scheme, random) {
  const pick = (values) => values[Math.floor(random() * values.length)];
  const figure = () => (Math.floor(random() * 101) / 100).toString();
  const value = ({ kind, default: usual, choices = [], range: [lowest, highest] = [] }) => {
    switch (kind) {
      case "choice":
        return pick(choices).value;
      case "truth":
        return pick([true, false]);
      case "whole":
        return lowest + Math.floor(random() * (highest - lowest + 1));
      case "share":
        return figure();
      case "amounts":
        return usual.map(figure);
      case "bands":
        return usual.map(([upTo]) => [upTo, figure()]);
      default:
        return usual;
    }
  };
  return new Map([...scheme.parameters.values()].map((definition) => [definition.name, value(definition)]));
}
