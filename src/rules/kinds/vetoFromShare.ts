import { Fraction } from "../../exact/fraction.js";
import { choose, divide, equal, greater, greaterOrEqual, lessOrEqual, when } from "../../formula/build.js";
import { number, type Expr } from "../../formula/expr.js";
import { measured, numberIn, percentText, plainIn, those } from "../contract/figureText.js";
import { wholeNumber } from "../contract/inputType.js";
import { choice, share } from "../contract/paramType.js";
import { wholeCell } from "../contract/invention.js";
import { boundWords, choiceWords } from "../contract/choiceWords.js";
import { rule } from "../contract/rule.js";

/** A share that reaches a bound is a veto, such as 5% of all visits without an answer. */
export const vetoFromShare = rule({
  id: null,
  title: { zh: "达到比率即否决", en: "Veto from a share" },
  about: {
    zh: "分子与分母之比达到（或超过）规定比率的，按单项否决处理；分母为 0 的不判定。",
    en: "A ratio that reaches the bound (or is above it) is a veto; with a denominator of 0 there is none.",
  },
  inputs: { numerator: wholeNumber(), denominator: wholeNumber() },
  params: { from: share(), bound: choice("from", "above") },
  together: ({ from, bound }) => {
    const limit = Fraction.parse(from);
    if (bound === "from" && limit.equals(Fraction.zero))
      return { zh: "达到 0 即否决，则全部否决", en: "a bound of 0 that is to be reached vetoes all" };
    if (bound === "above" && limit.equals(Fraction.one))
      return { zh: "比率不会超过 1，永不否决", en: "no ratio is above 1, so there is never a veto" };
    return null;
  },
  alwaysApplies: true,
  conditions: ({ numerator, denominator }) => [
    {
      holds: lessOrEqual(numerator, denominator),
      otherwise: { zh: "分子不得大于分母", en: "the numerator must not exceed the denominator" },
    },
  ],
  notApplicable: ({ denominator }) => equal(denominator, number(0)),
  vetoes: (args) => isReached(args),
  vetoBound: (figures, _units, say) =>
    `${say(figures["bound"] === "above" ? boundWords.above : boundWords.from)} ${percentText(numberIn(figures, "from"))}`,
  work: (args) => ({
    share: divide(args.numerator, args.denominator),
    score: when(isReached(args), number(1), number(0)),
  }),
  explain: (figures, units, _wording, say) => {
    const counts = `${plainIn(figures, "numerator")}/${plainIn(figures, "denominator")}`;
    const told = say({
      zh: `${measured(counts, units["denominator"])}，比率 ${percentText(numberIn(figures, "share"))}`,
      en: `${counts}, a rate of ${percentText(numberIn(figures, "share"))}`,
    });
    const bound = percentText(numberIn(figures, "from"));
    const word = say(figures["bound"] === "above" ? boundWords.above : boundWords.from);
    return plainIn(figures, "score") === "1"
      ? say({ zh: `${told}，${word} ${bound}，出现单项否决情形`, en: `${told}, ${word} ${bound}: a veto` })
      : say({ zh: `${told}，未${word} ${bound}，未出现单项否决情形`, en: `${told}, not ${word} ${bound}: no veto` });
  },
  lossCause: "veto",
  scoring: ({ inputs: { numerator, denominator }, params, values }) => {
    const word = values.bound === "above" ? choiceWords.above.zh : choiceWords.from.zh;
    const bound = values.from === undefined ? params.from : percentText(Fraction.parse(values.from));
    return `${numerator.label} ÷ ${denominator.label} ${word} ${those(bound)}，按单项否决处理。`;
  },
  changes: () => [],
  invent: (random, { vetoed, params: { from } }) => {
    const denominator = random.whole(40, 400);
    const limit = Number(from) * denominator;
    const most = Math.max(0, Math.ceil(limit) - 1);
    const numerator = vetoed ? Math.min(denominator, Math.floor(limit) + 1) : Math.floor(most * random.next() * 0.6);
    return { numerator: wholeCell(numerator), denominator: wholeCell(denominator) };
  },
  examples: [
    { params: { from: "0.05", bound: "from" }, inputs: { numerator: 5, denominator: 100 }, score: "1" },
    { params: { from: "0.05", bound: "above" }, inputs: { numerator: 5, denominator: 100 }, score: "0" },
  ],
});

type Args = Readonly<Record<"numerator" | "denominator" | "from" | "bound", Expr>>;

const isReached = ({ numerator, denominator, from, bound }: Args): Expr => {
  const ratio = divide(numerator, denominator);
  return choose(bound, { from: greaterOrEqual(ratio, from), above: greater(ratio, from) });
};
