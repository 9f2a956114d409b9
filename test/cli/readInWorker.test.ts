import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { readInWorker, readerBounds } from "../../src/cli/threads/readInWorker.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { refusalWords } from "../../src/xlsx/refusalWords.js";
import { makeBook } from "../xlsx/support/workbookParts.js";

/** The thread runs what was compiled: npm test builds it first. */
const compiled = pathToFileURL(resolve("dist/cli/threads/readerThread.js"));
/** As text: a Map from a thread is of another realm. */
const told = (value: unknown): string =>
  JSON.stringify(value, (_name, entry: unknown) =>
    Object.prototype.toString.call(entry) === "[object Map]" ? [...(entry as Map<unknown, unknown>)] : entry,
  );
const script = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

describe("a reader in a thread that can be ended", () => {
  test("reads as the reader does, and refuses as it does, with a frozen Object.prototype", async () => {
    expect(existsSync(compiled)).toBe(true);
    const file = makeBook();
    expect(told(await readInWorker(file, { ...readerBounds, script: compiled }))).toBe(told(readWorkbook(file)));
    expect(told(await readInWorker(file.subarray(0, 100), { ...readerBounds, script: compiled }))).toBe(
      told(readWorkbook(file.subarray(0, 100))),
    );
    expect(await readInWorker(file, { ...readerBounds, limits: { entries: 1 }, script: compiled })).toMatchObject({
      ok: false,
      refusal: { code: "tooManyEntries" },
    });
    expect(readWorkbook(file).ok).toBe(true);
  });

  test("one that never ends is ended", async () => {
    const read = await readInWorker(makeBook(), { milliseconds: 200, megabytes: 64, script: script("for (;;);") });
    expect(read).toEqual({ ok: false, refusal: { code: "outOfTime" } });
  });

  test("one that takes too much memory is ended", async () => {
    const hungry = "const all = []; for (;;) all.push(Array.from({ length: 10000 }, (_, at) => ({ at })));";
    const read = await readInWorker(makeBook(), { milliseconds: 60_000, megabytes: 32, script: script(hungry) });
    expect(read).toEqual({ ok: false, refusal: { code: "outOfMemory" } });
  });

  test.each([
    ["breaks down", "throw new Error('boom');", "boom"],
    ["says nothing", "", "without an answer"],
  ])("one that %s is a refusal", async (_name, code, detail) => {
    const read = await readInWorker(makeBook(), { milliseconds: 60_000, megabytes: 64, script: script(code) });
    expect(read).toMatchObject({ ok: false, refusal: { code: "internal", detail: expect.stringContaining(detail) } });
  });

  test.each(["outOfTime", "outOfMemory"] as const)("%s is said in both languages", (code) => {
    expect(refusalWords({ code }).zh).toMatch(/。.+。$/);
    expect(refusalWords({ code }).en).toMatch(/^[A-Z].*\. .+\.$/);
  });
});
