import { daySerial } from "../../exact/daySerial.js";
import type { ItemDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { pointsOf } from "./points.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

const serial = (value: unknown): number | null => (typeof value === "string" ? daySerial(value) : null);

/** Figures of one item that are good each by itself, and not beside one another. */
export function figureOrder({ code, full, params }: ItemDefinition, path: Path): readonly SchemeProblem[] {
  const given: Readonly<Record<string, unknown>> = params;
  const [most, cap] = [pointsOf(full), pointsOf(given["cap"])];
  const [from, by] = [serial(given["from"]), serial(given["by"])];
  return [
    ...(most && cap && cap.compare(most) > 0
      ? [
          problemAt(code, fault("最多扣 {0} 分，高于满分 {1}", cap.toString(), most.toString()), [
            ...path,
            "params",
            "cap",
          ]),
        ]
      : []),
    ...(from !== null && by !== null && from > by
      ? [problemAt(code, fault("最后一天早于可计分的第一天"), [...path, "params", "by"])]
      : []),
  ];
}
