import { daysLeft, expectedIn, isLate, isReceived } from "../../returns/progress/lateness.js";
import { dueWords, progressSentence, progressStateWords } from "../../returns/progress/progressWords.js";
import type { RoundProgress } from "../../returns/progress/roundProgress.js";

/** How far a round is, on a day. */
export interface TimelyProgress {
  readonly progress: RoundProgress;
  /** "" where none is given. */
  readonly dueOn: string;
  /** Day, or day and time. */
  readonly today: string;
}

/** The sum alone, under a ranking. */
export const progressLine = ({ progress, dueOn, today }: TimelyProgress): string =>
  `收报（${progress.round}）：${progressSentence(progress, dueOn, today).zh}${dueOn === "" ? "" : `；${dueWords(dueOn, today).zh}`}\n`;

/** Who has handed in and who has not: the sum, then each department that is not done. */
export function progressText({ progress, dueOn, today }: TimelyProgress): string {
  const open = progress.departments.filter((each) => !isReceived(each));
  return [
    `${progress.round}：${progressSentence(progress, dueOn, today).zh}`,
    dueWords(dueOn, today).zh,
    ...open.map(
      ({ department: { code, name }, state, file, about, isByFileName }) =>
        `  ${progressStateWords[state].zh}　${code} ${name}${file === "" ? "" : `　${file}${isByFileName ? "（按文件名）" : ""}`}${about === "" ? "" : `：${about}`}`,
    ),
    ...progress.unclear.map(({ code, name }) => `  发放登记中的 ${code}“${name}”与“单位”表对不上，待认定`),
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
