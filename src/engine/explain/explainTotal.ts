import { Fraction } from "../../exact/fraction.js";
import { failingGrade } from "../../scheme/parameterType.js";
import type { Section } from "../../scheme/scheme.js";
import { readingsSetBy } from "../../scheme/schemeWords.js";
import { quoted } from "../../words/quoted.js";
import { keyOf } from "../model/keys.js";
import { vetoEffect } from "../model/totalParts.js";
import { afterParts, partsTold, summedUp } from "./explainParts.js";
import { isLeftOut, isWithinWhole, poolSections, poolTerm } from "./explainPool.js";
import { sectionTrouble, troubleOf } from "./explainStatus.js";
import { addend } from "./explainSubtotal.js";
import { sayOf, resultTold, type Explained, type Told } from "./explanation.js";
import type { Words } from "../../words/words.js";
import type { Say } from "../../words/say.js";

const sharesExceed: Words = {
  zh: "各部分所占比例合计超过 100%，不能得出",
  en: "the shares of the parts are more than 100% together: there is no figure",
};

/** The final score with the weights as in the document. */
export function totalTold(explained: Explained): Told {
  const say = sayOf(explained);
  const { assessment, department } = explained;
  const { scheme } = assessment;
  const { effect, mark } = vetoEffect(scheme);
  if (effect === "total" && department.valueOf(keyOf.vetoed) === true)
    return withTroubles(
      explained,
      say({ zh: `总分计 ${mark.toString()} 分`, en: `the total is ${mark.toString()}` }),
      mark,
      keyOf.total,
    );
  const unclear = scheme.sections.filter(
    (section) => addend(explained, section.code) === null && !isLeftOut(explained, section),
  );
  if (unclear.length > 0)
    return {
      words: say({
        zh: `${named(unclear, say)}没有得分，总分不能得出`,
        en: `${named(unclear, say)} has no score: there is no total`,
      }),
      readings: [],
    };
  if (!isWithinWhole(explained)) return { words: say(sharesExceed), readings: [] };
  const parts = partsTold(explained);
  if (!parts) return withTroubles(explained, "", null, keyOf.total);
  const { words, exact } = afterParts(explained, parts);
  return withTroubles(explained, words, exact, keyOf.total, parts.readings);
}

/** The sections of the pool on their own, out of 100. */
export function poolTold(explained: Explained): Told {
  const say = sayOf(explained);
  const { pool } = explained.assessment.scheme.final;
  const parts = poolSections(explained);
  const unclear = parts.filter((section) => addend(explained, section.code) === null && !isLeftOut(explained, section));
  if (unclear.length > 0)
    return {
      words: say({
        zh: `${named(unclear, say)}没有得分，不能得出`,
        en: `${named(unclear, say)} has no score: there is no figure`,
      }),
      readings: [],
    };
  const shared = pool && poolTerm(explained, Fraction.of(100));
  if (!shared) return withTroubles(explained, "", null, keyOf.pool);
  if (!isWithinWhole(explained)) return { words: say(sharesExceed), readings: [] };
  return withTroubles(explained, summedUp(shared, say), shared.value, keyOf.pool, shared.readings);
}

/** Adds what is unusual about sections, the result, and the grade. */
function withTroubles(
  explained: Explained,
  arithmetic: string,
  exact: Fraction | null,
  key: string,
  readings: readonly number[] = [],
): Told {
  const say = sayOf(explained);
  const { assessment, department } = explained;
  const { scheme, decimals } = assessment;
  const concerned = key === keyOf.pool ? poolSections(explained) : scheme.sections;
  const troubleIn = key === keyOf.total ? troubleOf : sectionTrouble;
  const troubles = concerned.flatMap((section) => troubleIn(explained, section) ?? []);
  const told = troubles.map(({ words }) => words).join(say({ zh: "；", en: "; " }));
  const whenTroubled = troubles.flatMap((trouble) => trouble.readings);
  if (exact === null)
    return { words: say({ zh: `${told}，没有得分`, en: `${told}, no score` }), readings: whenTroubled };
  const printed = department.valueOf(key);
  const result = resultTold(scheme, exact, printed instanceof Fraction ? printed : exact, decimals, say);
  const grade = key === keyOf.total ? gradeTold(explained) : { words: "", readings: [] };
  return {
    words: say({
      zh: `${told && `${told}；`}${arithmetic}，${result.words}${grade.words}`,
      en: `${told && `${told}; `}${arithmetic}, ${result.words}${grade.words}`,
    }),
    readings: [...readings, ...whenTroubled, ...result.readings, ...grade.readings],
  };
}

