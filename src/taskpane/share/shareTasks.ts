import { departmentFileNames, safeFileName } from "../../publish/fileNames.js";
import { deliver } from "../delivery.js";
import type { Desk } from "../desk.js";
import type { DepartmentName } from "../work/openBook.js";
import type { ShareState } from "./shareState.js";

export interface ShareTasks {
  /** A copy for people without the add-in. @param round names the file; "" for none */
  shareCopy(state: ShareState, departments: readonly DepartmentName[], round: string): Promise<void>;
  shareCard(department: DepartmentName): Promise<void>;
  /** All cards in one archive, for download. */
  shareCards(count: number, round: string): Promise<void>;
}

const nameOf = (round: string, what: string, ending: string): string => `${safeFileName(`${round} ${what}`.trim())}${ending}`;

export function shareTasks(desk: Desk): ShareTasks {
  const { workshop, book, files, words, dispatch, perform } = desk;
  /** What is given out is what stands in the workbook now. */
  const opened = async (): Promise<boolean> => (await book.open()).kind === "office";
  const noOffice = { tone: "error", message: words.ranking.noOffice } as const;
  return {
    shareCopy: ({ formulas, sheets, without }, departments, round) =>
      perform("share", async () => {
        if (!(await opened())) return noOffice;
        const chosen = departments.map(({ code }) => code).filter((code) => !without.includes(code));
        const shared = await workshop.shareCopy({ formulas, sheets, ...(chosen.length < departments.length && { departments: chosen }) });
        if (shared.kind === "refused") return { tone: "error", message: shared.why[words.language] };
        const fileName = nameOf(round, "考核结果分发件", ".xlsx");
        const how = await deliver(desk, fileName, shared.bytes);
        dispatch({ type: "shared", made: { fileName, formulas: shared.formulas, leftOut: shared.leftOut } });
        return { tone: "success", message: words.handout[how](fileName) };
      }),
    shareCard: (department) =>
      perform("reportCard", async () => {
        if (!(await opened())) return noOffice;
        const [fileName = ""] = departmentFileNames("考核成绩单", [department]);
        const how = await deliver(desk, fileName, await workshop.reportCard(department.code));
        return { tone: "success", message: words.handout[how](fileName) };
      }),
    shareCards: (count, round) =>
      perform("reportCards", async (job) => {
        if (!(await opened())) return noOffice;
        const fileName = nameOf(round, "考核成绩单", ".zip");
        files.save(fileName, await workshop.reportCards(job));
        return { tone: "success", message: words.share.cardsDone(count, fileName) };
      }),
  };
}
