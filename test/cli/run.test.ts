import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "@jest/globals";
import { displayWidth, padEnd, padStart } from "../../src/cli/print/displayWidth.js";
import { textTable } from "../../src/cli/print/textTable.js";
import { runCli, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };

describe("帮助和版本", () => {
  test("--help 列出命令，退出码 0", async () => {
    const ran = await runCli("--help");
    expect(ran).toMatchObject({ code: 0, err: "" });
    for (const command of ["score", "sample", "template"]) expect(ran.out).toContain(`  ${command} `);
  });

  test.each(["score", "sample", "template"])("%s --help 说明用法", async (command) => {
    const ran = await runCli(command, "--help");
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain(`scorebook ${command} `);
  });

  test("--version", async () => {
    expect(await runCli("--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  test("没有命令或没有这个命令，退出码 2", async () => {
    expect(await runCli()).toMatchObject({ code: 2, out: "" });
    const ran = await runCli("print");
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("没有命令 print");
  });
});

describe("对齐", () => {
  test.each([
    ["abc", 3],
    ["单位", 4],
    ["“互联网+监管”", 13],
    ["（是）", 6],
    ["e\u0301", 1],
    ["𠮷", 2],
    ["ｱ", 1],
  ])("%s 占 %i 列", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test("补足空格", () => {
    expect([padStart("单位", 6), padEnd("单位", 6), padEnd("单位", 2)]).toEqual(["  单位", "单位  ", "单位"]);
  });

  test("表格", () => {
    const columns = [
      { title: "单位", align: "left" },
      { title: "分", align: "right" },
    ] as const;
    expect(
      textTable(columns, [
        ["甲", "10.00"],
        ["示例单位", "9"],
      ]),
    ).toEqual(["单位         分", "---------------", "甲        10.00", "示例单位      9"]);
  });
});

test("编译后的命令可以运行", () => {
  const command = (...args: readonly string[]) =>
    spawnSync(process.execPath, ["dist/cli/scorebook.js", ...args], { encoding: "utf8" });
  expect(command("--version").stdout).toBe(`${version}\n`);
  const path = folder.path("answers.json");
  writeFileSync(
    path,
    JSON.stringify({ scheme: "2020", departments: [{ code: "D01", answers: { "1.1.1.1": { count: -1 } } }] }),
  );
  const scored = command("score", path, "--json");
  expect(scored.status).toBe(2);
  expect(JSON.parse(scored.stdout)).toMatchObject({ departments: [{ code: "D01", total: null }] });
  expect(scored.stderr).toContain("应为不小于 0 的整数，实为 -1");
});
