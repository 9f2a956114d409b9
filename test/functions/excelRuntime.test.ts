/** @jest-environment jsdom */
import { associateAll, type CustomFunctionsRuntime } from "../../src/functions/call/associateAll.js";
import { exampleValue, type Example } from "../../src/functions/example.js";
import { customFunctions } from "../../src/functions/register.js";
import { daySerial } from "../../src/exact/daySerial.js";
import { isDay, isError, rowsOf, type CaseArgument, type CaseValue } from "../../src/publish/examples/exampleCase.js";
import { exampleCases } from "../../src/publish/examples/exampleCases.js";
import { cellError, startExcelRuntime, type Answer, type Call } from "./support/excelRuntime.js";
import { ratio } from "./support/ratio.js";

let language = "zh-CN";
const excel = startExcelRuntime();
associateAll(
  CustomFunctions as unknown as CustomFunctionsRuntime,
  () => language,
  () => Promise.resolve(customFunctions),
);

/** A call as Excel makes it: what is left out is filled up with null. */
const cell = (name: string, ...args: readonly unknown[]): Call => {
  const count = customFunctions.find((definition) => definition.name === name)?.arguments.length ?? 0;
  return { name, args: Array.from({ length: count }, (_, at) => args[at] ?? null) };
};

/** What each call is expected to answer, asked in one batch. */
async function expectAnswers(expected: readonly (readonly [Call, unknown])[]): Promise<void> {
  const answers = await excel.callAll(expected.map(([call]) => call));
  expect(answers).toEqual(expected.map(([, answer]) => answer));
}

const told = (error: string, message: string) => ({ error, message: expect.stringContaining(message) as unknown });

describe("the examples of all functions, called by Microsoft's runtime", () => {
  const all = customFunctions.flatMap(({ name, examples }) =>
    examples.map((example, at) => ({ name, example, title: `${name} ${at + 1}` })),
  );
  let answers: readonly Answer[] = [];
  beforeAll(async () => {
    answers = await excel.callAll(all.map(({ name, example }) => cell(name, ...example.args.map(exampleValue))));
  });

  test.each(all.map(({ title, example }, at) => [title, example, at] as const))("%s", (_, example, at) => {
    expect(answers[at]).toEqual({ value: resultOf(example) });
  });

  test("every function has one", () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(customFunctions.length);
  });
});

test("the cases of the workbook of examples, as their cells are handed over", async () => {
  const all = Object.entries(exampleCases).flatMap(([name, cases]) => cases.map((each) => ({ name, each })));
  const answers = await excel.callAll(
    all.map(({ name, each }) => cell(name, ...each.args.map((arg, at) => handedOver(name, arg, at)))),
  );
  const found = answers.map((answer) => ("error" in answer ? { error: answer.error } : answer));
  expect(found).toEqual(
    all.map(({ each: { shows: _shows, args: _args, expected, ...rest } }) =>
      isError(expected) ? expected : { value: resultOf({ shows: "", args: [], result: expected, ...rest }) },
    ),
  );
  expect(found.filter((answer) => "error" in answer).length).toBeGreaterThan(40);
});

function handedOver(name: string, arg: CaseArgument, at: number): unknown {
  const cells = rowsOf(arg).map((row) => row.map(cellValueOf));
  const takesRange =
    customFunctions.find((definition) => definition.name === name)?.arguments[at]?.kind.dimensionality === "matrix";
  return Array.isArray(arg) || takesRange ? cells : cells[0]?.[0];
}

function cellValueOf(value: CaseValue): unknown {
  if (isDay(value)) return daySerial(value.day);
  return isError(value) ? cellError(value.error) : value;
}

/** A result of an example, which may be a ratio, as the double nearest to it. */
function resultOf({ result, isText }: Example): unknown {
  const one = (written: string) => (isText || written === "" ? written : ratio(written));
  return Array.isArray(result)
    ? (result as readonly (readonly string[])[]).map((row) => row.map(one))
    : one(String(result));
}

