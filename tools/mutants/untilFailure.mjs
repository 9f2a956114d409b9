// One failing test is enough to know that a slip is noticed: Jest itself would go on to the end of the script.
import { appendFileSync } from "node:fs";

/** @typedef {{ name: string, parent?: Block }} Block */
/** @typedef {{ name: string, test?: Block & { errors: unknown[] }, describeBlock?: Block }} Told */
/** @typedef {new (...given: any[]) => import("@jest/environment").JestEnvironment} Environment */

/**
 * An environment that tells which test begins, and ends the process with the first that fails.
 *
 * @param {Environment} environment
 * @returns {Environment}
 */
export const untilFailure = (environment) =>
  class extends environment {
    /** @override @param {any} event */
    handleTestEvent = (event) => {
      const { name, test, describeBlock } = /** @type {Told} */ (event);
      if (name === "test_start" && test) tell("began", test);
      const failed = name === "hook_failure" || (name === "test_done" && (test?.errors.length ?? 0) > 0);
      const until = process.env["SCOREBOOK_MUTANT_UNTIL"] ?? "";
      if (!failed && name === "test_done" && test && [titleOf(test), "*"].includes(until)) process.exit(0);
      if (!failed) return;
      tell("failed", test ?? describeBlock);
      process.exit(1);
    };
  };

/** @param {Block | undefined} block @returns {string[]} from the outermost, which is Jest's own, and the file's */
function namesOf(block) {
  const names = [];
  for (let at = block; at; at = at.parent) names.unshift(at.name);
  return names;
}

/** @param {Block} block */
const titleOf = (block) => namesOf(block).slice(2).join(" ");

/** @param {"began" | "failed"} what @param {Block | undefined} block */
function tell(what, block) {
  const [, file = "", ...title] = namesOf(block);
  const line = JSON.stringify({ what, file, test: title.join(" "), at: Date.now() });
  appendFileSync(process.env["SCOREBOOK_MUTANT_TOLD"] ?? "", `${line}\n`);
}
