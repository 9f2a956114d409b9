import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ScoreJson } from "../../src/engine/assess/scoreJson.js";
import { scoredTexts } from "../cli/support/partitioned.js";
import { runCli } from "../cli/support/runCli.js";
import { alternatives, randomAssessment } from "../oracle/generate.js";
import type { AnswersJson } from "../oracle/json.js";
import { needs, pathOf } from "../support/needs.js";
import { seedOffset } from "../support/seedOffset.js";

/**
 * examples/spark/score.py on a local Spark, beside `score --json`. A short run has a case of each kind; SCOREBOOK_SPARK=4
 * takes four alternatives of parameters as well, on 1, 2, 7 and 64 partitions, SCOREBOOK_SPARK=all takes all of them.
 */
const more = process.env["SCOREBOOK_SPARK"] ?? "0";
const command = `${process.execPath} ${join(process.cwd(), "dist/cli/scorebook.js")}`;

interface Case {
  readonly title: string;
  readonly answers: AnswersJson;
  readonly partitions: number;
  /** The lines, where they are not the departments of the answers as they are. */
  readonly lines?: readonly string[];
  readonly format?: "parquet";
  readonly killed?: true;
  readonly expected?: RegExp;
}

/** Of everything something, and a name in which an engine may go wrong. */
function mixed(seed: number, parameters: Readonly<Record<string, unknown>> = {}): AnswersJson {
  const rates = { departments: 40, copyRate: 0.5, invalidRate: 0.3, leftOutRate: 0.1, vetoRate: 0.1 };
  const { departments, ...rest } = randomAssessment(seed, { ...rates, parameters });
  const odd = '示例"place":null\u2028\u001f\\单位';
  return { ...rest, departments: departments.map((each, at) => (at % 9 === 0 ? { ...each, name: odd } : each)) };
}
const textsOf = ({ departments }: AnswersJson): readonly string[] =>
  departments.map((department) => JSON.stringify(department));

const [first = "", second = "", ...others] = textsOf(mixed(3));
const short: readonly Case[] = [
  {
    title: "Parquet in 3 partitions, one of which dies in the middle of every pass",
    answers: mixed(2),
    partitions: 3,
    format: "parquet",
    killed: true,
  },
  {
    title: "a department twice, in lines of another spelling",
    answers: mixed(3),
    lines: [first, second, ...others, first.replace('"D01"', '"ｄ01"')],
    partitions: 2,
    expected: /^departments with one code: (D01 ｄ01|ｄ01 D01)$/,
  },
  {
    title: "lines that cannot be taken",
    answers: mixed(3),
    lines: [first, "{", second],
    partitions: 1,
    expected: /^line \d of its partition: 不是可用的 JSON.*\n1 lines cannot be taken$/,
  },
];

/** Whatever a place, or the points of a place, may depend on. */
const ranking = ["rankMethod", "rankBands", "ties", "datasetSplit", "rounding", "decimals", "notApplicable"] as const;
const parameterSets = ranking.flatMap((name) =>
  (alternatives[name] ?? []).map((value) => ({
    ...(name === "rankBands" ? { rankMethod: "bands" } : {}),
    [name]: value,
  })),
);
const chosen =
  more === "all"
    ? parameterSets
    : Array.from(
        { length: Number(more) },
        (_, at) => parameterSets[(seedOffset + 7 * at) % parameterSets.length] ?? {},
      );
const long: readonly Case[] = chosen.flatMap((parameters, at) =>
  [1, 2, 7, 64].map((partitions) => ({
    title: `${JSON.stringify(parameters)}, ${partitions} partitions`,
    answers: mixed(1000 + at + seedOffset, parameters),
    partitions,
  })),
);
const cases = [...short, ...long];

needs("spark")("Spark", () => {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-spark-"));
  const path = (at: number, name: string): string => join(folder, `${at}-${name}`);
  let results: readonly { readonly result: string }[] = [];

  beforeAll(
    () => {
      const told = cases.map(({ answers, lines, partitions, format = "ndjson", killed }, at) => {
        writeFileSync(path(at, "parameters.json"), JSON.stringify(answers.parameters ?? {}));
        const rows =
          format === "parquet"
            ? answers.departments.map((each) =>
                JSON.stringify({ ...each, answers: JSON.stringify(each.answers, null, 1) }),
              )
            : (lines ?? textsOf(answers));
        writeFileSync(path(at, "lines"), rows.map((row) => `${row}\n`).join(""));
        return {
          ...(format === "parquet"
            ? { table: path(at, "lines"), answers: path(at, "table") }
            : { answers: path(at, "lines") }),
          ...{
            format,
            partitions,
            parameters: path(at, "parameters.json"),
            out: path(at, "out"),
            texts: path(at, "texts"),
          },
          scorebook: killed
            ? `sh ${join(process.cwd(), "test/examples/support/killed_once.sh")} ${path(at, "killed")} ${command}`
            : command,
        };
      });
      writeFileSync(join(folder, "cases.json"), JSON.stringify(told));
      const { status, stderr } = spawnSync(
        pathOf("spark"),
        ["test/examples/support/spark_rounds.py", join(folder, "cases.json"), join(folder, "results.json")],
        {
          encoding: "utf8",
          maxBuffer: 2 ** 28,
          // the address of the machine plays no part
          env: { ...process.env, SPARK_LOCAL_IP: "127.0.0.1", PYSPARK_PYTHON: pathOf("spark") },
        },
      );
      if (status !== 0) throw new Error(stderr.slice(-5000));
      results = JSON.parse(readFileSync(join(folder, "results.json"), "utf8")) as typeof results;
    },
    300_000 + 200_000 * long.length,
  );
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(cases.map((each, at) => [each.title, each, at] as const))(
    "%s",
    async (_, { answers, expected = /^written$/, killed }, at) => {
      expect(results[at]?.result).toMatch(expected);
      expect(existsSync(path(at, "out"))).toBe(results[at]?.result === "written");
      if (killed) expect([1, 2, 3].map((pass) => existsSync(path(at, `killed-${pass}`)))).toEqual([true, true, true]);
      if (results[at]?.result !== "written") return;
      const rows = readdirSync(path(at, "texts")).flatMap((name) =>
        name.startsWith("part-")
          ? readFileSync(join(path(at, "texts"), name), "utf8")
              .split("\n")
              .filter(Boolean)
          : [],
      );
      writeFileSync(path(at, "answers.json"), JSON.stringify(answers));
      const scored = JSON.parse((await runCli("score", path(at, "answers.json"), "--json")).out) as ScoreJson;
      expect(rows.map((row) => row.split("\t")[0] ?? "").sort()).toEqual(scoredTexts(scored));
      const figures = scored.departments.map(({ code, name, total, place, grade }) =>
        [code, name, total, place, grade].filter((figure) => figure !== null).join(" "),
      );
      expect(
        rows
          .filter((row) => row.startsWith('{"code"') && row.includes('"items"'))
          .map((row) => row.split("\t")[1] ?? "")
          .sort(),
      ).toEqual(figures.sort());
    },
  );
});