test("the formulas of the commission, and what they come to", () =>
  expectAnswers([
    [cell("DEDUCT", 3, 0.1, 1), { value: 0.7 }],
    [cell("DEDUCT", 99, 0.1, 1), { value: 0 }],
    [cell("DEDUCT", [[1], [0], [2], [1]], [[2], [2], [1], [0.5]], 10), { value: 5.5 }],
    [cell("RANKSCORE", [[30], [50], [10], [40]], 4), { value: [[2], [4], [1], [3]] }],
    [cell("CNWORKDAYS", 43831, 44196), { value: 249 }],
    // ids in any case, as Excel compares names
    [{ name: "deduct", args: [3, 0.1, 1, null] }, { value: 0.7 }],
    // a single cell comes as a block of one where a range may stand
    [cell("DEDUCT", [[3]], [[0.1]], 1), { value: 0.7 }],
    [cell("DEDUCT", 3, 0.1, [[1]]), { value: 0.7 }],
    // an amount for all counts alike
    [cell("DEDUCT", [[1, 2]], 0.5, 4), { value: 2.5 }],
    // in the shape of its values
    [cell("RANKSCORE", [[30, "", 50, 30, null]], 3), { value: [[2, "", 3, 2, ""]] }],
  ]));

test("whatever stands in the place of a count is taken or refused with a reason", () =>
  expectAnswers([
    ...(
      [
        [null, "#VALUE!", "实为空白"],
        ["", "#VALUE!", "实为空白"],
        ["abc", "#VALUE!", "实为文本“abc”"],
        ["12", "#VALUE!", "实为文本“12”（不是数，请改为数值）"],
        ["１２", "#VALUE!", "实为文本“１２”（不是数，请改为数值）"],
        [true, "#VALUE!", "实为逻辑值 TRUE"],
        [-1, "#VALUE!", "实为 -1"],
        [2.5, "#VALUE!", "实为 2.5"],
        [cellError("#REF!"), "#VALUE!", "实为错误值 #REF!"],
        [cellError("#N/A"), "#N/A", "实为错误值 #N/A"],
        [[[1], [cellError("#DIV/0!")]], "#VALUE!", "第 2 行第 1 列为错误值 #DIV/0!"],
      ] as const
    ).map(
      ([raw, error, found]) =>
        [
          cell("DEDUCT", raw, 0.1, 1),
          told(error, `DEDUCT 的 count（发现次数）应为一格或一片区域，每格为不小于 0 的整数，${found}`),
        ] as const,
    ),
    // old builds pass a blank cell so; nobody can tell it from a 0 that was typed
    [cell("DEDUCT", 0, 0.1, 1), { value: 1 }],
    [
      cell("DEDUCT", [[1], [2], [3]], [[1], [2]], 9),
      told("#VALUE!", "count 与 per 应为同样大小的区域，实为 3 行 1 列与 2 行 1 列"),
    ],
    [cell("DEDUCT", [[1, 2]], [[1], [2]], 9), told("#VALUE!", "实为 1 行 2 列与 2 行 1 列")],
    [cell("DEDUCT", 3, 0.1, [[1, 2]]), told("#VALUE!", "full（满分）应为不小于 0 的分值（分），实为 1 行 2 列的区域")],
    [
      cell("CNWORKDAYS", "2020-01-01", 44196),
      told("#VALUE!", "应为日期（Excel 的日期值，如 DATE(2020,10,1)），实为文本“2020-01-01”"),
    ],
    [
      cell("CNWORKDAYS", 43831, 60000),
      told("#N/A", "没有 2064 年的国务院放假安排，不能计算工作日；现有 2019 至 2026 年。"),
    ],
    // arguments that are not filled up are missing all the same
    [{ name: "DEDUCT", args: [3] }, told("#VALUE!", "per（每次扣分）")],
    [{ name: "DEDUCT", args: [] }, told("#VALUE!", "count（发现次数）")],
  ]));

test("reasons are told in the language that Excel has at that time", async () => {
  language = "en-US";
  await expectAnswers([
    [
      cell("DEDUCT", "１２", 0.1, 1),
      told(
        "#VALUE!",
        'DEDUCT: count (how often it was found) must be a cell or a range, each cell a whole number, 0 or more; found the text "１２" (not a number: enter it as one).',
      ),
    ],
  ]);
  language = "zh-CN";
  await expectAnswers([[cell("PROPORTION", 0, 0, 3), told("#N/A", "本项不适用，没有得分")]]);
});

test("a whole column of cells in one batch is answered cell by cell", () =>
  expectAnswers(
    Array.from({ length: 2000 }, (_, at) => at % 15).map((count) => [
      cell("DEDUCT", [[count]], [[0.1]], 1),
      { value: count >= 10 ? 0 : (10 - count) / 10 },
    ]),
  ));
