import { assess, type Assessment } from "../../src/engine/assess/assess.js";
import { modelOf } from "../../src/engine/model/modelLeaves.js";
import { reassess, type Change } from "../../src/engine/assess/reassess.js";
import { answersWith } from "../../src/engine/answers/answersWith.js";
import { Fraction } from "../../src/exact/fraction.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { Random } from "../oracle/random.js";
import { nastyAnswers } from "./support/nastyAnswers.js";

const scheme = buildScheme(scheme2020);
const keys = modelOf(scheme).cells.map(({ key }) => key);
const inputKeys = scheme.items.flatMap(({ inputs }) => inputs.flatMap(({ keys }) => keys));
const figures = ({ departments }: Assessment) =>
  departments.map(({ valueOf }) => keys.map((key) => `${key} ${String(valueOf(key))}`));

test("after changes all figures are as if all had been assessed anew, and those before stay", () => {
  for (let seed = 0; seed < 12; seed += 1) {
    const random = new Random(seed);
    const answers = nastyAnswers(scheme, seed, 12);
    const other = nastyAnswers(scheme, seed + 1000, 12);
    let now = assess(scheme, answers);
    for (let round = 0; round < 2; round += 1) {
      const before = now;
      const figuresBefore = figures(before);
      // a ranked item is among them every other time
      const wanted = round === 0 ? [random.pick(inputKeys)] : ["1.2.3.2.volume", random.pick(inputKeys)];
      const changes = wanted.map((key): Change => {
        const department = random.whole(0, 11);
        return {
          department,
          key,
          value: random.chance(0.2)
            ? null
            : (other.departments[department]?.cells.get(key) ?? Fraction.of(random.whole(0, 9))),
        };
      });
      now = reassess(before, changes);
      expect({ seed, changes, figures: figures(now) }).toEqual({
        seed,
        changes,
        figures: figures(assess(scheme, answersWith(before, changes))),
      });
      expect(figures(before)).toEqual(figuresBefore);
    }
  }
});

test("a department or an input that there is not is refused", () => {
  const assessment = assess(scheme, nastyAnswers(scheme, 1, 2));
  expect(() => reassess(assessment, [{ department: 2, key: "1.1.1.1.count", value: null }])).toThrow(RangeError);
  expect(() => reassess(assessment, [{ department: 0, key: "1.1.1.1.score", value: null }])).toThrow(RangeError);
});
