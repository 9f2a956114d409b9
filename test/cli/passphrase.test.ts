import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "@jest/globals";
import { openKeyFile } from "../../src/evidence/keys/keyFile.js";
import { needs, pathOf } from "../support/needs.js";
import { scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(() => folder.remove());

const { SCOREBOOK_PASSPHRASE: _unset, ...env } = process.env;
const passphrase = "省考核办的口令 2021";

/** Runs the command at a terminal; answers are typed after their prompts. */
function atTerminal(answers: readonly (readonly [prompt: string, typed: string])[], ...args: readonly string[]) {
  const typed = answers.map(([prompt, answer]) => `${prompt}=${answer}`);
  const { status, stdout } = spawnSync(
    pathOf("openpyxl"),
    ["test/support/type_at_terminal.py", ...typed, "--", process.execPath, "dist/cli/scorebook.js", ...args],
    { encoding: "utf8", env },
  );
  return { code: status, shown: stdout };
}

needs("openpyxl")("a passphrase typed at a terminal", () => {
  const key = folder.path("office.key");

  test("twice for a new key, and never shown", async () => {
    const ran = atTerminal(
      [
        ["密钥口令：", `${passphrase}\\r`],
        ["再输入一次：", `${passphrase}\\r`],
      ],
      "key",
      "new",
      "--out",
      key,
    );
    expect(ran).toMatchObject({ code: 0, shown: expect.stringContaining(`已写入 ${key}`) as unknown });
    expect(ran.shown).not.toContain("口令 2021");
    expect(statSync(key).mode & 0o077).toBe(0);
    await expect(openKeyFile(readFileSync(key, "utf8"), passphrase)).resolves.toBeDefined();
  });

  test("two that differ: no key", () => {
    const out = folder.path("none.key");
    const ran = atTerminal(
      [
        ["密钥口令：", `${passphrase}\\r`],
        ["再输入一次：", "另一个口令 2021\\r"],
      ],
      "key",
      "new",
      "--out",
      out,
    );
    expect(ran).toMatchObject({ code: 2, shown: expect.stringContaining("两次输入的口令不同") as unknown });
    expect(existsSync(out)).toBe(false);
  });

  test("once to issue, and a wrong one is told", () => {
    const list = folder.path("list.csv");
    writeFileSync(list, "代码,名称\nA1,甲局\n");
    const issue = (typed: string, out: string) =>
      atTerminal(
        [["密钥口令：", `${typed}\\r`]],
        "issue",
        "--departments",
        list,
        "--round",
        "2020年度",
        "--key",
        key,
        "--out",
        folder.path(out),
        "--ledger",
        folder.path(`${out}.json`),
      );
    expect(issue("不是这个口令 2021", "wrong")).toMatchObject({
      code: 2,
      shown: expect.stringContaining("口令不对") as unknown,
    });
    expect(existsSync(folder.path("wrong.json"))).toBe(false);
    expect(issue(passphrase, "right")).toMatchObject({ code: 0, shown: expect.stringContaining("已签名") as unknown });
  });

  test("whoever gives up with Ctrl+C gets no key", () => {
    const out = folder.path("given-up.key");
    const ran = atTerminal([["密钥口令：", "\\x03"]], "key", "new", "--out", out);
    expect(ran).toMatchObject({ code: 2, shown: expect.stringContaining("没有输入口令") as unknown });
    expect(existsSync(out)).toBe(false);
  });

  test("without a terminal there is nobody to ask", () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["dist/cli/scorebook.js", "key", "new", "--out", folder.path("no.key")],
      { encoding: "utf8", env, input: "" },
    );
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("SCOREBOOK_PASSPHRASE") as unknown,
    });
  });
});
