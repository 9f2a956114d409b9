/** What became of an item. No null, NaN or −1 stands for any of these. */
export type Outcome = "scored" | "notFilled" | "notApplicable" | "invalid" | "vetoed";

/** How the outcomes, and the states of a section, are written in cells. */
export const outcomeWords = {
  scored: "计分",
  notFilled: "未填",
  notApplicable: "不适用",
  invalid: "无效",
  vetoed: "否决",
} as const satisfies Record<Outcome, string>;

/** The state of a section that is scored as usual. */
export const normalStatus = "正常";

const outcomes = new Map<string, Outcome>(
  Object.entries(outcomeWords).map(([outcome, word]) => [word, outcome as Outcome]),
);

/** @throws TypeError for a word that no outcome has: a programmer's mistake */
export function outcomeOfWord(word: unknown): Outcome {
  const outcome = typeof word === "string" ? outcomes.get(word) : undefined;
  if (!outcome) throw new TypeError(`no outcome is written ${String(word)}`);
  return outcome;
}
