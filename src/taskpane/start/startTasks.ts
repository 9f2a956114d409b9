import type { FormulaMode } from "../../formula/print.js";
import type { PickedFile } from "../kit/FileButton.js";
import type { Desk } from "../shell/desk.js";
import type { ListScreen } from "../departments/departmentsState.js";
import { settledFor, showCodes, toldOf } from "../departments/settledFor.js";
import type { DepartmentsWish } from "../issue/issueWork.js";
import type { DepartmentName } from "../worker/openBook.js";

/** The list of which an office workbook is to be made, and on which screen it stands. */
interface OfficeList extends DepartmentsWish {
  readonly on: ListScreen;
}

export interface StartTasks {
  /** @param ledger of forms that were issued already, as the text of its file */
  createOffice(list: OfficeList, mode: FormulaMode, ledger?: string | null, scheme?: string): Promise<void>;
  createForm(department: DepartmentName, mode: FormulaMode, scheme?: string): Promise<void>;
  takeScheme(file: PickedFile): Promise<void>;
  listSchemes(): Promise<void>;
}

export const startTasks = (desk: Desk): StartTasks => ({
  createOffice: (list, mode, ledger = null, scheme) =>
    desk.perform("buildOffice", async () => {
      const { host, workshop, words } = desk;
      const used = await settledFor(desk, list, ledger, "office");
      if ("tone" in used) return used;
      const { departments } = used;
      await host.createWorkbook(
        await (ledger === null && scheme === undefined
          ? workshop.buildOffice(departments, mode)
          : workshop.buildOffice(departments, mode, ledger, scheme)),
      );
      showCodes(desk, list, used, list.on);
      return { tone: "success", message: `${words.start.officeCreated(departments.length)}${toldOf(desk, used)}` };
    }),
  createForm: (department, mode, scheme) =>
    desk.perform("buildForm", async () => {
      await desk.host.createWorkbook(
        await (scheme === undefined
          ? desk.workshop.buildForm(department, mode)
          : desk.workshop.buildForm(department, mode, scheme)),
      );
      return { tone: "success", message: desk.words.start.formCreated(department.name) };
    }),
  takeScheme: ({ name, bytes }) =>
    desk.perform("readScheme", async () => {
      const { dispatch } = desk;
      const read = await desk.workshop.readScheme(bytes);
      if (read.ok) {
        const { scheme, hints: schemeHints } = read;
        dispatch({ type: "startEdited", change: { scheme, schemeHints, schemeFaults: null } });
        return null;
      }
      const problems = "problems" in read ? read.problems : [read.refusal];
      dispatch({ type: "startEdited", change: { schemeFaults: { file: name, problems } } });
      return null;
    }),
  listSchemes: () =>
    desk.perform("readScheme", async () => {
      desk.dispatch({ type: "startEdited", change: { atHand: await desk.workshop.schemesAtHand() } });
      return null;
    }),
});
