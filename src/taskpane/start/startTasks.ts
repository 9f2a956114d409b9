import type { FormulaMode } from "../../formula/print.js";
import type { Desk } from "../shell/desk.js";
import { settledFor, showCodes, toldOf } from "../departments/settledFor.js";
import type { DepartmentsWish } from "../issue/issueWork.js";
import type { DepartmentName } from "../worker/openBook.js";

export interface StartTasks {
  /** @param ledger of forms that were issued already, as the text of its file */
  createOffice(list: DepartmentsWish, mode: FormulaMode, ledger?: string | null): Promise<void>;
  createForm(department: DepartmentName, mode: FormulaMode): Promise<void>;
}

export const startTasks = (desk: Desk): StartTasks => ({
  createOffice: (list, mode, ledger = null) =>
    desk.perform("buildOffice", async () => {
      const { host, workshop, words } = desk;
      const used = await settledFor(desk, list, ledger, "office");
      if ("tone" in used) return used;
      const { departments } = used;
      await host.createWorkbook(
        await (ledger === null
          ? workshop.buildOffice(departments, mode)
          : workshop.buildOffice(departments, mode, ledger)),
      );
      showCodes(desk, list, used);
      return { tone: "success", message: `${words.start.officeCreated(departments.length)}${toldOf(desk, used)}` };
    }),
  createForm: (department, mode) =>
    desk.perform("buildForm", async () => {
      await desk.host.createWorkbook(await desk.workshop.buildForm(department, mode));
      return { tone: "success", message: desk.words.start.formCreated(department.name) };
    }),
});
