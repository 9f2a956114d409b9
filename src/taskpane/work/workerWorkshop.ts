import type { Workshop } from "./workshop.js";
import type { WorkAnswer, WorkRequest } from "./workerMessages.js";

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The workshop in a worker of its own, begun with the first task: a page that only serves functions needs none. */
export function workerWorkshop(startWorker: () => Worker): Workshop {
  let worker: Worker | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const settle = (answer: WorkAnswer) => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("failure" in answer) call?.reject(new Error(answer.failure));
    else call?.resolve(answer.result);
  };
  /** A worker that broke down answers nothing any more: its calls fail, the next one begins afresh. */
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
  const call =
    <Task extends keyof Workshop>(task: Task): Workshop[Task] =>
      ((...args: readonly unknown[]) =>
        new Promise((resolve, reject) => {
          lastId += 1;
          waiting.set(lastId, { resolve, reject });
          const request: WorkRequest = { id: lastId, task, args };
          started().postMessage(request);
        })) as Workshop[Task];

  return {
    buildOffice: call("buildOffice"),
    buildForm: call("buildForm"),
    open: call("open"),
    explain: call("explain"),
    planConversion: call("planConversion"),
  };
}
