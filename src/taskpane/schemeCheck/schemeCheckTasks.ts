import { safeFileName } from "../../publish/fileNames.js";
import { deliver } from "../kit/delivery.js";
import type { PickedFile } from "../kit/FileButton.js";
import { hindranceOf } from "../kit/Hindered.js";
import { newest } from "../kit/newest.js";
import type { Desk } from "../shell/desk.js";
import type { OfferedScheme } from "../start/offeredScheme.js";

export interface SchemeCheckTasks {
  /** Checks the open workbook, and again as it changes, until the function that it gives is called. */
  followScheme(): () => void;
  checkAgain(): Promise<void>;
  checkFile(file: PickedFile): Promise<void>;
  /** 审签稿, of what was checked last. */
  makeSchemePaper(scheme: OfferedScheme): Promise<void>;
}

export function schemeCheckTasks(desk: Desk): SchemeCheckTasks {
  const { host, workshop, book, words, dispatch, perform, tell } = desk;
  const checking = newest({ book, tell });
  const check = (): Promise<void> =>
    checking.look(
      async () => {
        const opened = await book.open();
        const found = opened.kind === "scheme" ? await workshop.checkSchemeBook(await host.readWhole()) : null;
        return { check: found, hindrance: hindranceOf(opened, found, words) };
      },
      (found) => dispatch({ type: "schemeBookChecked", ...found }),
    );
  return {
    followScheme: () => checking.follow(() => void check()),
    checkAgain: () => {
      book.forget();
      return check();
    },
    checkFile: ({ name, bytes }) =>
      perform("checkScheme", async () => {
        const check = await workshop.checkSchemeFile(bytes);
        if ("refusal" in check)
          return { tone: "error", message: words.schemeCheck.refused(name, check.refusal[words.language]) };
        dispatch({ type: "schemeFileChecked", file: { name, check } });
        return null;
      }),
    makeSchemePaper: (scheme) =>
      perform("schemePaper", async () => {
        const fileName = `${safeFileName(`${scheme.title} 审签稿`)}.xlsx`;
        const how = await deliver(desk, fileName, await workshop.schemePaper(scheme));
        return { tone: "success", message: words.handout[how](fileName) };
      }),
  };
}
