import type { FormulaMode } from "../formula/print.js";
import { HostError } from "../host/port.js";
import type { FunctionEntry } from "./functionEntry.js";
import type { Action, Busy, ExplainView, Notice } from "./paneState.js";
import type { Services } from "./services.js";
import type { NewDepartment, Opened } from "./work/workshop.js";

/** What the pane does for the user; every outcome, good or bad, becomes an action. */
export interface Tasks {
  createOffice(departments: readonly NewDepartment[], mode: FormulaMode): Promise<void>;
  createForm(department: NewDepartment, mode: FormulaMode): Promise<void>;
  /** Explains the selected cell; reads the workbook first, unless it is known and unchanged. */
  explainSelection(): Promise<void>;
  /** Explains as the selection moves, until the function that it gives is called. */
  followSelection(): () => void;
  /** Reads the workbook anew, whatever is known of it. */
  readAgain(): Promise<void>;
  goTo(place: string): Promise<void>;
  insertExample(entry: FunctionEntry): Promise<void>;
  convert(mode: FormulaMode): Promise<void>;
}

export function paneTasks({ host, workshop, words }: Services, dispatch: (action: Action) => void): Tasks {
  let opened: Promise<Opened> | null = null;
  let lastExplanation = 0;

  /** Runs one task from beginning to end; a failure becomes a message that says what to do. */
  const perform = async (task: Busy, work: () => Promise<Notice | null>): Promise<void> => {
    dispatch({ type: "begun", task });
    dispatch({ type: "ended", notice: await work().catch(noticeOf) });
  };
  const noticeOf = (error: unknown): Notice =>
    error instanceof HostError
      ? { tone: "error", message: words.trouble[error.trouble], detail: error.detail }
      : { tone: "error", message: words.trouble.unexpected, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };

  const open = (): Promise<Opened> => {
    if (opened) return opened;
    dispatch({ type: "explained", view: { kind: "reading" } });
    const opening = host.readBook().then((book) => workshop.open(book));
    opened = opening;
    opening.catch(() => (opened = opened === opening ? null : opened));
    return opening;
  };

  const selectedView = async (): Promise<ExplainView> => {
    const book = await open();
    if (book.kind !== "office") return book;
    return workshop.explain(await host.selection());
  };

  const explainSelection = async (): Promise<void> => {
    // The selection moves faster than answers come: only the latest counts.
    lastExplanation += 1;
    const own = lastExplanation;
    try {
      const view = await selectedView();
      if (own === lastExplanation) dispatch({ type: "explained", view });
    } catch (error) {
      if (own !== lastExplanation) return;
      dispatch({ type: "explained", view: { kind: "noFigure" } });
      dispatch({ type: "ended", notice: noticeOf(error) });
    }
  };

  const readAgain = (): Promise<void> => {
    opened = null;
    return explainSelection();
  };

  return {
    explainSelection,
    readAgain,
    followSelection: () => {
      const stops = [
        host.onSelectionChanged(() => void explainSelection()),
        host.onContentChanged(() => void readAgain()),
      ];
      void readAgain();
      for (const stop of stops) stop.catch((error: unknown) => dispatch({ type: "ended", notice: noticeOf(error) }));
      return () => {
        lastExplanation += 1;
        for (const stop of stops) void stop.then((end) => end()).catch(() => undefined);
      };
    },
    goTo: (place) => host.goTo(place).catch((error: unknown) => dispatch({ type: "ended", notice: noticeOf(error) })),
    createOffice: (departments, mode) =>
      perform("buildOffice", async () => {
        await host.createWorkbook(await workshop.buildOffice(departments, mode));
        return { tone: "success", message: words.done.buildOffice(departments.length) };
      }),
    createForm: (department, mode) =>
      perform("buildForm", async () => {
        await host.createWorkbook(await workshop.buildForm(department, mode));
        return { tone: "success", message: words.done.buildForm(department.name) };
      }),
    insertExample: ({ example }) =>
      perform("insert", async () => {
        await host.enterFormula(example);
        return { tone: "success", message: words.functions.inserted(example) };
      }),
    convert: (mode) =>
      perform("convert", async () => {
        dispatch({ type: "converted", left: [] });
        const planned = await workshop.planConversion(await host.readBook(), mode);
        if (planned.kind === "foreign") return { tone: "error", message: words.convert.foreign };
        if (planned.kind === "broken") return { tone: "error", message: planned.message };
        const { changes, left } = planned.conversion;
        if (changes.length > 0) await host.writeFormulas(changes.map(({ sheet, address, formula }) => ({ sheet, address, formula: typed(formula) })));
        dispatch({ type: "converted", left });
        return { tone: "success", message: words.convert.done(changes.length) };
      }),
  };
}

/** As a person would type it: a file marks calls of custom functions by a prefix that Excel itself puts there. */
const typed = (formula: string): string => `=${formula.replaceAll("_xldudf_", "")}`;
