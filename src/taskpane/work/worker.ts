import { localWorkshop } from "./localWorkshop.js";
import type { WorkAnswer, WorkRequest } from "./workerMessages.js";

const workshop = localWorkshop();

addEventListener("message", (event: MessageEvent<WorkRequest>) => {
  const { id, task, args } = event.data;
  const work = workshop[task] as (...given: readonly unknown[]) => Promise<unknown>;
  const answer = (message: WorkAnswer) => postMessage(message);
  work(...args).then(
    (result) => answer({ id, result }),
    (error: unknown) => answer({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
