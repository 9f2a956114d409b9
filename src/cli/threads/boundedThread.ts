import { Worker } from "node:worker_threads";
import type { Refusal, RefusalCode } from "../../xlsx/refusal.js";

export interface ThreadBounds {
  /** After this long without an answer the thread is ended; later where the computer had no time for it. */
  readonly milliseconds: number;
  /** Of the thread's heap; inflated data is counted separately and has its own limit (readLimits.ts). */
  readonly megabytes: number;
}

/** For one untrusted file. */
export const fileBounds: ThreadBounds = { milliseconds: 10_000, megabytes: 512 };

export type Asked<Reply> =
  { readonly ok: true; readonly reply: Reply } | { readonly ok: false; readonly refusal: Refusal };

/**
 * A thread that answers one question after the other. It is started with the first one, and kept; one that takes too
 * long or too much memory is ended, and the next question has a fresh one. So a hostile file among sixty can neither
 * hang the program nor take it down, and sixty honest ones do not pay for it.
 */
export class BoundedThread<Question, Reply> {
  private worker: Worker | undefined;
  private settle: (asked: Asked<Reply>) => void = () => undefined;

  /** @param data what the thread is started with */
  constructor(
    private readonly script: URL,
    private readonly data: unknown,
    private readonly bounds: ThreadBounds = fileBounds,
  ) {}

  /**
   * @param handedOver buffers that the thread may keep; they are empty here afterwards
   * @returns the answer, or a refusal "outOfTime", "outOfMemory" or "internal"; never throws
   */
  async ask(question: Question, handedOver: readonly ArrayBuffer[] = []): Promise<Asked<Reply>> {
    const worker = (this.worker ??= this.started());
    worker.ref();
    let timer: NodeJS.Timeout | undefined;
    const asked = await new Promise<Asked<Reply>>((resolve) => {
      this.settle = resolve;
      const { milliseconds } = this.bounds;
      const wait = (more: number): void => {
        const before = process.cpuUsage();
        timer = setTimeout(
          () => (more > 0 && isStarved(before, milliseconds) ? wait(more - 1) : resolve(refused("outOfTime"))),
          milliseconds,
        );
      };
      wait(mostDelays);
      worker.postMessage(question, handedOver);
    });
    clearTimeout(timer);
    // one that has nothing to do keeps no program running
    worker.unref();
    if (!asked.ok) await this.stop();
    return asked;
  }

  /** Ends a thread that has answered, when what V8 still compiles of it in the background is done. */
  async end(): Promise<void> {
    if (this.worker) await new Promise((done) => setTimeout(done, quietMilliseconds));
    await this.stop();
  }

  private async stop(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    // whoever still waits for it would wait until the time is over, and the program with him
    this.settle(refused("internal", "the thread was ended"));
    await worker?.terminate();
  }

  private started(): Worker {
    const { megabytes } = this.bounds;
    const worker = new Worker(this.script, {
      workerData: this.data,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: Math.ceil(megabytes / 8) },
      // no word of a file reaches a terminal, and nothing of ours reaches the thread
      stdout: true,
      stderr: true,
      env: {},
    });
    // a late message of a terminated thread is not an answer to a question to the next
    const settle = (asked: Asked<Reply>): void => {
      if (this.worker === worker) this.settle(asked);
    };
    worker.on("message", (reply: Reply) => settle({ ok: true, reply }));
    worker.on("error", (error: NodeJS.ErrnoException) =>
      settle(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? refused("outOfMemory")
          : refused("internal", error.message.slice(0, 200)),
      ),
    );
    worker.on("exit", () => {
      settle(refused("internal", "the thread ended without an answer"));
      if (this.worker === worker) this.worker = undefined;
    });
    return worker;
  }
}

/**
 * Node 20 may abort ("Assertion failed: (data.first) != nullptr") where a thread is ended while V8 optimizes a function of
 * it: the isolate is unregistered before the compiler has stopped. A thread without work gives it nothing new.
 */
const quietMilliseconds = 50;

/** How often an honest file may have to wait for a computer that is busy with something else. */
const mostDelays = 2;

/** A thread that hangs uses all the time it has; where all threads together got less than half, others took it. */
function isStarved(before: NodeJS.CpuUsage, milliseconds: number): boolean {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 < milliseconds / 2;
}

const refused = (code: RefusalCode, detail?: string): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...(detail !== undefined && { detail }) },
});
