import type { SchemeProblem } from "../schemeError.js";

export type Path = readonly (string | number)[];

/** What is wrong with the total. @param path within `final` */
export const totalProblem = (message: string, ...path: Path): SchemeProblem => ({
  place: "总分",
  message,
  at: { path: ["final", ...path] },
});
