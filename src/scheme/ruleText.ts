import { isReference, type Item, type Scheme } from "./scheme.js";

/** How an item is scored, in one sentence, with its figures. */
export function ruleText(scheme: Scheme, item: Item): string {
  const param = (name: string): string => {
    const entry = item.params[name];
    if (isReference(entry)) return scheme.parameters.get(entry.parameter)?.meaning.zh ?? entry.parameter;
    return String(entry ?? "");
  };
  const full = item.full?.toString() ?? "";
  const unit = item.inputs[0]?.unit ?? "";
  switch (item.definition.rule) {
    case "deduct":
      return `每发现 1 ${unit}扣 ${param("per")} 分，${item.params["cap"] === undefined ? unwrittenCap(scheme, item) : `最多扣 ${param("cap")} 分`}。`;
    case "timesInGroup":
      return `每发现 1 ${unit}扣 ${param("per")} 分，与本组各项合并，扣分合计不超过本组满分。`;
    case "onceInGroup":
      return `未落实的扣 ${param("per")} 分，与本组各项合并，扣分合计不超过本组满分。`;
    case "rateDrop":
      return `比率低于 ${param("from")}% 的，每低 ${param("step")} 个百分点扣 ${param("per")} 分，${unwrittenCap(scheme, item)}。`;
    case "proportion":
      return `${full} 分 × ${item.inputs[0]?.label ?? ""} ÷ ${item.inputs[1]?.label ?? ""}。`;
    case "rankValue":
    case "rankRatio":
    case "rankSplit":
      return `${item.rule.about.zh}名次折算办法见“参数与口径”。`;
    case "ratingWithMinimum":
      return `开展少于 ${param("atLeast")} 次的不得分；达到的由考核办在 0 至 ${full} 分之间评定。`;
    case "rating":
      return `由考核办在 0 至 ${full} 分之间评定。`;
    case "deadline":
      if (isReference(item.params["by"]))
        return `自期限当年 1 月 1 日至期限当日（含首尾两日，期限见“参数与口径”）完成的得 ${full} 分，逾期或未完成不得分。`;
      return `${param("from")} 至 ${param("by")}（含首尾两日）完成的得 ${full} 分，逾期或未完成不得分。`;
    case "gate":
      return `达到要求得 ${full} 分，未达到不得分。`;
    case "bonus":
      return `按评定加分，最高加 ${full} 分。`;
    case "findings":
    case "veto":
      return item.rule.about.zh;
  }
}

/** Where the document names no cap, the full mark is one by a reading, and the text says so. */
function unwrittenCap({ readings }: Scheme, { full, definition }: Item): string {
  const settling = readings.find(({ number, settles }) => settles === "cap" && definition.readings?.includes(number));
  const why = settling ? `文件未写明上限，按口径 ${settling.number}` : "未写明上限";
  return `以满分 ${full?.toString() ?? ""} 分为限（${why}）`;
}
