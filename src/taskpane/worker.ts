import { Cancelled, type Job } from "./worker/job.js";
import { localWorkshop } from "./localWorkshop.js";
import { speakOfFaults } from "../scheme/fault.js";
import type { WorkAnswer, WorkRequest } from "./worker/workerMessages.js";

const workshop = localWorkshop();
/** The page names its worker by its language; who works in Chinese does not load what is wrong with schemes in English. */
const spoken =
  self.name === "en"
    ? import(/* webpackChunkName: "schemeEnglish" */ "../scheme/english/faultEnglish.js").then(
        ({ faultEnglish }) => speakOfFaults(faultEnglish),
        reportError,
      )
    : Promise.resolve();
const running = new Map<number, { cancelled: boolean }>();
const answer = (message: WorkAnswer): void => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<WorkRequest>) => {
  if ("cancel" in data) {
    const state = running.get(data.cancel);
    if (state) state.cancelled = true;
    return;
  }
  const { id, task, args } = data;
  const state: Job & { cancelled: boolean } = { cancelled: false, progress: (done, of) => answer({ id, done, of }) };
  running.set(id, state);
  const work = workshop[task] as (...given: readonly unknown[]) => Promise<unknown>;
  spoken
    .then(() => work(...args, state))
    .then(
      (result) => answer({ id, result }),
      (error: unknown) =>
        answer(
          error instanceof Cancelled
            ? { id, cancelled: true }
            : { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) },
        ),
    )
    .finally(() => running.delete(id))
    .catch(reportError);
});
