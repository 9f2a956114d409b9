import { areNumbers, setAll, setBounds, setUnknown, writeOut } from "../bounds.js";
import { isFailure, isNumber, isText, unsure, wrongType } from "../code.js";
import type { Ranks } from "../ranks.js";
import { rowAt, type Kernel, type Register, type Run } from "../register.js";

/** Counts of other rows, as the rules ask for them. */
export type Place = "countAbove" | "countBelow" | "countEqual" | "distinctAbove" | "distinctBelow";

const read: Readonly<Record<Place, (ranks: Ranks, at: number) => number>> = {
  countAbove: ({ standing }, at) => standing[at] as number,
  countBelow: ({ standing, count }, at) => count - (standing[at] as number) - (standing[at + 1] as number),
  countEqual: ({ standing }, at) => standing[at + 1] as number,
  distinctAbove: ({ standing }, at) => standing[at + 2] as number,
  distinctBelow: ({ standing, distinct }, at) => distinct - (standing[at + 2] as number) - 1,
};

function ranksIn({ ranks }: Run, key: string): Ranks {
  const found = ranks.get(key);
  if (!found) throw new TypeError(`${key} has not been ranked`);
  return found;
}

/** A row's own number among those of its column. @param own the register of that column */
export function place(out: Register, own: Register, key: string, which: Place, run: Run): Kernel {
  const { values } = out;
  const readIt = read[which];
  return (rows) => {
    const ranks = ranksIn(run, key);
    if (areNumbers(own)) setBounds(out, 0, ranks.count);
    else setUnknown(out);
    for (let i = 0; i < rows; i += 1) {
      const code = own.values[i] as number;
      const at = 3 * rowAt(run, i);
      if (isNumber(code) || (code === unsure && ranks.standing[at + 1] !== 0)) values[i] = readIt(ranks, at);
      else values[i] = isFailure(code) ? code : isText(code) ? wrongType : unsure;
    }
  };
}

/** What a column says as a whole, the same for every row. */
export function ofColumn(out: Register, key: string, what: "count" | "largest" | "smallest", run: Run): Kernel {
  return (rows) => {
    const ranks = ranksIn(run, key);
    const code = what === "count" ? ranks.count : ranks[what].code;
    setAll(out, code);
    if (!out.denominators) return;
    writeOut(out, rows);
    if (what !== "count") out.denominators.fill(ranks[what].denominator, 0, rows);
  };
}
