import type { ProgramFacts, SelfCheckHost, Timed } from "../../host/selfCheckPort.js";
import { HostError } from "../../host/port.js";
import { figure } from "../../selfcheck/addin/figure.js";
import { isWaiting, judgeFunctions, missingFunctions } from "../../selfcheck/addin/judgeFunctions.js";
import { trials, type Trial, type TrialName } from "../../selfcheck/addin/trials.js";
import { productVersion } from "../../selfcheck/productVersion.js";
import {
  platforms,
  resultFormat,
  type CheckResult,
  type SelfCheckResult,
  type TimeTaken,
} from "../../selfcheck/result/selfCheckResult.js";
import { kindWords } from "../../selfcheck/words/stateWords.js";
import { nativeChecks } from "./nativeChecks.js";
import { checkGroup, timeAbout } from "../../selfcheck/words/checkGroups.js";
import type { Words } from "../../words/words.js";
import { step, type Job } from "../worker/job.js";

/** Functions over some hundred cells, and a thousand calls, on a slow machine. */
const functionPatience = 90_000;
/** A request that is not answered by then counts as lost. */
const trialPatience = 60_000;
const noAnswer = "没有答复";

interface Found {
  readonly checks: readonly CheckResult[];
  readonly times?: readonly TimeTaken[];
}

interface Step {
  readonly about: Words;
  /** What is said of it where it fails altogether. */
  readonly check: Pick<CheckResult, "id" | "group">;
  readonly work: () => Promise<Found>;
}

/**
 * All checks, one after the other; one that fails is a result, and the next is made. Other workbooks are never touched:
 * the host refuses each step in them, and that ends the whole.
 *
 * @param tell what is being checked
 * @throws Cancelled, and HostError where the workbook is not the self-check's own
 */
export async function runSelfCheck(
  host: SelfCheckHost,
  job: Job,
  tell: (about: Words) => void,
): Promise<SelfCheckResult> {
  const facts = host.facts();
  const checks: CheckResult[] = [];
  const times: TimeTaken[] = [{ id: "load", milliseconds: Math.round(facts.loaded) }];
  const steps = stepsOf(host, facts, checks);
  for (const [at, each] of steps.entries()) {
    tell(each.about);
    await step(job, at, steps.length);
    const found = await outcome(each);
    checks.push(...found.checks);
    times.push(...(found.times ?? []));
  }
  await step(job, steps.length, steps.length);
  return { ...head(facts), checks, times };
}

function head({
  platform,
  program,
  version,
  requirementSets,
}: ProgramFacts): Omit<SelfCheckResult, "checks" | "times"> {
  const known = platforms.find((each) => each === platform);
  return {
    format: resultFormat,
    product: productVersion,
    kind: "addin",
    ...(known !== undefined && { platform: known }),
    ...(program !== undefined &&
      version !== undefined && { host: { program: plain(program), version: plain(version) } }),
    requirementSets,
  };
}

/** As the format takes it. */
const plain = (text: string): string => text.replace(/[^A-Za-z0-9 ._()/-]/g, "").slice(0, 64) || "-";

async function outcome({ check, work }: Step): Promise<Found> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError && error.trouble === "otherWorkbook") throw error;
    return { checks: [{ ...check, state: "fails", found: codeOf(error) }] };
  }
}

/** Excel's code alone: its message may name a sheet, or a file. */
function codeOf(error: unknown): string {
  if (!(error instanceof HostError)) return error instanceof Error ? error.name : "Error";
  return error.detail === noAnswer ? noAnswer : (/^[A-Za-z]+/.exec(error.detail)?.[0] ?? error.trouble);
}

/** @param made what earlier steps have found */
function stepsOf(host: SelfCheckHost, facts: ProgramFacts, made: readonly CheckResult[]): readonly Step[] {
  let missing: ReadonlySet<string> = new Set();
  const functions: Step = {
    about: checkGroup("functions")?.title ?? nothing,
    check: { group: "stored", id: "live" },
    work: async () => {
      const found = await within(functionPatience * 2, host.calculated("functions", isWaiting, functionPatience));
      missing = missingFunctions(found);
      return { checks: judgeFunctions(found) };
    },
  };
  const timed = (id: string, expected: number, work: () => Promise<Timed>): Step => ({
    about: timeAbout(id) ?? nothing,
    check: { group: "working", id },
    work: async () => {
      const { right, milliseconds } = await within(functionPatience * 2, work());
      const isRight = right === expected;
      const figures = isRight ? {} : { expected: String(expected), found: String(right) };
      return {
        checks: [{ group: "working", id, state: isRight ? "works" : "differs", ...figures }],
        times: [{ id, milliseconds: Math.round(milliseconds) }],
      };
    },
  });
  const calls = timed("calls", 1000, () => host.callMany(isWaiting, functionPatience));
  return [
    functions,
    {
      about: kindWords.native,
      check: { group: "working", id: "native" },
      work: async () => {
        const found = await within(functionPatience * 2, host.calculated("native", isWaiting, functionPatience));
        return { checks: nativeChecks(found) };
      },
    },
    ...(Object.keys(trials) as TrialName[]).map((name) => trialStep(host, facts, name)),
    {
      ...calls,
      // what is not there has been told, and nothing can be timed
      work: async () =>
        missing.has("DEDUCT") || made.length === 0 ? { checks: [skipped("working", "calls")] } : calls.work(),
    },
    timed("write", 5000, () => host.writeMany("plain")),
    timed("write-conditional", 5000, () => host.writeMany("conditional")),
  ];
}

function trialStep(host: SelfCheckHost, facts: ProgramFacts, name: TrialName): Step {
  const { group, id, needs, expected }: Trial = trials[name];
  return {
    about: checkGroup(group)?.about(id) ?? nothing,
    check: { group, id },
    work: async () => {
      if (!facts.has(needs.set, needs.version)) return { checks: [skipped(group, id)] };
      const found = await within(trialPatience, host.trial(name));
      if (found === expected) return { checks: [{ group, id, state: "works" }] };
      if (found === "") return { checks: [{ group, id, state: "fails" }] };
      return { checks: [{ group, id, state: "differs", expected, found: figure(found) }] };
    },
  };
}

const skipped = (group: string, id: string): CheckResult => ({ group, id, state: "skipped" });
const nothing: Words = { zh: "", en: "" };

/** @throws HostError where there is no answer by then */
async function within<T>(patience: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError("failed", noAnswer)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Functions of which no call is known to the program. */
export const functionsMissingIn = ({ checks }: SelfCheckResult): readonly string[] => {
  const names = (wanted: (check: CheckResult) => boolean): ReadonlySet<string> =>
    new Set(
      checks.filter((check) => check.group === "functions" && wanted(check)).map(({ id }) => id.replace(/\..*$/, "")),
    );
  const known = names(({ found }) => found !== "#NAME?");
  return [...names(() => true)].filter((name) => !known.has(name));
};
