import type { JudgedFinding } from "./ledgerWork.js";

/** It names nobody, or a field of it cannot be understood: it is not recorded. */
export const isWrong = ({ problems, wrong }: Pick<JudgedFinding, "problems" | "wrong">): boolean =>
  problems.length > 0 || wrong.length > 0;
