import type { InputWords } from "./rule.js";

/** What an office does with a thing, as labels of dates and counts end with it: 公开日期, 报送日期, 开展次数. */
const deeds =
  "公开|公布|公示|发布|发文|印发|报送|上报|报告|提交|备案|答复|反馈|办结|整改|上线|更新|开展|举办|召开|组织|检查|巡查|培训|演练";

/** "公开" of "《政府网站年报》公开日期"; "完成" where the label names nothing that is done. */
export const doneOnDay = (words: InputWords | undefined): string => deed(words, "(?:日期|时间|日)") ?? "完成";

/** "开展" of "意见征集的开展次数"; the label itself where it names nothing that is done. */
export const doneTimes = (words: InputWords | undefined): string => deed(words, "次数") ?? words?.label ?? "完成次数";

const deed = (words: InputWords | undefined, what: string): string | undefined =>
  new RegExp(`(${deeds})${what}$`).exec(words?.label ?? "")?.[1];
