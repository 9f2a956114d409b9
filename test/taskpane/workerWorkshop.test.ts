import { quietJob } from "../../src/taskpane/worker/job.js";
import type { WorkAnswer, WorkRequest } from "../../src/taskpane/worker/workerMessages.js";
import { workerWorkshop } from "../../src/taskpane/worker/workerWorkshop.js";

/** A worker whose answers the test gives. */
class HandWorker extends EventTarget {
  readonly requests: WorkRequest[] = [];
  terminated = false;
  postMessage(request: WorkRequest): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(data: WorkAnswer): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
  breakDown(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }
}

function handWorkshop() {
  const workers: HandWorker[] = [];
  const workshop = workerWorkshop(() => {
    const worker = new HandWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { workers, workshop };
}

const department = { code: "A1", name: "甲厅" };

test("no worker is begun before there is work", () => {
  expect(handWorkshop().workers).toHaveLength(0);
});

test("each answer reaches its own call, in whatever order they come", async () => {
  const { workers, workshop } = handWorkshop();
  const first = workshop.buildForm(department, "native");
  const second = workshop.buildOffice([department], "live");
  const [worker] = workers;
  expect(worker?.requests).toEqual([
    { id: 1, task: "buildForm", args: [department, "native"] },
    { id: 2, task: "buildOffice", args: [[department], "live"] },
  ]);
  worker?.answer({ id: 2, result: "two" });
  worker?.answer({ id: 1, result: "one" });
  expect(await Promise.all([first, second])).toEqual(["one", "two"]);
  expect(workers).toHaveLength(1);
});

test("a job stays on this side, also one that nobody can cancel", () => {
  const { workers, workshop } = handWorkshop();
  void workshop.collectReturns(null, null, { choices: [], confirmations: [] }, quietJob);
  expect(workers[0]?.requests[0]).toMatchObject({ args: [null, null, { choices: [], confirmations: [] }] });
});

test("a failure in the worker is one of the call", async () => {
  const { workers, workshop } = handWorkshop();
  const call = workshop.buildForm(department, "native");
  workers[0]?.answer({ id: 1, failure: "boom" });
  await expect(call).rejects.toThrow("boom");
});

test("a worker that breaks down fails its calls, and the next call has a new one", async () => {
  const { workers, workshop } = handWorkshop();
  const calls = [workshop.buildForm(department, "native"), workshop.buildForm(department, "live")];
  workers[0]?.breakDown("out of memory");
  for (const call of calls) await expect(call).rejects.toThrow("out of memory");
  expect(workers[0]?.terminated).toBe(true);
  const next = workshop.buildForm(department, "native");
  workers[1]?.answer({ id: 3, result: "fine" });
  expect(await next).toBe("fine");
});
