import { HostError, type HostTrouble } from "../port.js";

/** What Excel calls its errors, and what that means to the pane. */
const troubles: Readonly<Record<string, HostTrouble>> = {
  InvalidOperationInCellEditMode: "editing",
  AccessDenied: "protected",
  ItemNotFound: "noSuchCell",
  InvalidReference: "noSuchCell",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "notSupported",
  NotImplemented: "notSupported",
};

/** Waits while a cell is being edited, instead of failing. */
export const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  attempt(() => Excel.run({ delayForCellEdit: true }, batch));

/** @throws HostError in the place of Excel's own errors */
export async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    throw new HostError(troubles[error.code] ?? "failed", `${error.code}: ${error.message}`);
  }
}
