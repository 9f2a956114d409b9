import { Cancelled, type Job } from "./job.js";
import type { WorkAnswer, WorkRequest } from "./workerMessages.js";
import type { Workshop } from "../localWorkshop.js";

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly job: Job | undefined;
}

/** The page's side of a job: cancelling it notifies the worker. */
export interface WatchedJob extends Job {
  onCancel(listener: () => void): void;
}

/** The workshop in a worker of its own, begun with the first task: a page that only serves functions needs none. */
export function workerWorkshop(startWorker: () => Worker): Workshop {
  let worker: Worker | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const settle = (answer: WorkAnswer) => {
    const call = waiting.get(answer.id);
    if ("done" in answer) {
      call?.job?.progress(answer.done, answer.of);
      return;
    }
    waiting.delete(answer.id);
    if ("failure" in answer) call?.reject(new Error(answer.failure));
    else if ("cancelled" in answer) call?.reject(new Cancelled());
    else call?.resolve(answer.result);
  };
  /** A crashed worker answers nothing any more: its calls fail, the next one starts a new worker. */
  const breakDown = (message: string) => {
    worker?.terminate();
    worker = undefined;
    for (const id of [...waiting.keys()]) settle({ id, failure: message });
  };
  const started = (): Worker => {
    if (worker) return worker;
    worker = startWorker();
    worker.addEventListener("message", (event: MessageEvent<WorkAnswer>) => settle(event.data));
    worker.addEventListener("error", (event) => breakDown(event.message || "the worker could not be started"));
    return worker;
  };
  const post = (request: WorkRequest): void => started().postMessage(request);
  const call =
    (task: keyof Workshop) =>
    (...given: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const id = lastId;
        // A job stays on this side: it is made of functions, which cannot be sent.
        const job = given.find(isJob);
        waiting.set(id, { resolve, reject, job });
        job?.onCancel?.(() => {
          if (waiting.has(id)) post({ cancel: id });
        });
        post({ id, task, args: given.filter((one) => one !== job) });
      });

  // Whatever is asked for is a task: the compiler knows their names. A promise asks whether the workshop is one as well.
  return new Proxy({} as Workshop, {
    get: (_, task) => (task === "then" ? undefined : call(task as keyof Workshop)),
  });
}

const isJob = (given: unknown): given is Job & Partial<WatchedJob> =>
  typeof given === "object" && given !== null && typeof (given as Partial<Job>).progress === "function";
