import type { TurnedDepartment } from "../../departments/turnList.js";
import { safeFileName } from "../../publish/fileNames.js";
import { deliver } from "../kit/delivery.js";
import type { PickedFile } from "../kit/FileButton.js";
import { newest } from "../kit/newest.js";
import { linesOf } from "../departments/linesOf.js";
import type { Desk } from "../shell/desk.js";
import type { Notice } from "../shell/paneState.js";
import type { BegunYear, LastYear, ReadLastYear, YearFile } from "./nextYearWork.js";
import type { NextYearState } from "./nextYearState.js";

export interface NextYearTasks {
  /** Reads last year from the open office workbook, and again as it changes, until the function that it gives is called. */
  followLastYear(): () => void;
  takeLastYear(file: PickedFile): Promise<void>;
  turnYear(last: LastYear, year: string, id: string): Promise<void>;
  openTurned(turned: NonNullable<NextYearState["turned"]>): Promise<void>;
  /** @param year names the file */
  saveYear(year: string, turned: readonly TurnedDepartment[], scheme: NextYearState["turned"]): Promise<void>;
  takeYearScheme(file: PickedFile): Promise<void>;
  beginYear(last: LastYear, begun: BegunYear): Promise<void>;
}

export function nextYearTasks(desk: Desk): NextYearTasks {
  const { host, workshop, files, book, words, dispatch, perform, tell } = desk;
  const reading = newest({ book, tell });
  const { nextYear: said, language } = words;
  const error = (message: string): Notice => ({ tone: "error", message });
  const show = (last: LastYear, file: string): void => {
    dispatch({ type: "lastYearRead", last, file });
    const assessed = last.departments?.filter(({ isLeftOut }) => !isLeftOut) ?? [];
    // names alone: codes follow from last year, and a new one gets a code that was never used
    if (file !== "" || assessed.length > 0)
      dispatch({
        type: "lastDepartmentsRead",
        text: linesOf(assessed.map(({ name }) => [name])),
        source: said.fromLast,
      });
  };
  const look = (): Promise<void> =>
    reading.look(
      async (): Promise<ReadLastYear | null> => {
        const { kind } = await book.open();
        return kind === "office" || kind === "older" ? workshop.lastYearOfBook(await host.readBook("all")) : null;
      },
      (read) => {
        if (read?.kind === "read") show(read.last, "");
        else if (read) dispatch({ type: "told", notice: error(read.message[language]) });
      },
    );

  return {
    followLastYear: () => reading.follow(() => void look()),
    takeLastYear: ({ name, bytes }) =>
      perform("readLastYear", async () => {
        const read = await workshop.lastYearOfFile(bytes);
        if (read.kind === "refused") return error(said.refused(name, read.message[language]));
        show(read.last, name);
        return null;
      }),
    turnYear: (last, year, id) =>
      perform("turnYear", async () => {
        const turned = await workshop.turnYear(last, { ...(year !== "" && { year }), ...(id !== "" && { id }) });
        if (turned.kind === "refused") {
          const { fault } = turned;
          if (fault.kind === "noYear") return error(said.noYear);
          if (fault.kind === "idTaken") return error(said.idTaken(fault.id));
          return error(fault.problems.map((problem) => problem[language]).join(language === "en" ? "; " : "；"));
        }
        dispatch({ type: "yearTurned", turned });
        return null;
      }),
    openTurned: ({ bytes }) =>
      perform("turnYear", async () => {
        await host.createWorkbook(bytes);
        return { tone: "success", message: said.opened };
      }),
    saveYear: (year, turned, scheme) =>
      perform("yearFiles", async () => {
        const name = safeFileName(said.fileName(year));
        const file: YearFile | null = scheme && {
          name: `${safeFileName(scheme.scheme.title)}.xlsx`,
          bytes: scheme.bytes,
        };
        if (turned.length === 0 && file) {
          const how = await deliver(desk, file.name, file.bytes);
          return { tone: "success", message: how === "opened" ? said.opened : said.saved(file.name) };
        }
        files.save(`${name}.zip`, await workshop.yearFiles(turned, file));
        return { tone: "success", message: said.saved(`${name}.zip`) };
      }),
    takeYearScheme: ({ name, bytes }) =>
      perform("readYearScheme", async () => {
        const read = await workshop.readScheme(bytes);
        const problems = read.ok ? null : "problems" in read ? read.problems : [read.refusal];
        dispatch({
          type: "yearSchemeRead",
          change: read.ok
            ? { finished: read.scheme, finishedFaults: null }
            : { finished: null, finishedFaults: { file: name, problems: problems ?? [] } },
        });
        return null;
      }),
    beginYear: (last, begun) =>
      perform("beginYear", async () => {
        await host.createWorkbook(await workshop.beginYear(last, begun));
        return { tone: "success", message: said.begun(begun.departments.length) };
      }),
  };
}
