import type { StopListening } from "../port.js";
import { listen } from "./listen.js";

/** Calls back whenever the selection changes, and once when events begin: none reports the selection before. */
export async function listenToSelection(listener: () => void): Promise<StopListening> {
  const stop = await listen(
    (context) => [context.workbook.onSelectionChanged],
    () => listener(),
  );
  listener();
  return stop;
}
