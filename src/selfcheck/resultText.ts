import type { Language } from "../words/language.js";
import type { Words } from "../words/words.js";
import type { SelfCheckResult } from "./result/selfCheckResult.js";
import {
  missingSets,
  presentSets,
  ranIn,
  toldGroups,
  toldTimes,
  verdictWords,
  type ToldCheck,
  type ToldGroup,
} from "./result/toldResult.js";
import { kindWords, stateWords } from "./words/stateWords.js";

/** A result as a person reads it: what was found first, then what each difference means and what to do. */
export function resultText(result: SelfCheckResult, language: Language): string {
  const say = (words: Words): string => words[language];
  return [
    say(headWords(result)),
    say(verdictWords(result)),
    ...ranIn(result).map(say),
    ...presentSets(result).map(say),
    ...missingSets(result).map(say),
    ...toldGroups(result).flatMap((group) => groupLines(group, say)),
    ...toldTimes(result).map(({ about, milliseconds }) =>
      say({ zh: `用时：${about.zh} ${milliseconds} 毫秒`, en: `Time: ${about.en} ${milliseconds} ms` }),
    ),
  ].join("\n");
}

const headWords = ({ kind, product }: SelfCheckResult): Words => ({
  zh: `考核簿 ${product} ${kindWords[kind].zh}`,
  en: `Scorebook ${product}, ${kindWords[kind].en}`,
});

function groupLines({ title, works, of, wrong, means }: ToldGroup, say: (words: Words) => string): readonly string[] {
  return [
    `${say(title)}  ${say({ zh: `${works}/${of} 项正常`, en: `${works} of ${of} work` })}`,
    ...wrong.map((check) => `  ${say(checkWords(check))}`),
    ...means.map((meaning) => `  ${say(meaning)}`),
  ];
}

/** One check with its state, and both figures where there are some. */
function checkWords({ state, about, figures }: ToldCheck): Words {
  return {
    zh: [`${stateWords[state].zh}：${about.zh}`, ...(figures ? [figures.zh] : [])].join("；"),
    en: [`${stateWords[state].en}: ${about.en}`, ...(figures ? [figures.en] : [])].join("; "),
  };
}
