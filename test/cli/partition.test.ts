import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { run } from "../../src/cli/run.js";
import type { ScoreJson } from "../../src/engine/assess/scoreJson.js";
import { alternatives, randomAssessment } from "../oracle/generate.js";
import type { AnswersJson } from "../oracle/json.js";
import { joinedTexts, scoredTexts, type ScoredLine } from "./support/partitioned.js";
import { runCli, runCompiledOn, scratchFolder, type Ran } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);

function fileOf(name: string, contents: string): string {
  const path = folder.path(name);
  writeFileSync(path, contents);
  return path;
}

/** Runs a command with something piped in, in pieces that have nothing to do with its lines. */
async function piped(input: string | Uint8Array, ...args: readonly string[]): Promise<Ran> {
  const bytes = Buffer.from(input);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  }
  const written = { out: "", err: "" };
  const code = await run(args, {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    input: pieces(),
  });
  return { code, ...written };
}

const partition = (pass: number, input: string | Uint8Array, parameters: string, counts?: string): Promise<Ran> =>
  piped(
    input,
    "partition",
    "--pass",
    String(pass),
    "--scheme",
    "2020",
    "--parameters",
    parameters,
    ...(counts === undefined ? [] : ["--counts", counts]),
  );

const linesOf = (text: string): readonly string[] => text.split("\n").filter(Boolean);
const isResult = (line: string): boolean => line.startsWith('{"line":');

/** @returns the result lines and the count lines of all parts, each part by itself */
async function passOver(pass: number, parts: readonly string[], parameters: string, counts?: string) {
  const all: string[] = [];
  for (const part of parts) {
    const ran = await partition(pass, part, parameters, counts);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(linesOf(ran.out).filter(isResult)).toHaveLength(linesOf(part).length);
    all.push(...linesOf(ran.out));
  }
  return { results: all.filter(isResult), counts: all.filter((line) => !isResult(line)) };
}

interface Split {
  /** By which part each department is scored, in turn. */
  readonly parts: readonly number[];
  readonly end: "\n" | "\r\n";
  readonly mark: "" | "\ufeff";
}

/** All three passes, the counts handed on in the opposite order. */
async function inParts(answers: AnswersJson, { parts, end, mark }: Split): Promise<readonly string[]> {
  const parameters = fileOf("parameters.json", JSON.stringify(answers.parameters ?? {}));
  const dealt = new Map<number, string>();
  answers.departments.forEach((department, at) => {
    const part = parts[at % parts.length] ?? 0;
    dealt.set(part, `${dealt.get(part) ?? mark}${JSON.stringify(department)}${end}`);
  });
  const given = ["", ...dealt.values()];
  const merged = (name: string, counts: readonly string[]): string => fileOf(name, [...counts].reverse().join("\n"));
  const first = await passOver(1, given, parameters);
  const second = await passOver(2, given, parameters, merged("first.ndjson", first.counts));
  const third = await passOver(
    3,
    [second.counts.map((line) => `${line}\n`).join("")],
    parameters,
    merged("second.ndjson", second.counts),
  );
  const parsed = <Line>(lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Line);
  return joinedTexts(parsed<ScoredLine>(second.results), parsed(third.results));
}

async function undivided(answers: AnswersJson): Promise<readonly string[]> {
  const { out } = await runCli("score", fileOf("answers.json", JSON.stringify(answers)), "--json");
  return scoredTexts(JSON.parse(out) as ScoreJson);
}

describe("in parts as in one", () => {
  const split = fc.record({
    parts: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 }),
    end: fc.constantFrom("\n", "\r\n"),
    mark: fc.constantFrom("", "\ufeff"),
  });

  test("any answers, however they are dealt", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), split, async (seed, dealt) => {
        const answers = randomAssessment(seed, { departments: 1 + (seed % 12) });
        expect(await inParts(answers, dealt)).toEqual(await undivided(answers));
      }),
      { numRuns: 25 },
    );
  });

  const ranking = ["rankMethod", "ties", "datasetSplit", "rounding", "decimals"] as const;
  const cases = ranking.flatMap((name) => (alternatives[name] ?? []).map((value) => [name, value] as const));
  test.each(cases)("ties across parts, with %s = %j", async (name, value) => {
    const answers = randomAssessment(11, {
      departments: 9,
      copyRate: 0.6,
      invalidRate: 0.3,
      parameters: { [name]: value },
    });
    expect(await inParts(answers, { parts: [0, 1, 2, 3], end: "\n", mark: "" })).toEqual(await undivided(answers));
  });
});

const parameters = fileOf("defaults.json", "{}");
const department = (code: string, count: unknown = 3): string =>
  JSON.stringify({ code, name: `示例单位${code}`, answers: { "1.1.1.3.2": { count } } });
const metric = "1.2.3.1.metric.total";

