import { appendFileSync } from "node:fs";

/** How often properties were tried in this file so far, and examples of a sample drawn for it. */
let runs = 0;

/** For properties that are tried in a loop of one's own: fast-check's are counted by themselves. */
export function countRuns(more = 1): void {
  runs += more;
}

/** At the end of a test file, where `npm test` asks for it: it compares the number with that of before. */
export function tellRuns(file: string): void {
  const path = process.env["SCOREBOOK_RUNS_FILE"];
  if (path !== undefined && runs > 0) appendFileSync(path, `${JSON.stringify({ file, runs })}\n`);
  runs = 0;
}
