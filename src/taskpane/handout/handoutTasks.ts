import { departmentFileNames } from "../../publish/fileNames.js";
import { deliver } from "../kit/delivery.js";
import type { RangesWish } from "../share/givenRanges.js";
import type { Desk } from "../shell/desk.js";
import type { HandoutState } from "./handoutState.js";

export interface HandoutTasks {
  /** Makes the next report card and hands it out; it stays the next one where that fails. */
  handOutNext(state: HandoutState, ranges: RangesWish): Promise<void>;
}

export const handoutTasks = (desk: Desk): HandoutTasks => ({
  handOutNext: ({ departments, done }, ranges) =>
    desk.perform("reportCards", async () => {
      const department = departments[done];
      if (!department) return null;
      const bytes = await desk.workshop.reportCard(department.code, ranges);
      const fileName = departmentFileNames("考核成绩单", departments)[done] ?? "";
      const how = await deliver(desk, fileName, bytes);
      desk.dispatch({ type: "handedOut" });
      return { tone: "success", message: desk.words.handout[how](fileName) };
    }),
});
