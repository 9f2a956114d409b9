import type { FormulaMode } from "../../formula/print.js";
import { safeFileName } from "../../publish/fileNames.js";
import type { Desk } from "../desk.js";
import type { DepartmentName } from "../work/openBook.js";

export interface IssueTasks {
  /** A form for each department, all in one archive for download. */
  issueZip(departments: readonly DepartmentName[], mode: FormulaMode, round: string): Promise<void>;
}

export const issueTasks = ({ workshop, files, words, perform }: Desk): IssueTasks => ({
  issueZip: (departments, mode, round) =>
    perform("issue", async (job) => {
      const zip = await workshop.issueForms(departments, mode, job);
      const name = `${safeFileName(`${round} 填报表`.trim())}.zip`;
      files.save(name, zip);
      return { tone: "success", message: words.issue.done(departments.length, name) };
    }),
});
