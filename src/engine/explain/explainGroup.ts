import { Fraction } from "../../exact/fraction.js";
import { readingsSetBy } from "../../scheme/schemeWords.js";
import { equalsPoints, plainText, pointsText } from "../../rules/contract/figureText.js";
import type { Item, Level } from "../../scheme/scheme.js";
import { sayOf, resultTold, type Explained, type Told } from "./explanation.js";
import { quoted } from "../../words/quoted.js";
import { sectionOf, sectionTrouble, takenWords } from "./explainStatus.js";
import { keyOf } from "../model/keys.js";
import { reasonWords } from "../answers/problems.js";
import { outcomeOf } from "../answers/outcomeOf.js";

/** What became of a group of items that are deducted together. */
export function groupTold(explained: Explained, group: Level): Told {
  const say = sayOf(explained);
  const { assessment, department } = explained;
  const { scheme } = assessment;
  const full = say({ zh: `满分 ${group.full.toString()} 分`, en: `full mark ${group.full.toString()}` });
  const trouble = sectionTrouble(explained, sectionOf(scheme, group.section));
  if (trouble?.status === "vetoed")
    return {
      words: say({
        zh: `${trouble.words}，${takenWords(scheme, say)}`,
        en: `${trouble.words}, ${takenWords(scheme, say)}`,
      }),
      readings: trouble.readings,
    };
  if (trouble?.status === "notApplicable")
    return {
      words: say({ zh: `${trouble.words}，不计分`, en: `${trouble.words}, no points` }),
      readings: trouble.readings,
    };
  const members = group.children.filter((child): child is Item => child.kind === "item");
  const outcome = (member: Item) => outcomeOf(scheme, department, member);
  const named = (those: readonly Item[]) => those.map(({ name }) => quoted(name)).join(say({ zh: "、", en: ", " }));

  const invalid = members.filter((member) => outcome(member) === "invalid");
  if (invalid.length > 0) {
    const reasons = invalid.map(
      (member) =>
        quoted(member.name) + say({ zh: "：", en: ": " }) + say(reasonWords(assessment, department, member).words),
    );
    return {
      words: say({
        zh: `填报无效（${reasons.join("；")}），整组不能计分，有关合计也不能得出`,
        en: `not valid (${reasons.join("; ")}): the group cannot be scored, nor sums with it`,
      }),
      readings: [],
    };
  }
  const missing = members.filter((member) => outcome(member) === "notFilled");
  if (missing.length > 0)
    return {
      words: say({
        zh: `${named(missing)}未填，整组计 0 分，${full}`,
        en: `${named(missing)} not filled in: the group gets 0 points, ${full}`,
      }),
      readings: [],
    };
  const leftOut = members.filter((member) => outcome(member) === "notApplicable");
  const whenLeftOut = leftOut.length > 0 ? readingsSetBy(scheme, "notApplicable") : [];
  if (leftOut.length === members.length)
    return {
      words: say({
        zh: `各项均不适用，计满分 ${group.full.toString()} 分`,
        en: `none of the items applies: full mark of ${group.full.toString()}`,
      }),
      readings: whenLeftOut,
    };

  const terms = members.flatMap((member) => termOf(explained, member));
  const lost = terms.reduce((sum, term) => sum.plus(term.points), Fraction.zero);
  const capped = lost.compare(group.full) > 0;
  const limit = capped
    ? say({ zh: `，最多扣 ${pointsText(group.full)} 分`, en: `, at most ${pointsText(group.full)} off` })
    : "";
  const told =
    terms.length === 0
      ? say({ zh: "各项均没有扣分", en: "no item loses points" })
      : say({
          zh: `${terms.map(({ words }) => words).join(" + ")} ${equalsPoints(lost)} 分${limit}`,
          en: `${terms.map(({ words }) => words).join(" + ")} ${equalsPoints(lost)} points${limit}`,
        });
  const without =
    leftOut.length > 0
      ? say({ zh: `；${named(leftOut)}不适用，不扣分`, en: `; ${named(leftOut)} does not apply, nothing off` })
      : "";
  const printed = department.valueOf(keyOf.score(group.code));
  const exact = group.full.minus(capped ? group.full : lost);
  const result = resultTold(scheme, exact, printed instanceof Fraction ? printed : exact, assessment.decimals, say);
  return {
    words: say({
      zh: `${told}${without}；${full}，${result.words}`,
      en: `${told}${without}; ${full}, ${result.words}`,
    }),
    readings: [...whenLeftOut, ...result.readings],
  };
}

/** "新建政务服务APP 1 个 × 2 分"; nothing where nothing was found. */
function termOf(explained: Explained, member: Item) {
  const { assessment, department } = explained;
  const say = sayOf(explained);
  const times = department.valueOf(keyOf.times(member.code));
  const per = assessment.model.items.get(member.code)?.args["per"];
  const amount = per && department.evaluate(per);
  if (!(times instanceof Fraction) || !(amount instanceof Fraction) || times.equals(Fraction.zero)) return [];
  const unit = member.inputs[0]?.unit || "项";
  return [
    {
      words: say({
        zh: `${member.name} ${plainText(times)} ${unit} × ${plainText(amount)} 分`,
        en: `${quoted(member.name)} ${plainText(times)} × ${plainText(amount)}`,
      }),
      points: times.times(amount),
    },
  ];
}