function gradeTold(explained: Explained): Told {
  const { assessment, department } = explained;
  const say = sayOf(explained);
  const grade = department.valueOf(keyOf.grade);
  if (typeof grade !== "string" || grade === "") return { words: "", readings: [] };
  const { scheme } = assessment;
  const failed = department.valueOf(keyOf.vetoed) === true;
  const below =
    !failed && grade === failingGrade
      ? say({
          zh: `（低于 ${String(scheme.final.failBelow)} 分）`,
          en: ` (below ${String(scheme.final.failBelow)} points)`,
        })
      : "";
  return {
    words: say({ zh: `，等次为${grade}${below}`, en: `, grade “${grade}”${below}` }),
    readings: failed || below !== "" ? [] : readingsSetBy(scheme, "grades"),
  };
}

const named = (sections: readonly Section[], say: Say): string =>
  sections.map(({ name }) => quoted(name)).join(say({ zh: "、", en: ", " }));

/** The place: by the printed total, ties share the better one, those with a veto after all others. */
export function placeTold(explained: Explained): Told {
  const say = sayOf(explained);
  const { assessment, department } = explained;
  const { scheme, decimals } = assessment;
  const place = department.valueOf(keyOf.place);
  const total = department.valueOf(keyOf.total);
  if (!(place instanceof Fraction) || !(total instanceof Fraction))
    return { words: say({ zh: "总分不能得出，不参加排名", en: "there is no total, not ranked" }), readings: [] };
  const placed = assessment.departments.filter((other) => other.valueOf(keyOf.place) instanceof Fraction);
  const ties = placed.filter((other) => other !== department && place.equals(other.valueOf(keyOf.place) as Fraction));
  const failed = department.valueOf(keyOf.vetoed) === true;
  const after = failed ? say({ zh: "，因单项否决排在所有没有否决的单位之后", en: ", behind all without a veto" }) : "";
  const shared =
    ties.length > 0
      ? say({
          zh: `，与 ${ties.length} 个单位并列（${namesOf(
            ties.map(({ answers }) => answers.name),
            say,
          )}）`,
          en: `, level with ${ties.length} others (${namesOf(
            ties.map(({ answers }) => answers.name),
            say,
          )})`,
        })
      : "";
  const vetoed = failed
    ? scheme.sections
        .flatMap((section) => troubleOf(explained, section) ?? [])
        .filter(({ status }) => status === "vetoed")
    : [];
  return {
    words: say({
      zh: `总分 ${total.toFixed(decimals)} 分，在参加排名的 ${placed.length} 个单位中列第 ${place.toString()} 名${after}${shared}`,
      en: `total ${total.toFixed(decimals)}, place ${place.toString()} of ${placed.length}${after}${shared}`,
    }),
    readings: [
      // a place is the total's, and rests on what the total rests on
      ...totalTold(explained).readings,
      ...(ties.length > 0 ? readingsSetBy(scheme, "ties") : []),
      ...vetoed.flatMap(({ readings }) => readings),
    ],
  };
}

const namesOf = (names: readonly string[], say: Say): string =>
  names.length > 3
    ? say({ zh: `${names.slice(0, 3).join("、")}等`, en: `${names.slice(0, 3).join(", ")} and others` })
    : names.join(say({ zh: "、", en: ", " }));
