import { choose, greater, greaterOrEqual, when } from "../../formula/build.js";
import { number, type Expr } from "../../formula/expr.js";
import { measured, plainIn, those } from "../contract/figureText.js";
import { wholeNumber } from "../contract/inputType.js";
import { choice, wholeParam } from "../contract/paramType.js";
import { wholeCell } from "../contract/invention.js";
import { boundWords, choiceWords } from "../contract/choiceWords.js";
import { rule } from "../contract/rule.js";

/** A count that reaches a bound is a veto. */
export const vetoFromCount = rule({
  id: null,
  title: { zh: "达到数量即否决", en: "Veto from a count" },
  about: {
    zh: "数量达到（或超过）规定数量的，按单项否决处理。",
    en: "A count that reaches the bound (or is above it) is a veto.",
  },
  inputs: { count: wholeNumber() },
  params: { from: wholeParam(1, 1_000_000), bound: choice("from", "above") },
  alwaysApplies: true,
  vetoes: (args) => isReached(args),
  vetoBound: (figures, units, say) => {
    const bound = say(figures["bound"] === "above" ? boundWords.above : boundWords.from);
    const from = plainIn(figures, "from");
    return `${bound} ${say({ zh: measured(from, units["count"]), en: from })}`;
  },
  work: (args) => ({ score: when(isReached(args), number(1), number(0)) }),
  explain: (figures, units, _wording, say) => {
    const shown = (name: string) => {
      const figure = plainIn(figures, name);
      return say({ zh: measured(figure, units["count"]), en: figure });
    };
    const word = say(figures["bound"] === "above" ? boundWords.above : boundWords.from);
    return plainIn(figures, "score") === "1"
      ? say({
          zh: `${shown("count")}，${word} ${shown("from")}，出现单项否决情形`,
          en: `${shown("count")}, ${word} ${shown("from")}: a veto`,
        })
      : say({
          zh: `${shown("count")}，未${word} ${shown("from")}，未出现单项否决情形`,
          en: `${shown("count")}, not ${word} ${shown("from")}: no veto`,
        });
  },
  lossCause: "veto",
  scoring: ({ inputs: { count }, params: { from }, values }) =>
    `${count.label}${values.bound === "above" ? choiceWords.above.zh : choiceWords.from.zh} ${those(measured(from, count.unit))}，按单项否决处理。`,
  changes: () => [],
  invent: (random, { vetoed, params: { from } }) => ({
    count: wholeCell(vetoed ? from + random.whole(1, 3) : random.chance(0.7) ? 0 : random.whole(0, from - 1)),
  }),
  examples: [
    { params: { from: 5, bound: "from" }, inputs: { count: 5 }, score: "1" },
    { params: { from: 5, bound: "above" }, inputs: { count: 5 }, score: "0" },
  ],
});

const isReached = ({ count, from, bound }: Readonly<Record<"count" | "from" | "bound", Expr>>): Expr =>
  choose(bound, { from: greaterOrEqual(count, from), above: greater(count, from) });
