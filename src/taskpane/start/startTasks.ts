import type { FormulaMode } from "../../formula/print.js";
import type { Desk } from "../desk.js";
import type { DepartmentName } from "../work/openBook.js";

export interface StartTasks {
  createOffice(departments: readonly DepartmentName[], mode: FormulaMode): Promise<void>;
  createForm(department: DepartmentName, mode: FormulaMode): Promise<void>;
}

export const startTasks = ({ host, workshop, words, perform }: Desk): StartTasks => ({
  createOffice: (departments, mode) =>
    perform("buildOffice", async () => {
      await host.createWorkbook(await workshop.buildOffice(departments, mode));
      return { tone: "success", message: words.start.officeCreated(departments.length) };
    }),
  createForm: (department, mode) =>
    perform("buildForm", async () => {
      await host.createWorkbook(await workshop.buildForm(department, mode));
      return { tone: "success", message: words.start.formCreated(department.name) };
    }),
});
