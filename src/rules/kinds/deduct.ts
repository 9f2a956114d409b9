import { Fraction } from "../../exact/fraction.js";
import { max, min, multiply, subtract, total } from "../../formula/build.js";
import { number, type Expr } from "../../formula/expr.js";
import { argumentWords } from "../contract/argumentWords.js";
import { measured, equalsIn, numberIn, plainIn, pointsIn } from "../contract/figureText.js";
import { wholeNumber } from "../contract/inputType.js";
import { limitedByFullMark } from "../contract/limitText.js";
import { optional, points } from "../contract/paramType.js";
import { oneFinding } from "../contract/changes.js";
import { wholeCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";

/** A cap that is known to be within the full mark leaves nothing to cut at 0, and the formula shorter. */
const staysAbove = (cap: Expr, full: Expr): boolean =>
  cap === full ||
  (cap.kind === "literal" &&
    full.kind === "literal" &&
    cap.value instanceof Fraction &&
    full.value instanceof Fraction &&
    cap.value.compare(full.value) <= 0);

/** Each finding costs a fixed amount, up to a cap. */
export const deduct = rule({
  id: "DEDUCT",
  title: { zh: "按次扣分", en: "Deduction per finding" },
  about: {
    zh: "满分减去次数乘以每次扣分；扣分不超过上限，未规定上限的以满分为限。次数与每次扣分可为同样大小的区域。",
    en: "The full mark less count × amount, down to the cap (the full mark where none is set). Count and amount may be ranges of one shape.",
  },
  inputs: { count: wholeNumber() },
  params: { per: points(), full: points(), cap: optional(points()) },
  help: {
    count: { zh: "发现次数", en: "how often it was found" },
    per: { zh: "每次扣分", en: "points lost each time" },
    full: argumentWords.full,
    cap: { zh: "最多扣分，省略时以满分为限", en: "the most that may be lost; the full mark when left out" },
  },
  alike: ["count", "per"],
  fromFull: true,
  work: ({ count, per, full, cap = full }) => {
    const counted = total(multiply(count, per));
    const lost = min(cap, counted);
    return {
      counted,
      lost,
      score: staysAbove(cap, full) ? subtract(full, lost) : max(number(0), subtract(full, lost)),
    };
  },
  explain: (figures, units, _wording, say) => {
    const counted = numberIn(figures, "counted");
    const capped = numberIn(figures, "lost").compare(counted) < 0;
    // without a cap of its own the full mark is the limit; the sentence must not suggest that the document wrote one
    const limit =
      figures["cap"] === undefined
        ? limitedByFullMark(figures, counted, say)
        : capped
          ? say({ zh: `，最多扣 ${pointsIn(figures, "lost")} 分`, en: `, at most ${pointsIn(figures, "lost")} off` })
          : "";
    return say({
      zh: `${measured(plainIn(figures, "count"), units["count"])} × ${plainIn(figures, "per")} 分 ${equalsIn(figures, "counted")} 分${limit}，满分 ${plainIn(figures, "full")} 分`,
      en: `${plainIn(figures, "count")} × ${plainIn(figures, "per")} ${equalsIn(figures, "counted")} points off${limit}, full mark ${plainIn(figures, "full")}`,
    });
  },
  lossCause: "finding",
  scoring: ({ inputs: { count }, params: { per, cap }, fullAsLimit }) =>
    `每发现 1 ${count.unit}扣 ${per} 分，${cap === undefined ? fullAsLimit : `最多扣 ${cap} 分`}。`,
  changes: (figures) => oneFinding("count", numberIn(figures, "count")),
  invent: (random) => ({ count: wholeCell(random.whole(0, 5)) }),
  examples: [
    { params: { per: "0.1", full: "1" }, inputs: { count: 3 }, score: "0.7" },
    { params: { per: "0.1", full: "1" }, inputs: { count: 99 }, score: "0" },
    { params: { per: "0.3", full: "3", cap: "2" }, inputs: { count: 8 }, score: "1" },
  ],
});
