import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { execFileSync } from "node:child_process";
import { afterAll, expect, test } from "@jest/globals";
import { answersJson } from "../../src/sample/answersJson.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/buildOffice.js";
import { runCli, scratchFolder } from "./runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 13, seed: 7 });
const native = { mode: "native" } as const;

/** The command as compiled, whose threads run compiled scripts: npm test builds it first. */
const compiled = resolve("dist/cli/scorebook.js");
const scored = (...args: readonly string[]): Buffer => execFileSync(process.execPath, [compiled, "score", ...args], { stdio: ["ignore", "pipe", "ignore"] });

test("答案 JSON 和汇总簿：分份计算，输出逐字节相同", async () => {
  expect(existsSync(compiled)).toBe(true);
  const [json, book] = [folder.path("answers.json"), folder.path("office.xlsx")];
  writeFileSync(json, JSON.stringify(answersJson(scheme, record)));
  writeFileSync(book, await buildOffice(scheme, record, native));
  for (const args of [[json, "--json"], [json], [book, "--json"]])
    expect(scored(...args, "--shards", "3").equals(scored(...args))).toBe(true);
}, 120_000);

test.each(["0", "65", "-1", "两", "1.5"])("--shards %s：说明应为什么", async (count) => {
  const ran = await runCli("score", folder.path("any.json"), `--shards=${count}`);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(`--shards 应为 1 至 64 的整数，实为“${count}”`);
});
