import { describe, expect, test } from "@jest/globals";
import { fileReader } from "../../src/taskpane/worker/fileReader.js";

/** A worker whose answers the test gives. */
class HandWorker extends EventTarget {
  terminated = false;
  constructor(private readonly respond: (worker: HandWorker, bytes: Uint8Array) => void) {
    super();
  }
  postMessage(bytes: Uint8Array): void {
    this.respond(this, bytes);
  }
  terminate(): void {
    this.terminated = true;
  }
  tell(type: string, facts: object): void {
    this.dispatchEvent(Object.assign(new Event(type), facts));
  }
}

/** A reader, and the workers that it has started. */
function readerWith(
  respond: (worker: HandWorker, bytes: Uint8Array) => void,
  { milliseconds = 60_000, idle = 20 } = {},
) {
  const workers: HandWorker[] = [];
  const start = (): Worker => {
    const worker = new HandWorker(respond);
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { read: fileReader({ start, milliseconds, idle }), workers };
}

const file = (size: number): Uint8Array => new Uint8Array(size);
const answer = (worker: HandWorker, size: number): void =>
  worker.tell("message", { data: { ok: false, refusal: { code: "empty", detail: String(size) } } });
const answered = (size: number) => ({ ok: false, refusal: { code: "empty", detail: String(size) } });
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

describe("strangers' files read in workers", () => {
  test.each<[string, (worker: HandWorker) => void, unknown]>([
    [
      "out of memory",
      (worker) => worker.tell("error", { message: "Out of memory" }),
      { ok: false, refusal: { code: "outOfMemory" } },
    ],
    [
      "a mistake",
      (worker) => worker.tell("error", { message: "boom" }),
      { ok: false, refusal: { code: "internal", detail: "boom" } },
    ],
    [
      "an answer that cannot be copied",
      (worker) => worker.tell("messageerror", {}),
      { ok: false, refusal: { code: "internal", detail: "the answer could not be copied" } },
    ],
    ["no answer in time", () => undefined, { ok: false, refusal: { code: "outOfTime" } }],
  ])("%s: the file is refused, its worker ended, and the next file read by another", async (_name, respond, result) => {
    const { read, workers } = readerWith(
      (worker, { length }) => (length === 1 ? respond(worker) : answer(worker, length)),
      { milliseconds: 20 },
    );
    expect(await read(file(1))).toEqual(result);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    expect(await read(file(2))).toEqual(answered(2));
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  test("one after the other are read by one worker, which is ended when nothing is left to do", async () => {
    const { read, workers } = readerWith((worker, { length }) => answer(worker, length));
    for (const size of [1, 2, 3]) expect(await read(file(size))).toEqual(answered(size));
    expect(workers).toHaveLength(1);
    await pause(60);
    expect(workers[0]?.terminated).toBe(true);
    expect(await read(file(4))).toEqual(answered(4));
    expect(workers).toHaveLength(2);
  });

  test("at once are read by a worker each, whichever answers first", async () => {
    const asked: [HandWorker, number][] = [];
    const { read, workers } = readerWith((worker, { length }) => void asked.push([worker, length]));
    const results = Promise.all([read(file(1)), read(file(2)), read(file(3))]);
    expect(workers).toHaveLength(3);
    for (const [worker, size] of [...asked].reverse()) answer(worker, size);
    expect(await results).toEqual([answered(1), answered(2), answered(3)]);
  });

  test("what a worker says after it was ended is nobody's answer", async () => {
    let late: HandWorker | undefined;
    const { read } = readerWith(
      (worker, { length }) => (length === 1 ? void (late = worker) : void setTimeout(() => answer(worker, length), 5)),
      { milliseconds: 20 },
    );
    await read(file(1));
    const second = read(file(2));
    if (late) answer(late, 1);
    expect(await second).toEqual(answered(2));
  });
});
