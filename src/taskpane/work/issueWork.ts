import type { FormulaMode } from "../../formula/print.js";
import { issueForms, zipOf, type IssuedFile } from "../../publish/issueForms.js";
import type { Words } from "../../rules/words.js";
import { newestScheme } from "../../scheme/schemes.js";
import { departmentFile } from "../../workbook/departmentFile.js";
import type { DepartmentListing } from "../../workbook/departmentList.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import { step, type Job } from "./job.js";
import type { DepartmentName } from "./openBook.js";

/** Forms for many departments. */
export interface IssueWork {
  /** The departments of a workbook or text file. */
  readDepartments(bytes: Uint8Array): Promise<ReadDepartments>;
  /** A form for each department, in one archive. @throws Cancelled */
  issueForms(departments: readonly DepartmentName[], mode: FormulaMode, job: Job): Promise<Uint8Array>;
}

export type ReadDepartments =
  | ({ readonly ok: true } & DepartmentListing)
  /** Null for a file that is neither a workbook nor text. */
  | { readonly ok: false; readonly refusal: Words | null };

export const issueWork = (): IssueWork => ({
  readDepartments: async (bytes) => {
    const read = departmentFile(bytes);
    if (read.ok) return read;
    return { ok: false, refusal: read.refusal.code === "notText" ? null : refusalWords(read.refusal) };
  },
  issueForms: async (departments, mode, job) => {
    const files: IssuedFile[] = [];
    await step(job, 0, departments.length);
    for await (const file of issueForms(newestScheme(), departments, { mode })) {
      files.push(file);
      await step(job, files.length, departments.length);
    }
    return zipOf(files);
  },
});
