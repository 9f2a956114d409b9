import type { ParameterDefinition, SchemeDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt } from "./problem.js";
import { fault } from "../fault.js";

/** Parameters of these names are read by the engine itself, which knows no other values. */
const known: Readonly<Record<string, Pick<ParameterDefinition, "kind"> & { readonly values?: readonly string[] }>> = {
  notApplicable: { kind: "choice", values: ["full", "rescale", "equal"] },
  rounding: { kind: "choice", values: ["items", "final"] },
  decimals: { kind: "whole" },
  bonusOver100: { kind: "truth" },
  grades: { kind: "grades" },
};

/** A value that the engine does not know would count as another one, without a word. */
export const engineParameterProblems = ({ parameters }: SchemeDefinition): readonly SchemeProblem[] =>
  parameters.flatMap(({ name, kind, choices = [] }, at) => {
    const wanted = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!wanted) return [];
    const place = `参数 ${name}`;
    if (kind !== wanted.kind)
      return [
        problemAt(place, fault("这个名称的参数由程序使用，种类应为 {0}，实为 {1}", wanted.kind, kind), [
          "parameters",
          at,
          "kind",
        ]),
      ];
    return choices.flatMap(({ value }, position) =>
      !wanted.values || wanted.values.includes(value)
        ? []
        : [
            problemAt(place, fault("程序不知道选项 {0}，只知道 {1}", value, wanted.values.join("、")), [
              "parameters",
              at,
              "choices",
              position,
              "value",
            ]),
          ],
    );
  });
