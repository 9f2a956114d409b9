import {
  and,
  choose,
  equal,
  greater,
  greaterOrEqual,
  less,
  lessOrEqual,
  max,
  multiply,
  or,
  subtract,
  total,
  when,
} from "../../formula/build.js";
import { number, text, truth, type Expr } from "../../formula/expr.js";
import { Fraction } from "../../exact/fraction.js";
import { argumentWords } from "../contract/argumentWords.js";
import { numberIn, numbersIn, plainIn, pointsIn } from "../contract/figureText.js";
import { countsOfKinds, wholeNumber } from "../contract/inputType.js";
import { amounts, choice, optional, points, wholeParam } from "../contract/paramType.js";
import { oneFinding } from "../contract/changes.js";
import { termsOfKinds } from "../contract/kindWords.js";
import { wholeCell } from "../contract/invention.js";
import { rule, type Figures } from "../contract/rule.js";
import type { Say } from "../../words/say.js";

/** As many as the assessment of 2020 has, which names no kinds with the item. */
const usualKinds = 7;

/** Several kinds of finding, each with its own amount; too many badly incomplete guides are a veto. */
export const findings = rule({
  id: "FINDINGS",
  title: { zh: "分类扣分", en: "Findings by kind" },
  about: {
    zh: "满分减去各类问题数乘以该类扣分，扣完为止；要素缺失严重的事项达到规定数量，或事项总数不足该数量而每项均缺失严重的，按单项否决处理，否决所在部分或只否决本项。",
    en: "The full mark less the findings of each kind times its amount, never below 0. Its own veto: so many matters badly incomplete, or, with fewer matters than that in all, every one; it vetoes the section, or the item alone.",
  },
  inputs: { findings: countsOfKinds(usualKinds), matters: wholeNumber(), mattersLacking: wholeNumber() },
  params: {
    full: points(),
    amounts: amounts(),
    vetoFrom: wholeParam(1, 1000),
    vetoes: optional(choice("section", "item")),
  },
  help: {
    findings: { zh: "各类问题各发现多少处", en: "how many findings of each kind" },
    matters: { zh: "事项总数", en: "how many matters there are" },
    mattersLacking: { zh: "其中重点要素缺失严重的事项数", en: "how many of them are badly incomplete" },
    full: argumentWords.full,
    amounts: { zh: "各类问题每处扣分", en: "points lost for each finding of each kind" },
    vetoFrom: { zh: "缺失严重的事项达到多少项即否决", en: "from how many badly incomplete matters it is a veto" },
    vetoes: {
      zh: "否决所在部分还是只否决本项，省略时否决所在部分",
      en: "whether the section is vetoed or the item alone; the section when left out",
    },
  },
  judged: true,
  fromFull: true,
  together: ({ amounts: given }, { findings: kinds }) =>
    given.length === kinds
      ? null
      : {
          zh: `每处扣分应有 ${kinds} 个，与各类问题一一对应，实为 ${given.length} 个`,
          en: `there must be ${kinds} amounts, one for each kind, not ${given.length}`,
        },
  alike: ["findings", "amounts"],
  conditions: ({ matters, mattersLacking }) => [
    {
      holds: lessOrEqual(mattersLacking, matters),
      otherwise: { zh: "缺失严重的事项数不得大于事项总数", en: "matters badly incomplete must not exceed all matters" },
    },
  ],
  vetoes: ({ vetoes = text("section"), ...guides }) =>
    choose(vetoes, { section: tooManyLack(guides), item: truth(false) }),
  vetoBound: (figures, _units, say) => {
    const from = plainIn(figures, "vetoFrom");
    return say({
      zh: `缺失严重的达到 ${from} 项，或事项总数不足 ${from} 项而全部缺失严重`,
      en: `${from} badly incomplete, or all of fewer than ${from}`,
    });
  },
  work: ({ findings, amounts, full, vetoes = text("section"), ...guides }) => {
    const counted = total(multiply(findings, amounts));
    const remaining = max(number(0), subtract(full, counted));
    // with the section vetoed the item's score is not asked for
    const score = choose(vetoes, { section: remaining, item: when(tooManyLack(guides), number(0), remaining) });
    return { counted, tooManyLack: tooManyLack(guides), score };
  },
  explain: (figures, units, wording, say) => {
    const terms = termsOfKinds(
      figures,
      {
        counts: "findings",
        amounts: "amounts",
        unit: units["findings"] || "处",
        words: wording["findings"],
      },
      say,
    );
    const guides = say({
      zh: `事项总数 ${plainIn(figures, "matters")} 项，其中重点要素缺失严重的 ${plainIn(figures, "mattersLacking")} 项`,
      en: `${plainIn(figures, "matters")} matters, ${plainIn(figures, "mattersLacking")} of them badly incomplete`,
    });
    const vetoed =
      figures["vetoes"] === "item" && figures["tooManyLack"] === true
        ? say({ zh: "，达到否决条件，本项计 0 分", en: ", which is a veto: the item gets 0 points" })
        : "";
    const bound =
      figures["tooManyLack"] === true
        ? ""
        : say({
            zh: `（${plainIn(figures, "vetoFrom")} 项起否决）`,
            en: ` (a veto from ${plainIn(figures, "vetoFrom")})`,
          });
    return say({
      zh: `${terms}，${lost(figures, say)}；${guides}${bound}${vetoed}；满分 ${plainIn(figures, "full")} 分`,
      en: `${terms}, ${lost(figures, say)}; ${guides}${bound}${vetoed}; full mark ${plainIn(figures, "full")}`,
    });
  },
  lossCause: "finding",
  scoring: ({ about }) => about,
  changes: (figures) => numbersIn(figures, "findings").flatMap((count, at) => oneFinding("findings", count, at)),
  invent: (random, { skill, vetoed, params: { vetoFrom, amounts: given } }) => {
    const lacking = vetoed ? vetoFrom + 1 : random.chance(0.6) ? 0 : random.whole(0, vetoFrom - 1);
    const count = () => Fraction.of(random.chance(0.6 * (1 - skill)) ? random.whole(1, 3) : 0);
    return {
      findings: given.map(count),
      matters: wholeCell(vetoFrom * 2 + random.whole(0, 90)),
      mattersLacking: wholeCell(lacking),
    };
  },
  examples: [
    {
      params: { full: "6", amounts: ["0.5", "0.5", "0.5", "0.5", "0.5", "0.5", "0.5"], vetoFrom: 5 },
      inputs: { findings: [1, 0, 2, 0, 0, 0, 1], matters: 20, mattersLacking: 1 },
      score: "4",
    },
    {
      params: {
        full: "6",
        amounts: ["0.5", "0.5", "0.5", "0.5", "0.5", "0.5", "0.5"],
        vetoFrom: 5,
        vetoes: "item",
      },
      inputs: { findings: [1, 0, 0, 0, 0, 0, 0], matters: 3, mattersLacking: 3 },
      score: "0",
    },
  ],
});

type Guides = Readonly<Record<"matters" | "mattersLacking" | "vetoFrom", Expr>>;

/** At least this many matters are badly incomplete; or, of fewer matters than that, all of them. */
const tooManyLack = ({ matters, mattersLacking, vetoFrom }: Guides): Expr =>
  or(
    greaterOrEqual(mattersLacking, vetoFrom),
    and(greater(matters, number(0)), less(matters, vetoFrom), equal(mattersLacking, matters)),
  );

function lost(figures: Figures, say: Say): string {
  const counted = numberIn(figures, "counted");
  const limit = counted.compare(numberIn(figures, "full")) > 0 ? say({ zh: "，扣完为止", en: ", down to 0" }) : "";
  return counted.equals(Fraction.zero)
    ? say({ zh: "不扣分", en: "nothing off" })
    : say({
        zh: `合计 ${pointsIn(figures, "counted")} 分${limit}`,
        en: `${pointsIn(figures, "counted")} points off in all${limit}`,
      });
}
