import { cellRules } from "../../src/functions/arguments/argumentTable.js";
import type { Argument, CustomFunction } from "../../src/functions/customFunction.js";
import { FunctionError } from "../../src/functions/arguments/functionError.js";
import { customFunctions } from "../../src/functions/register.js";
import { Fraction } from "../../src/exact/fraction.js";
import { goodArguments, outcome } from "./support/run.js";

/**
 * The table of arguments, walked: every function, every argument, everything that may stand in its place. What
 * is right for an argument is told here a second time, apart from the product.
 */
const nothing = { "left out": undefined, blank: null, "empty text": "" } as const;

const numbersAsText = {
  "a number as text": "3",
  "full-width digits": "３",
  "full-width with point": "０．５",
  "a number with a blank": " 3 ",
  "a thousands mark": "1,000",
  "a percentage as text": "50%",
  "a circled digit": "③",
  hexadecimal: "0x10",
  exponent: "1e3",
} as const;

const neverRight = {
  ...numbersAsText,
  "a blank of a space": " ",
  "a text": "暂无",
  "a formula as text": "=1+1",
  "not a number": Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  "an object": { type: "Entity", text: "x" },
  "a function": () => 3,
  "a ragged block": [[1, 2], [3]],
  "an empty block": [],
  "a block of nothing": [[]],
} as const;

const errors = ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#N/A", "#BUSY!"];

/** Arguments that take text, and for which a text that looks like a number is a text as any other. */
const takesText = new Set([
  "VETOED.reason",
  "EXPLAIN.code",
  "EXPLAIN.input1",
  "EXPLAIN.input2",
  "EXPLAIN.input3",
  "EXPLAIN.input4",
]);
/** Arguments in which the empty text of a formula says something. */
const takesNothing = new Set(["WEIGHTEDTOTAL.section2 empty text", "WEIGHTEDTOTAL.section3 empty text"]);

const all = customFunctions.flatMap((definition) =>
  definition.arguments.map((argument, at) => ({ definition, argument, at })),
);
const titled = all.map(
  ({ definition, argument, at }) => [`${definition.name}.${argument.name}`, definition, argument, at] as const,
);

function refusalOf(definition: CustomFunction, at: number, raw: unknown): FunctionError {
  const args = goodArguments(definition).map((good, place) => (place === at ? raw : good));
  const result = outcome(definition, args);
  if (result instanceof FunctionError) return result;
  throw new Error(`taken: ${JSON.stringify(raw) ?? String(raw)} gives ${JSON.stringify(result)}`);
}

