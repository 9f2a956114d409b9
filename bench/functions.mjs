// Custom functions, called as Excel's runtime calls them.
import { compiled } from "./compiled.mjs";
import { inTurn, shown } from "./measure.mjs";
import { randomFrom } from "./typedAnswers.mjs";

const { associations } = await compiled("functions/call/associations.js");
const { customFunctions } = await compiled("functions/register.js");
const functions = associations(customFunctions, { language: () => "zh-CN", error: (_, message) => new Error(message) });

export async function rankScore() {
  const count = 1_000_000;
  const random = randomFrom(11);
  const values = Float64Array.from({ length: count }, () => Math.floor(random() * 1e9) / 100);
  const block = Array.from(values, (value) => [value]);
  const rank = functions.get("RANKSCORE");
  const { ours, sort } = await inTurn(
    {
      ours: () => rank(block, 4, null, null, null, null, { functionName: "RANKSCORE" }),
      sort: () => values.slice().sort(),
    },
    5,
  );
  return [
    {
      what: "RANKSCORE over 1,000,000 cells, beside sorting them in a Float64Array",
      ours: shown(ours),
      other: shown(sort),
      ratio: ours / sort,
      goal: "≤ 3",
      reached: ours <= 3 * sort,
    },
  ];
}

export async function deduct() {
  const calls = 1_000_000;
  const random = randomFrom(5);
  const counts = Float64Array.from({ length: calls }, () => Math.floor(random() * 1_000_000));
  const pers = [0.1, 0.2, 0.3, 0.5, 2];
  const run = functions.get("DEDUCT");
  let sum = 0;
  const { ours } = await inTurn(
    {
      ours: () => {
        // a cell that may be a range arrives as a block of one
        for (let i = 0; i < calls; i += 1)
          sum += run([[counts[i] % 12]], [[pers[i % 5]]], 3, null, { functionName: "DEDUCT", address: "A1" });
      },
    },
    3,
  );
  if (!(sum > 0)) throw new Error("nothing was scored");
  return [
    {
      what: "DEDUCT called singly, on average over 1,000,000 calls",
      ours: shown(ours / calls),
      other: "",
      ratio: null,
      goal: "≤ 1 µs",
      reached: ours / calls <= 0.001,
    },
  ];
}
