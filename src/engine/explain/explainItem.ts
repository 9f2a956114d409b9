import { Fraction } from "../../exact/fraction.js";
import { assessorOf, readingsSetBy } from "../../scheme/schemeWords.js";
import { asBoolean } from "../../formula/value.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import { withoutLast } from "../../scheme/code.js";
import type { Item, Scheme } from "../../scheme/scheme.js";
import { explainInputs, inputsTold } from "./explainInputs.js";
import { figuresOf, single } from "./itemFigures.js";
import { sayOf, resultTold, type Explained, type Told } from "./explanation.js";
import { quoted } from "../../words/quoted.js";
import { sectionOf, sectionTrouble, takenWords } from "./explainStatus.js";
import type { ItemModel } from "../model/itemModel.js";
import { keyOf } from "../model/keys.js";
import { keysRead } from "../model/keysRead.js";
import { reasonWords } from "../answers/problems.js";
import { outcomeOf } from "../answers/outcomeOf.js";
import { schemeParameter } from "../model/schemeParameters.js";
import type { Say } from "../../words/say.js";

/** What became of an item, in its own arithmetic. */
export function itemTold(explained: Explained, item: Item): Told {
  const say = sayOf(explained);
  const { assessment, department } = explained;
  const { scheme } = assessment;
  const trouble = sectionTrouble(explained, sectionOf(scheme, item.section));
  if (trouble?.status === "vetoed")
    return {
      words: say({
        zh: `${trouble.words}，${takenWords(scheme, say)}${isVeto(item) ? "" : "，本项不另计分"}`,
        en: `${trouble.words}, ${takenWords(scheme, say)}${isVeto(item) ? "" : ", this item has no points of its own"}`,
      }),
      readings: trouble.readings,
    };
  if (trouble?.status === "notApplicable")
    return {
      words: say({ zh: `${trouble.words}，本项不计分`, en: `${trouble.words}, this item has no points` }),
      readings: trouble.readings,
    };
  const outcome = outcomeOf(scheme, department, item);
  switch (outcome) {
    case "scored":
      return scoredTold(explained, item);
    case "notFilled":
      return { words: notFilledWords(scheme, item, say), readings: [] };
    case "notApplicable":
      return notApplicableTold(explained, item);
    case "invalid": {
      const message = say(reasonWords(assessment, department, item).words);
      return {
        words: say({
          zh: `填报无效（${message}），不能计分，有关合计也不能得出`,
          en: `not valid (${message}): no score, and none for sums with it`,
        }),
        readings: [],
      };
    }
    case "vetoed":
      throw new TypeError(`${item.code} is vetoed, but not its section`);
  }
}

function scoredTold(explained: Explained, item: Item): Told {
  const say = sayOf(explained);
  const { assessment, department } = explained;
  const model = modelOfItem(explained, item);
  const units = Object.fromEntries(item.inputs.map(({ formal, unit }) => [formal, unit]));
  const wording = Object.fromEntries(item.inputs.map((input) => [input.formal, input]));
  const arithmetic = item.rule.explain(figuresOf(explained, model), units, wording, say);
  const printed = department.valueOf(keyOf.score(item.code));
  const exact = item.full === null ? null : department.evaluate(model.score);
  if (!(printed instanceof Fraction) || !(exact instanceof Fraction)) return { words: arithmetic, readings: [] };
  const result = resultTold(assessment.scheme, exact, printed, assessment.decimals, say, item.counts);
  return {
    words: say({ zh: `${arithmetic}，${result.words}`, en: `${arithmetic}, ${result.words}` }),
    readings: result.readings,
  };
}

/** The item is nothing but a veto. */
const isVeto = ({ rule }: Item): boolean => rule.vetoes !== undefined && rule.alwaysApplies === true;

