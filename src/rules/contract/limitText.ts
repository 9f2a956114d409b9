import type { Fraction } from "../../exact/fraction.js";
import type { Say } from "../../words/say.js";
import { numberIn, plainIn } from "./figureText.js";
import type { Figures } from "./rule.js";

/** "满分 5 分". */
export const fullMarkText = (figures: Figures, say: Say): string =>
  say({ zh: `满分 ${plainIn(figures, "full")} 分`, en: `full mark ${plainIn(figures, "full")}` });

/** @param points that would be lost without a bound @returns what follows them; "" where the full mark bounds nothing */
export const limitedByFullMark = (figures: Figures, points: Fraction, say: Say): string =>
  numberIn(figures, "lost").compare(points) < 0
    ? say({
        zh: `，以满分 ${plainIn(figures, "full")} 分为限`,
        en: `, limited by the full mark of ${plainIn(figures, "full")}`,
      })
    : "";

/** What follows "counted" points of which no more than "score" are taken; "" where all are. */
export const limitedByMost = (figures: Figures, say: Say): string =>
  numberIn(figures, "score").compare(numberIn(figures, "counted")) < 0
    ? say({ zh: "，以上限为准", en: ", limited by the most" })
    : "";
