import { daysLeft, expectedIn, isLate, isReceived } from "../../returns/progress/lateness.js";
import { dueWords, progressSentence, progressStateWords } from "../../returns/progress/progressWords.js";
import type { RoundProgress } from "../../returns/progress/roundProgress.js";
import type { Say } from "../../words/say.js";
import { bracketed, colon, semicolon } from "./marks.js";

/** How far a round is, on a day. */
export interface TimelyProgress {
  readonly progress: RoundProgress;
  /** "" where none is given. */
  readonly dueOn: string;
  /** Day, or day and time. */
  readonly today: string;
}

/** The sum alone, under a ranking. */
export const progressLine = ({ progress, dueOn, today }: TimelyProgress, say: Say): string =>
  `${say({ zh: "收报", en: "Returns" })}${bracketed(say, progress.round)}${say(colon)}${say(progressSentence(progress, dueOn, today))}${dueOn === "" ? "" : `${say(semicolon)}${say(dueWords(dueOn, today))}`}\n`;

/** Who has handed in and who has not: the sum, then each department that is not done. */
export function progressText({ progress, dueOn, today }: TimelyProgress, say: Say): string {
  const open = progress.departments.filter((each) => !isReceived(each));
  return [
    say({
      zh: `${progress.round}${say(colon)}${say(progressSentence(progress, dueOn, today))}`,
      en: `${progress.round}: ${progressSentence(progress, dueOn, today).en}`,
    }),
    say(dueWords(dueOn, today)),
    ...open.map(
      ({ department: { code, name }, state, file, about, isByFileName }) =>
        `  ${say(progressStateWords[state])}　${code} ${name}${file === "" ? "" : `　${file}${isByFileName ? say({ zh: "（按文件名）", en: " (by the file's name)" }) : ""}`}${about === "" ? "" : `${say(colon)}${about}`}`,
    ),
    ...progress.unclear.map(({ code, name }) =>
      say({
        zh: `  发放登记中的 ${code}“${name}”与“单位”表对不上，待认定`,
        en: `  ${code}“${name}” of the issue ledger is not in 单位 as it stands there; to be identified`,
      }),
    ),
    "",
  ].join("\n");
}

/** The same for programs; described in docs/command-line.md. */
export const progressJson = ({ progress, dueOn, today }: TimelyProgress) => ({
  round: progress.round,
  on: today,
  dueOn: dueOn === "" ? null : dueOn,
  daysLeft: daysLeft(dueOn, today),
  expected: expectedIn(progress).length,
  received: progress.departments.filter(isReceived).length,
  departments: progress.departments.map(({ department, ...each }) => ({
    ...department,
    ...each,
    late: daysLeft(dueOn, today) === null ? null : isLate({ department, ...each }, dueOn, today),
  })),
  unclear: progress.unclear,
});
