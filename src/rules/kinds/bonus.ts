import { Fraction } from "../../exact/fraction.js";
import { min } from "../../formula/build.js";
import { plainIn } from "../contract/figureText.js";
import { decimal } from "../contract/inputType.js";
import { points } from "../contract/paramType.js";
import { fullMark } from "../contract/changes.js";
import { rule } from "../contract/rule.js";

/** Points on top, up to a limit. */
export const bonus = rule({
  id: "BONUS",
  title: { zh: "加分", en: "Bonus" },
  about: { zh: "在规定的最高加分之内计入。", en: "Points added, up to the most that may be added." },
  inputs: { points: decimal({ decimals: 2 }) },
  params: { full: points() },
  judged: true,
  help: {
    points: { zh: "加分", en: "points to be added" },
    full: { zh: "最高加分", en: "the most that may be added" },
  },
  work: ({ points, full }) => ({ score: min(full, points) }),
  explain: (figures, _units, _wording, say) =>
    say({
      zh: `加 ${plainIn(figures, "points")} 分，最高加 ${plainIn(figures, "full")} 分`,
      en: `${plainIn(figures, "points")} points of bonus, at most ${plainIn(figures, "full")}`,
    }),
  lossCause: "rating",
  scoring: ({ params: { full } }) => `按评定加分，最高加 ${full} 分。`,
  changes: (figures) => fullMark(figures, "points"),
  invent: (random, { skill }) =>
    random.chance(0.5 * skill) ? { points: [Fraction.of(random.whole(1, 12), 2)] } : null,
  examples: [
    { params: { full: "10" }, inputs: { points: "3.5" }, score: "3.5" },
    { params: { full: "10" }, inputs: { points: 12 }, score: "10" },
  ],
});
