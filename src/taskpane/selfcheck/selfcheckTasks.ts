import type { SelfCheckResult } from "../../selfcheck/result/selfCheckResult.js";
import type { Desk } from "../shell/desk.js";
import { lastCheck, rememberCheck } from "./lastCheck.js";

export interface SelfcheckTasks {
  /** Whether the self-check is to be offered, and what the last one found missing. */
  offerSelfcheck(): void;
  /** It is not offered again for this product and program. */
  declineSelfcheck(): void;
  /** The self-check's own workbook, in a window of its own. */
  openSelfcheck(): Promise<void>;
  runSelfcheck(): Promise<void>;
  saveSelfcheck(result: SelfCheckResult): void;
  /** Lists a result on a sheet of the self-check's workbook, for printing. */
  listSelfcheck(result: SelfCheckResult): Promise<void>;
}

const fileName = "考核簿自检结果.json";

export const selfcheckTasks = (desk: Desk): SelfcheckTasks => {
  const { host, workshop, files, words, dispatch, perform } = desk;
  const offer = (isOffered: boolean, missing: readonly string[]): void =>
    dispatch({ type: "selfcheckOffered", isOffered, missing });
  const missingNow = (): readonly string[] => lastCheck(host.selfCheck.facts())?.missing ?? [];
  return {
    offerSelfcheck: () => {
      const last = lastCheck(host.selfCheck.facts());
      offer(last === null, last?.missing ?? []);
    },
    declineSelfcheck: () => {
      const missing = missingNow();
      rememberCheck(host.selfCheck.facts(), missing);
      offer(false, missing);
    },
    openSelfcheck: () =>
      perform("openSelfcheck", async () => {
        await host.createWorkbook(await workshop.buildAddinCheck());
        const missing = missingNow();
        rememberCheck(host.selfCheck.facts(), missing);
        offer(false, missing);
        return { tone: "success", message: words.selfcheck.opened };
      }),
    runSelfcheck: () =>
      perform("runSelfcheck", async (job) => {
        try {
          const { functionsMissingIn, runSelfCheck } = await import(
            /* webpackChunkName: "selfcheckRun" */ "./runSelfCheck.js"
          );
          const result = await runSelfCheck(host.selfCheck, job, (step) => dispatch({ type: "selfcheckStep", step }));
          const missing = functionsMissingIn(result);
          rememberCheck(host.selfCheck.facts(), missing);
          dispatch({ type: "selfchecked", result, missing });
          return { tone: "success", message: words.selfcheck.done };
        } finally {
          dispatch({ type: "selfcheckStep", step: null });
        }
      }),
    saveSelfcheck: (result) => {
      files.save(fileName, new TextEncoder().encode(`${JSON.stringify(result, null, 2)}\n`));
      dispatch({ type: "told", notice: { tone: "success", message: words.selfcheck.saved(fileName) } });
    },
    listSelfcheck: (result) =>
      perform("listSelfcheck", async () => {
        const { resultLines } = await import(/* webpackChunkName: "selfcheckRun" */ "./resultLines.js");
        await host.selfCheck.showResult(resultLines(result, words.language));
        return { tone: "success", message: words.selfcheck.listed };
      }),
  };
};
