import type { Desk } from "../desk.js";

export interface VerifyTasks {
  /** Compares the open workbook with its receipt, as it changes, until the function that it gives is called. */
  followReceipt(): () => void;
  /** Once more, formulas and figures included. */
  verifyAll(): Promise<void>;
}

export const verifyTasks = ({ book, host, workshop, dispatch, perform, tell }: Desk): VerifyTasks => {
  let newest = 0;
  const verify = async (isWhole: boolean): Promise<void> => {
    newest += 1;
    const own = newest;
    const opened = await book.open();
    if (opened.kind !== "office" || opened.state.receipts === 0) {
      if (own === newest) dispatch({ type: "verified", verified: { kind: "none" } });
      return;
    }
    const verified = await workshop.verifyOffice(isWhole ? await host.readBook("all") : null);
    if (own === newest) dispatch({ type: "verified", verified });
  };
  return {
    followReceipt: () => {
      // at the first look everything; what is computed cannot be changed by hand without lifting the protection
      let isWhole = true;
      const stop = book.follow(() => {
        verify(isWhole).catch(tell);
        isWhole = false;
      });
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
