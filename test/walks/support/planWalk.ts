import { Random } from "../../oracle/random.js";
import { doneByScripts, type Act, type Program } from "./act.js";
import { copyOf, type Meaning } from "./meaning.js";
import { steps } from "../steps/index.js";
import type { Step } from "../steps/step.js";

/** One step of a walk, with the seed of its choices: without the steps before it, it makes the same ones. */
export interface Chosen {
  readonly step: Step;
  readonly seed: number;
}

/** What an officer does to one workbook, and what is meant by it. */
export interface Walk {
  readonly seed: number;
  readonly program: Program;
  readonly chosen: readonly Chosen[];
  readonly acts: readonly Act[];
  readonly told: readonly string[];
  readonly meant: Meaning;
}

const weighted = steps.flatMap((step) => Array.from({ length: step.weight ?? 1 }, () => step));

/** The same seed gives the same walk from the same workbook. */
export function randomWalk(seed: number, start: Meaning): Walk {
  const random = new Random(seed);
  const program = random.chance(0.35) ? "openpyxl" : "libreoffice";
  const count = random.whole(1, 5);
  const chosen = Array.from({ length: count }, (_, at) => ({ step: random.pick(weighted), seed: seed * 64 + at }));
  return walkOf(seed, program, start, chosen);
}

/** A step that cannot be done, or not by this program, is left out. */
export function walkOf(seed: number, program: Program, start: Meaning, wanted: readonly Chosen[]): Walk {
  let meant = copyOf(start);
  const acts: Act[] = [];
  const told: string[] = [];
  const chosen: Chosen[] = [];
  for (const each of wanted) {
    const next = { ...copyOf(meant), doubts: [...meant.doubts] };
    const planned = each.step.plan(next, new Random(each.seed), `甲${each.seed}`);
    if (!planned || (program === "openpyxl" && planned.some((act) => !doneByScripts.has(act.do)))) continue;
    meant = next;
    acts.push(...planned);
    told.push(`${each.step.name}: ${planned.map((act) => JSON.stringify(act)).join(" ")}`);
    chosen.push(each);
  }
  return { seed, program, chosen, acts, told, meant };
}
