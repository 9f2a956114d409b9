import type { SelfCheckResult } from "../../selfcheck/result/selfCheckResult.js";
import {
  missingSets,
  presentSets,
  ranIn,
  toldGroups,
  toldTimes,
  verdictWords,
} from "../../selfcheck/result/toldResult.js";
import { stateWords } from "../../selfcheck/words/stateWords.js";
import type { Language } from "../../words/language.js";
import type { Words } from "../../words/words.js";

/** A result as lines of a sheet: state, what was checked, both figures, what it means and what to do. */
export function resultLines(result: SelfCheckResult, language: Language): readonly (readonly string[])[] {
  const say = (words: Words): string => words[language];
  return [
    ["", say(verdictWords(result)), ranIn(result).map(say).join(""), `考核簿 ${result.product}`],
    ...[...presentSets(result), ...missingSets(result)].map((words) => ["", say(words), "", ""]),
    ...toldGroups(result).flatMap(({ title, works, of, wrong, means }) => [
      [say(works === of ? stateWords.works : nothing), say(title), `${works} / ${of}`, means.map(say).join("\n")],
      ...wrong.map(({ state, about, figures }) => [
        say(stateWords[state]),
        say(about),
        figures ? say(figures) : "",
        "",
      ]),
    ]),
    ...toldTimes(result).map(({ about, milliseconds }) => ["", say(about), `${milliseconds} ms`, ""]),
  ];
}

const nothing: Words = { zh: "", en: "" };
