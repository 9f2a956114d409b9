import type { Desk } from "../shell/desk.js";
import type { PickedFile } from "../kit/FileButton.js";

export interface DepartmentsTasks {
  /** Takes what is selected in the workbook. */
  takeSelection(): Promise<void>;
  /** Takes the departments of the office workbook that is open. */
  takeOpenOffice(): Promise<void>;
  takeFile(file: PickedFile): Promise<void>;
}

export const departmentsTasks = ({ host, workshop, book, words, dispatch, tell, perform }: Desk): DepartmentsTasks => ({
  takeSelection: async () => {
    try {
      const rows = await host.selectedTexts();
      const text = linesOf(rows);
      if (text === "") dispatch({ type: "told", notice: { tone: "info", message: words.departments.nothingSelected } });
      else dispatch({ type: "departmentsTaken", text, source: words.departments.fromSelection, problems: [] });
    } catch (error) {
      tell(error);
    }
  },
  takeOpenOffice: async () => {
    try {
      const opened = await book.open();
      if (opened.kind !== "office")
        dispatch({ type: "told", notice: { tone: "info", message: words.departments.noOffice } });
      else {
        // a department left out of the round gets no form unless it is typed
        const assessed = opened.departments.filter(({ isLeftOut }) => !isLeftOut);
        const source = words.departments.fromOffice(opened.departments.length - assessed.length);
        dispatch({
          type: "departmentsTaken",
          text: linesOf(assessed.map(({ code, name }) => [code, name])),
          source,
          problems: [],
        });
      }
    } catch (error) {
      tell(error);
    }
  },
  takeFile: ({ name, bytes }) =>
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
        text: linesOf(read.departments.map(({ code, name: called }) => (read.isCoded ? [code, called] : [called]))),
        source: name,
        problems: read.problems,
      });
      return null;
    }),
});

/** As cells are copied: fields with tabs between them, in quotes where a quotation mark would be taken for one. */
export const linesOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((text) => text.replace(/\s+/g, " ").trim()))
    .filter((row) => row.some((text) => text !== ""))
    .map((row) => row.map((text) => (text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text)).join("\t"))
    .join("\n");
