import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Registration } from "../../src/publish/forms/issueForms.js";
import { issueForms, type IssuedFile } from "../../src/publish/forms/issueForms.js";
import { schemeFrom } from "../../src/scheme/catalogue.js";
import { formsInWorkers } from "../../src/taskpane/issue/formsInWorkers.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import type { WorkAnswer, WorkRequest } from "../../src/taskpane/worker/workerMessages.js";
import { districtScheme } from "../scheme/support/districtScheme.js";

const scheme = schemeFrom(districtScheme);
const departments = Array.from({ length: 21 }, (_, at) => ({ code: `D${at}`, name: `第${at}局` }));
const register: Registration = { round: "2021年度", issuedOn: "2021-12-05" };

/** A worker in this thread. It breaks down after some answers. */
class NearWorker extends EventTarget {
  static readonly all: NearWorker[] = [];
  static lifetime = Infinity;
  answers = 0;
  isEnded = false;
  private readonly workshop = localWorkshop();

  constructor() {
    super();
    NearWorker.all.push(this);
  }

  postMessage(request: WorkRequest): void {
    if (!("task" in request)) throw new TypeError("nothing is cancelled here");
    const { id, task, args } = request;
    const work = this.workshop[task] as (...given: readonly unknown[]) => Promise<unknown>;
    void work(...args).then(
      (result) => this.answer({ id, result }),
      (error: unknown) => this.answer({ id, failure: String(error) }),
    );
  }

  private answer(data: WorkAnswer): void {
    if (this.isEnded) return;
    this.answers += 1;
    if (this.answers > NearWorker.lifetime) this.dispatchEvent(new Event("error"));
    else this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const browser = globalThis as { Worker?: unknown; location?: unknown; navigator?: unknown };

beforeEach(() => {
  NearWorker.all.length = 0;
  NearWorker.lifetime = Infinity;
  Object.assign(browser, {
    Worker: NearWorker,
    location: { href: "worker.js" },
    navigator: { hardwareConcurrency: 2 },
  });
});
afterEach(() => {
  delete browser.Worker;
  delete browser.location;
  delete browser.navigator;
});

async function all(files: AsyncGenerator<IssuedFile, void, void>): Promise<readonly IssuedFile[]> {
  const made: IssuedFile[] = [];
  for await (const file of files) made.push(file);
  return made;
}

test("forms that workers made are those that are made one after the other, and the workers are ended", async () => {
  expect(await all(formsInWorkers(scheme, departments, { register }))).toEqual(
    await all(issueForms(scheme, departments, { register })),
  );
  expect(NearWorker.all.length).toBeGreaterThan(1);
  expect(NearWorker.all.every(({ isEnded, answers }) => isEnded && answers > 2)).toBe(true);
});

test("what workers that break down leave is made here", async () => {
  NearWorker.lifetime = 4;
  expect(await all(formsInWorkers(scheme, departments, { register }))).toEqual(
    await all(issueForms(scheme, departments, { register })),
  );
});

test("a form that no worker can make tells its mistake", async () => {
  const wrong = departments.map((each, at) => (at === 7 ? { ...each, name: "局\u0000" } : each));
  await expect(all(formsInWorkers(scheme, wrong, { register }))).rejects.toThrow(/U\+0000/);
  expect(NearWorker.all.every(({ isEnded }) => isEnded)).toBe(true);
});
