import type { Desk } from "../shell/desk.js";
import type { PickedFile } from "../kit/FileButton.js";
import type { ListScreen } from "./departmentsState.js";
import { linesOf } from "./linesOf.js";
import { listOfBook } from "./listOfBook.js";

export interface DepartmentsTasks {
  /** Takes what is selected in the workbook. */
  takeSelection(on: ListScreen): Promise<void>;
  /** Takes the departments of the office workbook that is open. */
  takeOpenOffice(on: ListScreen): Promise<void>;
  takeFile(file: PickedFile, on: ListScreen): Promise<void>;
}

export const departmentsTasks = ({ host, workshop, book, words, dispatch, tell, perform }: Desk): DepartmentsTasks => ({
  takeSelection: async (on) => {
    try {
      const rows = await host.selectedTexts();
      const text = linesOf(rows);
      if (text === "") dispatch({ type: "told", notice: { tone: "info", message: words.departments.nothingSelected } });
      else dispatch({ type: "departmentsTaken", on, text, source: words.departments.fromSelection, problems: [] });
    } catch (error) {
      tell(error);
    }
  },
  takeOpenOffice: async (on) => {
    try {
      const list = listOfBook(await book.open());
      if (list) dispatch({ type: "departmentsTaken", on, ...list, problems: [] });
      else dispatch({ type: "told", notice: { tone: "info", message: words.departments.noOffice } });
    } catch (error) {
      tell(error);
    }
  },
  takeFile: ({ name, bytes }, on) =>
    perform("readFile", async () => {
      const read = await workshop.readDepartments(bytes);
      if (!read.ok)
        return {
          tone: "error",
          message: words.departments.refused(
            name,
            read.refusal === null ? words.departments.notText : read.refusal[words.language],
          ),
        };
      dispatch({
        type: "departmentsTaken",
        on,
        text: linesOf(read.departments.map(({ code, name: called }) => (read.isCoded ? [code, called] : [called]))),
        source: name,
        problems: read.problems,
      });
      return null;
    }),
});