function notFilledWords(scheme: Scheme, item: Item, say: Say): string {
  if (isVeto(item)) return say({ zh: "未填，按没有否决情形处理", en: "not filled in: taken as no veto" });
  if (item.counts !== "within")
    return item.counts === "added"
      ? say({ zh: "未填，不加分", en: "not filled in: no bonus" })
      : say({ zh: "未填，不扣分", en: "not filled in: nothing off" });
  const missing =
    item.definition.by !== "office"
      ? say({ zh: "未填", en: "not filled in" })
      : item.rule.judged
        ? say({ zh: "尚未评定", en: "not rated yet" })
        : say({ zh: `${assessorOf(scheme)}尚未填入汇总数据`, en: "the collected figures are not filled in yet" });
  if (item.group !== null)
    return say({
      zh: `${missing}，所在的${nameOf(scheme, item.group)}整组计 0 分`,
      en: `${missing}: its whole group ${nameOf(scheme, item.group)} gets 0 points`,
    });
  return say({ zh: `${missing}，计 0 分，满分 ${pointsOf(item)} 分`, en: `${missing}: 0 of ${pointsOf(item)} points` });
}

/** The figure in the item's cell shows which reading of 不适用 was applied. */
function notApplicableTold(explained: Explained, item: Item): Told {
  const say = sayOf(explained);
  const { scheme } = explained.assessment;
  const why = whyNotApplicable(explained, item);
  const readings = readingsSetBy(scheme, "notApplicable");
  const score = explained.department.valueOf(keyOf.score(item.code));
  if (item.group !== null) return { words: say({ zh: `${why}，不扣分`, en: `${why}, nothing off` }), readings };
  if (item.counts !== "within")
    return {
      words: say({
        zh: `${why}，${item.counts === "added" ? "不加分" : "不扣分"}`,
        en: `${why}, ${item.counts === "added" ? "no bonus" : "nothing off"}`,
      }),
      readings,
    };
  if (!(score instanceof Fraction)) {
    const parent = nameOf(scheme, parentOf(scheme, item.code));
    return {
      words: say({
        zh: `${why}，不计分，由${parent}的其余项目折算`,
        en: `${why}: no points, the others of ${parent} are scaled`,
      }),
      readings,
    };
  }
  const kept = leavesOut(explained)
    ? say({
        zh: `，本项自成一个指标，仍计满分 ${pointsOf(item)} 分`,
        en: `: as an indicator of its own it keeps the full mark of ${pointsOf(item)}`,
      })
    : say({ zh: `，计满分 ${pointsOf(item)} 分`, en: `: full mark of ${pointsOf(item)}` });
  return { words: why + kept, readings };
}

function whyNotApplicable(explained: Explained, item: Item): string {
  const say = sayOf(explained);
  const { assessment, department } = explained;
  const inputs = explainInputs(assessment.scheme, department, item);
  if (inputs.some(({ value }) => value === cellWords.notApplicable)) return say({ zh: "不适用", en: "does not apply" });
  const { args } = modelOfItem(explained, item);
  const condition = item.rule.notApplicable?.(args);
  if (!condition || asBoolean(single(department.evaluate(condition))) !== true)
    return say({ zh: "不适用", en: "does not apply" });
  return say({
    zh: `${inputsTold(inputs, keysRead(condition), say)}，按不适用处理`,
    en: `${inputsTold(inputs, keysRead(condition), say)}: taken as not applying`,
  });
}

/** Whether what does not apply is left out, and the others scaled. */
const leavesOut = ({ assessment, department }: Explained): boolean =>
  department.evaluate(schemeParameter(assessment.scheme, "notApplicable")) !== "full";

export function parentOf(scheme: Scheme, code: string): string {
  let parent = withoutLast(code);
  while (parent !== "" && !scheme.node(parent)) parent = withoutLast(parent);
  return parent;
}

const nameOf = (scheme: Scheme, code: string): string => quoted(scheme.node(code)?.name ?? code);
const pointsOf = (item: Item): string => item.full?.toString() ?? "";

export function modelOfItem({ assessment }: Pick<Explained, "assessment">, item: Item): ItemModel {
  const model = assessment.model.items.get(item.code);
  if (!model) throw new TypeError(`the model has no item ${item.code}`);
  return model;
}
