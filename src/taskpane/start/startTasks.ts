import type { FormulaMode } from "../../formula/print.js";
import type { Desk } from "../desk.js";
import type { DepartmentName } from "../work/openBook.js";

export interface StartTasks {
  /** @param ledger of forms that were issued already, as the text of its file */
  createOffice(departments: readonly DepartmentName[], mode: FormulaMode, ledger?: string | null): Promise<void>;
  createForm(department: DepartmentName, mode: FormulaMode): Promise<void>;
}

export const startTasks = ({ host, workshop, words, perform }: Desk): StartTasks => ({
  createOffice: (departments, mode, ledger = null) =>
    perform("buildOffice", async () => {
      await host.createWorkbook(await (ledger === null ? workshop.buildOffice(departments, mode) : workshop.buildOffice(departments, mode, ledger)));
      return { tone: "success", message: words.start.officeCreated(departments.length) };
    }),
  createForm: (department, mode) =>
    perform("buildForm", async () => {
      await host.createWorkbook(await workshop.buildForm(department, mode));
      return { tone: "success", message: words.start.formCreated(department.name) };
    }),
});
