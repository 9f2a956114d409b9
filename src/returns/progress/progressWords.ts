import type { Words } from "../../words/words.js";
import { daysLeft, expectedIn, isLate, isReceived } from "./lateness.js";
import type { ProgressState, RoundProgress } from "./roundProgress.js";

export const progressStateWords: Readonly<Record<ProgressState, Words>> = {
  received: { zh: "已收", en: "Received" },
  waiting: { zh: "已收，待汇入", en: "Received, not merged yet" },
  asked: { zh: "待查询", en: "To be asked" },
  refused: { zh: "退回，待重报", en: "Refused, to be sent again" },
  unfilled: { zh: "整表未填", en: "Not filled in" },
  missing: { zh: "未收到", en: "Missing" },
  unclear: { zh: "单位待认定", en: "To be identified" },
  notIssued: { zh: "未发放", en: "Not issued" },
};

/** Between commas a state has none. */
const refusedInSum: Words = { zh: "退回待重报", en: "Refused" };

/** How far it is to the last day. */
export function dueWords(dueOn: string, today: string): Words {
  const left = daysLeft(dueOn, today);
  if (left === null)
    return {
      zh: "没有填写截止日期，不计剩余天数和逾期（“说明”表可填）",
      en: "No due date is given in 说明: neither days left nor lateness are told",
    };
  const how: Words =
    left > 0
      ? { zh: `还有 ${left} 天`, en: left === 1 ? "1 day left" : `${left} days left` }
      : left === 0
        ? { zh: "今天截止", en: "today" }
        : { zh: `已过 ${-left} 天`, en: left === -1 ? "1 day ago" : `${-left} days ago` };
  return { zh: `截止 ${dueOn}，${how.zh}`, en: `Due ${dueOn}, ${how.en}` };
}

/** Expected, received, missing and late in one sentence. */
export function progressSentence(progress: RoundProgress, dueOn: string, today: string): Words {
  const expected = expectedIn(progress);
  const received = expected.filter(isReceived).length;
  const open = (["missing", "asked", "refused", "unfilled"] as const).flatMap((state): readonly Words[] => {
    const count = expected.filter((each) => each.state === state).length;
    const { zh, en } = state === "refused" ? refusedInSum : progressStateWords[state];
    return count > 0 ? [{ zh: `${zh} ${count}`, en: `${en.toLowerCase()} ${count}` }] : [];
  });
  const others = (["unclear", "notIssued"] as const).flatMap((state): readonly Words[] => {
    const count = progress.departments.filter((each) => each.state === state).length;
    const { zh, en } = progressStateWords[state];
    return count > 0 ? [{ zh: `${zh} ${count}`, en: `${en.toLowerCase()} ${count}` }] : [];
  });
  const late = expected.filter((each) => isLate(each, dueOn, today)).length;
  const lateWords: readonly Words[] =
    daysLeft(dueOn, today) === null ? [] : [{ zh: `逾期 ${late}`, en: `late ${late}` }];
  const parts = [...open, ...lateWords, ...others];
  return {
    zh: `应收 ${expected.length}，已收 ${received}${parts.map(({ zh }) => `，${zh}`).join("")}`,
    en: `Expected ${expected.length}, received ${received}${parts.map(({ en }) => `, ${en}`).join("")}`,
  };
}
