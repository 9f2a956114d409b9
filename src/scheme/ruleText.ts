import type { FinalScore } from "./definition.js";
import { isReference, type Item, type Scheme } from "./scheme.js";

/** Who rates, where a scheme does not say it. */
export const usualAssessor = "考核方";

/** How an item is scored, in one sentence, with its figures. */
export function ruleText(scheme: Scheme, item: Item): string {
  const { rule, inputs, params, full } = item;
  const entries = Object.entries(params).map(([name, entry]): [string, string] => {
    if (isReference(entry)) return [name, scheme.parameters.get(entry.parameter)?.meaning.zh ?? entry.parameter];
    return [name, String(entry)];
  });
  return rule.scoring({
    about: rule.about.zh,
    inputs: Object.fromEntries(inputs.map((input) => [input.formal, input])),
    params: { ...Object.fromEntries(entries), full: full?.toString() ?? "" },
    values: Object.fromEntries(
      Object.entries({ ...params, full: full?.toString() }).filter(
        ([, value]) => value !== undefined && !isReference(value),
      ),
    ),
    open: new Set(Object.keys(params).filter((name) => isReference(params[name]))),
    fullAsLimit: unwrittenCap(scheme, item),
    assessor: scheme.words.assessor ?? usualAssessor,
    whenVetoed: vetoText(scheme.final),
  });
}

/** What a veto does. */
export function vetoText({ veto }: FinalScore): string {
  const mark = veto?.mark ?? "0";
  switch (veto?.effect ?? "section") {
    case "section":
      return `所在部分判定为不合格，计 ${mark} 分`;
    case "total":
      return `判定为不合格，总分计 ${mark} 分`;
    case "grade":
      return "判定为不合格，得分不变";
  }
}

/** Where the document names no cap, the full mark is one by a reading, and is told as that. */
function unwrittenCap({ readings }: Scheme, { full, definition }: Item): string {
  const settling = readings.find(({ number, settles }) => settles === "cap" && definition.readings?.includes(number));
  const why = settling ? `文件未写明上限，按口径 ${settling.number}` : "未写明上限";
  return `以满分 ${full?.toString() ?? ""} 分为限（${why}）`;
}
