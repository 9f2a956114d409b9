import type { Scalar, Value } from "../../formula/value.js";
import { setUnknown } from "../bounds.js";
import { unsure } from "../code.js";
import type { Kernel, Register, Run } from "../register.js";
import { codeOf, scalarOf } from "../scalarCode.js";

const mostKept = 10_000;

/** A function without a kernel of its own, memoised per distinct value. */
export function cellByCell(
  out: Register,
  arg: Register,
  scale: number,
  apply: (args: readonly Scalar[]) => Value,
  run: Run,
): Kernel {
  const { values } = out;
  const kept = new Map<number, number>();
  let { texts } = run;
  return (rows) => {
    if (texts !== run.texts || kept.size > mostKept) {
      kept.clear();
      ({ texts } = run);
    }
    setUnknown(out);
    for (let i = 0; i < rows; i += 1) {
      const code = arg.values[i] as number;
      const known = kept.get(code);
      if (known !== undefined) {
        values[i] = known;
        continue;
      }
      const result = code === unsure ? null : apply([scalarOf(code, 1, scale, run.texts)]);
      const made = code === unsure || Array.isArray(result) ? unsure : codeOf(result as Scalar, 0, run.texts);
      kept.set(code, made);
      values[i] = made;
    }
  };
}
