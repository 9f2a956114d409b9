import { departmentFileNames } from "../../publish/fileNames.js";
import { deliver } from "../delivery.js";
import type { Desk } from "../desk.js";
import type { HandoutKind, HandoutState } from "./handoutState.js";

export interface HandoutTasks {
  /** Makes the next workbook and hands it out; it stays the next one where that fails. */
  handOutNext(state: HandoutState): Promise<void>;
}

const kinds: Readonly<Record<HandoutKind, string>> = { forms: "填报表", cards: "考核成绩单" };

export const handoutTasks = (desk: Desk): HandoutTasks => ({
  handOutNext: ({ kind, departments, done }) =>
    desk.perform(kind === "cards" ? "reportCards" : "issue", async () => {
      const department = departments[done];
      if (!kind || !department) return null;
      const bytes = kind === "forms" ? await desk.workshop.buildForm(department, "native") : await desk.workshop.reportCard(department.code);
      const fileName = departmentFileNames(kinds[kind], departments)[done] ?? "";
      const how = await deliver(desk, fileName, bytes);
      desk.dispatch({ type: "handedOut" });
      return { tone: "success", message: desk.words.handout[how](fileName) };
    }),
});
