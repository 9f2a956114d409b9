import type { Words } from "../../words/words.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt, type Path } from "./problem.js";

/** What is wrong with the total. @param path within `final` */
export const totalProblem = (message: Words, ...path: Path): SchemeProblem =>
  problemAt("总分", message, ["final", ...path]);
