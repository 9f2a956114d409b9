import type { StopListening } from "../port.js";
import { listen } from "./listen.js";

/** Calls back whenever something else is selected, and once when Excel has begun to tell: what was selected until then, no event tells. */
export async function listenToSelection(listener: () => void): Promise<StopListening> {
  const stop = await listen(
    (context) => [context.workbook.onSelectionChanged],
    () => listener(),
  );
  listener();
  return stop;
}
