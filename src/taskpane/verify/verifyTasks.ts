import type { Desk } from "../shell/desk.js";

export interface VerifyTasks {
  /** Compares the open workbook with its receipt, as it changes, until the function that it gives is called. */
  followReceipt(): () => void;
  /** Once more, formulas and figures included. */
  verifyAll(): Promise<void>;
}

export const verifyTasks = ({ book, host, workshop, dispatch, perform, tell }: Desk): VerifyTasks => {
  let newest = 0;
  /** A receipt's first look is at everything; what is computed cannot be changed by hand without lifting the protection. */
  let lookedThrough = 0;
  /** Everything is to be checked: a request is still open, or an overwritten cell was found and may still be there. */
  let isDue = false;
  const verify = async (wantsWhole: boolean): Promise<void> => {
    isDue ||= wantsWhole;
    newest += 1;
    const own = newest;
    const opened = await book.open();
    if (opened.kind !== "office" || opened.state.receipts === 0) {
      // nothing was shown where nothing was checked
      if (own === newest && lookedThrough !== 0)
        dispatch({ type: "verified", verified: { kind: "none", figures: [] } });
      if (own === newest) lookedThrough = 0;
      return;
    }
    const isWhole = isDue || lookedThrough !== opened.state.receipts;
    const verified = await workshop.verifyOffice(isWhole ? await host.readBook("all") : null);
    if (own !== newest) return;
    if (isWhole) {
      lookedThrough = opened.state.receipts;
      isDue = verified.kind === "verified" && verified.figures.length > 0;
    }
    dispatch({ type: "verified", verified });
  };
  return {
    followReceipt: () => {
      const stop = book.follow(() => void verify(false).catch(tell));
      return () => {
        stop();
        newest += 1;
      };
    },
    verifyAll: () =>
      perform("verify", async () => {
        await verify(true);
        return null;
      }),
  };
};
