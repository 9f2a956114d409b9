import { lessOrEqual } from "../../formula/build.js";
import { argumentWords } from "../contract/argumentWords.js";
import { plainIn } from "../contract/figureText.js";
import { mark } from "../contract/inputType.js";
import { points } from "../contract/paramType.js";
import { fullMark } from "../contract/changes.js";
import { markCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";

/** The assessor's own mark. */
export const rating = rule({
  id: "RATING",
  title: { zh: "评定得分", en: "Assessor's rating" },
  about: { zh: "由考核人员在 0 分至满分之间评定。", en: "A mark that the assessor sets, from 0 to the full mark." },
  inputs: { rating: mark() },
  params: { full: points() },
  help: {
    rating: { zh: "评定得分，不高于满分", en: "the mark given, at most the full mark" },
    full: argumentWords.full,
  },
  judged: true,
  conditions: ({ rating, full }) => [
    {
      holds: lessOrEqual(rating, full),
      otherwise: { zh: "评分不得高于满分", en: "a rating must not exceed the full mark" },
    },
  ],
  work: ({ rating }) => ({ score: rating }),
  explain: (figures, _units, _wording, say) =>
    say({
      zh: `评定 ${plainIn(figures, "rating")} 分，满分 ${plainIn(figures, "full")} 分`,
      en: `rated ${plainIn(figures, "rating")}, full mark ${plainIn(figures, "full")}`,
    }),
  lossCause: "rating",
  scoring: ({ params: { full }, assessor }) => `由${assessor}在 0 至 ${full} 分之间评定。`,
  changes: (figures) => fullMark(figures, "rating"),
  invent: (random, { skill, params }) => ({ rating: markCell(random, skill, params.full) }),
  examples: [
    { params: { full: "5" }, inputs: { rating: "4.5" }, score: "4.5" },
    { params: { full: "5" }, inputs: { rating: 0 }, score: "0" },
  ],
});
