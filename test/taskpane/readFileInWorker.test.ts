import { describe, expect, test } from "@jest/globals";
import { readFileInWorker } from "../../src/taskpane/work/readFileInWorker.js";

/** A worker whose answers the test gives. */
class HandWorker extends EventTarget {
  terminated = false;
  constructor(private readonly respond: (worker: HandWorker) => void) {
    super();
  }
  postMessage(): void {
    this.respond(this);
  }
  terminate(): void {
    this.terminated = true;
  }
  tell(type: string, facts: object): void {
    this.dispatchEvent(Object.assign(new Event(type), facts));
  }
}

async function read(respond: (worker: HandWorker) => void, milliseconds = 60_000) {
  const worker = new HandWorker(respond);
  const result = await readFileInWorker(new Uint8Array(3), () => worker as unknown as Worker, milliseconds);
  return { result, ended: worker.terminated };
}

describe("a file read in a worker of its own, which is then ended", () => {
  test.each<[string, (worker: HandWorker) => void, unknown]>([
    ["an answer", (worker) => worker.tell("message", { data: { ok: false, refusal: { code: "empty" } } }), { ok: false, refusal: { code: "empty" } }],
    ["out of memory", (worker) => worker.tell("error", { message: "Out of memory" }), { ok: false, refusal: { code: "outOfMemory" } }],
    ["a mistake", (worker) => worker.tell("error", { message: "boom" }), { ok: false, refusal: { code: "internal", detail: "boom" } }],
  ])("%s", async (_name, respond, result) => {
    expect(await read(respond)).toEqual({ result, ended: true });
  });

  test("no answer in time", async () => {
    expect(await read(() => undefined, 20)).toEqual({ result: { ok: false, refusal: { code: "outOfTime" } }, ended: true });
  });
});
