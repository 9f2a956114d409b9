import type { StopListening } from "../port.js";
import { attempt, run } from "./attempt.js";

export interface Event<Args> {
  add(handler: (args: Args) => Promise<void>): OfficeExtension.EventHandlerResult<unknown>;
}

/** Adds a listener to some of Excel's events. @returns what takes it away again */
export async function listen<Args>(
  eventsOf: (context: Excel.RequestContext) => readonly Event<Args>[],
  listener: (args: Args) => void,
): Promise<StopListening> {
  const added = await run(async (context) => {
    const results = eventsOf(context).map((event) => event.add(async (args) => listener(args)));
    await context.sync();
    return results;
  });
  const [first] = added;
  if (!first) return async () => undefined;
  return () =>
    attempt(() =>
      Excel.run(first.context as Excel.RequestContext, async (context) => {
        for (const result of added) result.remove();
        await context.sync();
      }),
    );
}