test("每一行都有一行结果：不能用的行写明行号和原因，其余照常，退出码 0", async () => {
  const lines = [
    department("D1"),
    "",
    "{",
    '["D2"]',
    '{"code":"D 3"}',
    '{"code":"D4","answers":{"9.9":{}}}',
    department("D5", -1),
    '{"code":"D6","code":"D7"}',
    '{"name":"示例单位8"}',
    '{"code":"D9","scheme":"2020"}',
    '{"code":"D10","assessed":false}',
  ];
  const bytes = Buffer.concat([Buffer.from(`${lines.join("\n")}\n`), Buffer.from([0x7b, 0xff, 0x7d])]);
  for (const [pass, counts] of [
    [1, undefined],
    [2, fileOf("none.ndjson", "")],
  ] as const) {
    const { code, out, err } = await partition(pass, bytes, parameters, counts);
    const results = linesOf(out)
      .filter(isResult)
      .map((line) => JSON.parse(line) as { line: number; error?: string; code?: string });
    expect(results.map(({ line, error, code: name }) => `${line} ${error?.slice(0, 8) ?? name ?? ""}`)).toEqual([
      "1 D1",
      "2 空行",
      "3 不是可用的 JS",
      "4 $：应为对象，实",
      "5 $.code：单",
      "6 $.answer",
      "7 D5",
      "8 不是可用的 JS",
      "9 $.code：缺",
      "10 $.scheme",
      "11 D10",
      "12 不是 UTF-8",
    ]);
    expect(err).toMatch(/^第 2 行：空行\n第 3 行：/);
    expect(err).toMatch(/\n12 行中有 9 行不能用\n$/);
    expect(code).toBe(0);
  }
});

test("重复的代码由 folded 认出，不分大小写和全半角", async () => {
  const { out } = await partition(1, [department("d1"), department("Ｄ1")].join("\n"), parameters);
  expect(linesOf(out).map((line) => (JSON.parse(line) as { folded: string }).folded)).toEqual(["d1", "d1"]);
});

test("第 1 遍给出填报情况：没有列出的考核项都计分", async () => {
  const answers = {
    code: "D1",
    answers: { "1.1.1.1": { count: 1 }, "1.1.1.3.2": { count: -1 }, "1.1.1.5": { notApplicable: true } },
  };
  const { out } = await partition(1, JSON.stringify(answers), parameters);
  const { outcomes } = JSON.parse(out) as { outcomes: Readonly<Record<string, readonly string[]>> };
  expect(outcomes).toMatchObject({ invalid: ["1.1.1.3.2"], notApplicable: ["1.1.1.5"] });
  expect(Object.values(outcomes).flat()).not.toContain("1.1.1.1");
});

test("再做一遍，输出逐字节相同", async () => {
  const input = randomAssessment(5, { departments: 20 })
    .departments.map((each) => `${JSON.stringify(each)}\n`)
    .join("");
  expect(await partition(1, input, parameters)).toEqual(await partition(1, input, parameters));
});

describe("没有完成的，退出码 2，什么也不输出", () => {
  const ranked = JSON.stringify({ code: "D1", answers: { "1.2.3.1": { total: 5, added: 1 } } });
  test.each([
    ["计数里没有这一批的值", `{"column":"${metric}","key":"6/1","count":1}`, `--counts：没有 ${metric} 的值 5/1`],
    ["不是这一遍的计数", '{"column":"total.ranked","key":"5/1","count":1}', "第 1 行：这一遍不用 total.ranked 的计数"],
    ["不是最简分数", `{"column":"${metric}","key":"10/2","count":1}`, "第 1 行：应为"],
    ["计数不是正整数", `\n{"column":"${metric}","key":"5/1","count":0}`, "第 2 行：应为"],
    ["不是 JSON", "5/1", "第 1 行：不是可用的 JSON"],
  ])("%s", async (_, counts, words) => {
    const { code, out, err } = await partition(2, ranked, parameters, fileOf("counts.ndjson", counts));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
  });

  test.each([
    [["--pass", "4"], "选项 --pass 应为 1、2 或 3"],
    [["--pass", "2"], "缺少选项 --counts"],
    [["--pass", "1", "--counts", "x"], "第 1 遍不用 --counts"],
  ])("%j", async (args, words) => {
    const { code, out, err } = await piped(
      ranked,
      "partition",
      "--scheme",
      "2020",
      "--parameters",
      parameters,
      ...args,
    );
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
  });

  test("参数文件有误", async () => {
    const { code, out, err } = await partition(1, ranked, fileOf("wrong.json", '{"ties":"first","tie":"best"}'));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/parameters\.tie：.*\n.*parameters\.ties：/);
  });
});

test("第 3 遍：合并计数里没有的总分，按行说明", async () => {
  const counts = fileOf(
    "totals.ndjson",
    '{"column":"total.ranked","key":"9/1","count":2}\n{"column":"total.rankedVetoed","key":"9/1","count":1}\n',
  );
  const input = ['{"column":"total.rankedVetoed","key":"9/1"}', '{"column":"total.ranked","key":"8/1"}', "[]"].join(
    "\n",
  );
  const { code, out } = await partition(3, input, parameters, counts);
  expect(linesOf(out).map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { line: 1, place: 3 },
    { line: 2, error: expect.stringContaining("8/1") },
    { line: 3, error: expect.stringContaining("column") },
  ]);
  expect(code).toBe(0);
});

test("作为程序运行：读标准输入，结果只在标准输出", () => {
  const { code, out, err } = runCompiledOn(
    `${department("D1")}\nx\n`,
    "partition",
    "--pass",
    "1",
    "--scheme",
    "2020",
    "--parameters",
    parameters,
  );
  expect(linesOf(out)).toHaveLength(2);
  expect(err).toMatch(/^第 2 行：不是可用的 JSON.*\n2 行中有 1 行不能用\n$/);
  expect(code).toBe(0);
});