function expectTold(error: FunctionError, { name }: CustomFunction, argument: Argument): void {
  expect(error.words.zh).toContain(name);
  expect(error.words.en).toContain(name);
  expect(error.words.zh).toMatch(/\p{Script=Han}.*。$/u);
  expect(error.words.en).not.toMatch(/undefined|null|\[object|NaN/);
  expect(error.words.zh).not.toMatch(/undefined|null|\[object|NaN/);
  if (takesText.has(`${name}.${argument.name}`)) return;
  expect(error.words.zh).toContain(
    `${name} 的 ${argument.name}（${argument.title.zh}）应为${argument.kind.expected.zh}，`.replace(
      /应为(?=\w)/,
      "应为 ",
    ),
  );
  expect(error.words.en).toContain(
    `${name}: ${argument.name} (${argument.title.en}) must be ${argument.kind.expected.en}; `,
  );
}

describe.each(titled)("%s", (title, definition, argument, at) => {
  test("the arguments of its example are right", () => {
    expect(outcome(definition, goodArguments(definition))).not.toBeInstanceOf(FunctionError);
  });

  if (!argument.optional)
    test.each(Object.entries(nothing).filter(([kind]) => !takesNothing.has(`${title} ${kind}`)))(
      "%s is refused, never 0 and never a full mark",
      (_, raw) => {
        const error = refusalOf(definition, at, raw);
        expect(error.code).toBe("invalidValue");
        expectTold(error, definition, argument);
        if (!takesText.has(title)) expect(error.words.zh).toMatch(/空白|实为 1 行 1 列的区域/);
      },
    );
  else
    test.each(
      [...Object.values(nothing), ...(argument.kind.takesBlanks ? [] : [[[""]], [[null, ""]]])].map((raw) => [raw]),
    )("%j leaves it out", (raw) => {
      const args = (value: unknown) => goodArguments(definition).map((good, place) => (place === at ? value : good));
      expect(outcome(definition, args(raw))).toEqual(outcome(definition, args(undefined)));
    });

  if (!takesText.has(title))
    test.each(Object.entries(neverRight))("%s is refused", (_, raw) => {
      const error = refusalOf(definition, at, raw);
      expect(error.code).toBe("invalidValue");
      expectTold(error, definition, argument);
    });

  if (!takesText.has(title) && argument.kind.dimensionality === "scalar")
    test.each(Object.entries(numbersAsText).slice(0, 6))("%s: the refusal says that it is a text", (_, raw) => {
      expect(refusalOf(definition, at, raw).words.zh).toContain(`实为文本“${raw}”（不是数，请改为数值）`);
    });

  test.each(errors)("%s is passed on as an error", (code) => {
    const error = refusalOf(definition, at, { type: "CustomFunctionError", code });
    expect(error.code).toBe(code === "#N/A" ? "notAvailable" : "invalidValue");
    expect(error.words.zh).toContain(code);
    expectTold(error, definition, argument);
  });

  if (argument.kind.dimensionality === "scalar")
    test("a range is refused", () => {
      const good = goodArguments(definition)[at] ?? 1;
      const error = refusalOf(definition, at, [[good, good]]);
      expect(error.words.zh).toContain("实为 1 行 2 列的区域");
      expectTold(error, definition, argument);
    });
  else
    test("an error within a range is told with its place", () => {
      const shape = goodArguments(definition)[at];
      const rows = Array.isArray(shape) ? (shape as readonly (readonly unknown[])[]) : [[shape], [shape]];
      const raw = rows.map((row, r) =>
        row.map((cell, c) => (r === rows.length - 1 && c === row.length - 1 ? { code: "#REF!" } : cell)),
      );
      if (raw.flat().length === 1) return;
      expect(refusalOf(definition, at, raw).words.zh).toContain(
        `第 ${raw.length} 行第 ${raw[0]?.length ?? 0} 列为错误值 #REF!`,
      );
    });
});

/** For each kind of argument: what it takes, and what of the values above or near them it does not. */
const edges: Record<
  keyof typeof cellRules,
  {
    readonly rule: { readonly number?: (value: Fraction) => unknown };
    readonly takes: readonly number[];
    readonly refuses: readonly number[];
  }
> = {
  number: { rule: cellRules.number({ least: 1, most: 12, decimals: 0 }), takes: [1, 12], refuses: [0, 13, 1.5, -1] },
  points: { rule: cellRules.points(), takes: [0, 0.125], refuses: [-0.1] },
  share: { rule: cellRules.share(), takes: [0, 0.65, 1], refuses: [1.001, 65, -0.1] },
  day: { rule: cellRules.day(), takes: [61, 43831, 43831.5, 2958465.9], refuses: [0, 60, 60.9, -1, 2958466] },
  dayOr: { rule: cellRules.dayOr("未发布"), takes: [43831], refuses: [0] },
  dayOrBlank: { rule: cellRules.dayOrBlank(), takes: [43831], refuses: [0] },
  yesNo: { rule: cellRules.yesNo(), takes: [], refuses: [0, 1] },
  truth: { rule: cellRules.truth(), takes: [], refuses: [0, 1] },
  choice: { rule: cellRules.choice(["best", "mean"]), takes: [], refuses: [0, 1] },
  remark: { rule: cellRules.remark(), takes: [], refuses: [0, 1] },
  code: { rule: cellRules.code(), takes: [], refuses: [1.1] },
  placed: { rule: cellRules.placed(), takes: [-1.5, 0, 1e9], refuses: [] },
  ranked: { rule: cellRules.ranked(), takes: [-1, 0, 1e9], refuses: [] },
  sectionScore: { rule: cellRules.sectionScore(Fraction.of(110)), takes: [0, 110], refuses: [110.01, -1] },
  standingScore: { rule: cellRules.standingScore(Fraction.of(65)), takes: [0, 65], refuses: [65.01, -1] },
  band: { rule: cellRules.band(), takes: [0, 1], refuses: [1.01, -0.1] },
  answer: { rule: cellRules.answer(), takes: [-5, 0, 2.5], refuses: [] },
};

test.each(Object.entries(edges))("the edges of %s", (_, { rule, takes, refuses }) => {
  const read = (value: number) => rule.number?.(Fraction.parse(String(value)));
  for (const value of takes) expect(read(value)).toBeInstanceOf(Fraction);
  for (const value of refuses) expect([value, read(value)]).toEqual([value, undefined]);
});

test("a day with a time is that day", () => {
  expect(cellRules.day().number?.(Fraction.parse("43831.75"))).toEqual(Fraction.of(43831));
});

describe("choices", () => {
  const read = cellRules.choice(["linear", "toZero", "bands", "relative"]).text;
  test.each([
    ["linear", "linear"],
    ["LINEAR", "linear"],
    ["tozero", "toZero"],
    ["线性递减", "linear"],
    ["与最优值之比", "relative"],
    ["分档：按名次比例 p/n 所在档次得分", "bands"],
  ])("%s", (written, value) => expect(read?.(written)).toBe(value));

  test.each(["", "线性", "linear ", "best", "线性递减："])("%j is none of them", (written) =>
    expect(read?.(written)).toBeUndefined(),
  );
});

test("是 and 否 are truths where Excel has TRUE and FALSE", () => {
  const { text } = cellRules.truth();
  expect(["是", "否", "对"].map((written) => text?.(written))).toEqual([true, false, undefined]);
});

describe("yes and no", () => {
  const { text, truth } = cellRules.yesNo();
  test("are 是 and 否, or TRUE and FALSE", () => {
    expect(["是", "否", "yes", "TRUE", "对", "1"].map((written) => text?.(written))).toEqual([
      "是",
      "否",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([true, false].map((value) => truth?.(value))).toEqual(["是", "否"]);
  });
});
