/** The program ends at this request: before the request has its effect, or after. Nothing more of it arrives. */
export interface Ending {
  readonly request: number;
  readonly after: boolean;
}

export type Work<Program> = (program: Program) => Promise<unknown>;

/** A workbook whose every state can be kept and gone back to, and in which work can be ended anywhere. */
export interface Trial<State, Program> {
  /** Equal for equal workbooks, to the last cell, name and flag. */
  readonly idOf: (state: State) => string;
  /** @param end absent: the work comes to its own end */
  readonly run: (from: State, work: Work<Program>, end?: Ending) => Promise<Ran<State>>;
}

export interface Ran<State> {
  readonly requests: number;
  /** Those after which the workbook was another one, from 1. */
  readonly changing: readonly number[];
  /** What the workbook is afterwards. */
  readonly state: State;
  /** What was thrown, other than the ending. */
  readonly error?: unknown;
}

export interface Explored {
  /** Requests of the work when nothing happens. */
  readonly requests: number;
  /** How often something was ended: the work, and its recoveries. */
  readonly endings: number;
  /** Different workbooks in which something ended. */
  readonly states: number;
  /** Of those, how many recovered to the old workbook and how many to the new one. */
  readonly old: number;
  readonly fresh: number;
}

/**
 * Which endings are tried, of all there are. A request that only reads leaves the workbook as it is: ending there is the
 * same as ending after the change before it. So for recoveries it is enough to try those that change something.
 *
 * @param depth 0: of the work; 1: of its recovery; 2: of the recovery of that
 */
export type Choose = (endings: readonly Ending[], depth: number, changing: ReadonlySet<number>) => readonly Ending[];

interface Left<State> {
  readonly state: State;
  readonly depth: number;
}

/**
 * Ends some work at every request, before its effect and after; whatever it leaves is recovered, the recovery ended at
 * every request as well, and so is the recovery of that, for as long as workbooks come up that were not seen before. What
 * follows from a workbook depends on nothing but the workbook: so none is looked into twice, and nothing is left out.
 *
 * @throws Error when a recovered workbook is neither the old nor the new one, or the work done again does not give the
 * new one to the byte
 */
export async function everyFault<State, Program>(
  { idOf, run }: Trial<State, Program>,
  from: State,
  work: Work<Program>,
  recover: Work<Program>,
  choose: Choose = (all) => all,
): Promise<Explored> {
  const whole = await run(from, work);
  if (whole.error !== undefined) throw new Error("the work fails without a fault", { cause: whole.error });
  const [old, fresh] = [idOf((await run(from, recover)).state), idOf(whole.state)];
  if (old === fresh) throw new Error("the work changes nothing");
  const counts = { old: 0, fresh: 0 };
  const seen = new Set<string>();
  let endings = 0;

  const endEverywhere = async (
    state: State,
    what: Work<Program>,
    { requests, changing }: Ran<State>,
    depth: number,
  ): Promise<readonly Left<State>[]> => {
    const found: Left<State>[] = [];
    const all = Array.from({ length: 2 * requests }, (_, at): Ending => ({
      request: Math.floor(at / 2) + 1,
      after: at % 2 === 1,
    }));
    for (const end of choose(all, depth, new Set(changing))) {
      const ended = await run(state, what, end);
      endings += 1;
      const id = idOf(ended.state);
      if (seen.has(id)) continue;
      seen.add(id);
      found.push({ state: ended.state, depth: depth + 1 });
    }
    return found;
  };

  const expectResumed = async (state: State): Promise<void> => {
    const resumed = await run(state, work);
    // what is done already may be refused, but nothing may change
    if (idOf(resumed.state) !== fresh) throw new Error("resumed, it comes to something else", { cause: resumed.error });
  };

  const waiting = [...(await endEverywhere(from, work, whole, 0))];
  const resumed = new Set<string>();
  for (let left = waiting.shift(); left; left = waiting.shift()) {
    const { state, depth } = left;
    const recovered = await run(state, recover);
    if (recovered.error !== undefined) throw new Error("not recovered", { cause: recovered.error });
    const id = idOf(recovered.state);
    if (id !== old && id !== fresh) throw new Error("recovered, it is neither the old workbook nor the new one");
    counts[id === old ? "old" : "fresh"] += 1;
    if (!resumed.has(id)) await expectResumed(recovered.state);
    resumed.add(id);
    await expectResumed(state);
    waiting.push(...(await endEverywhere(state, recover, recovered, depth)));
  }
  return { requests: whole.requests, endings, states: seen.size, ...counts };
}
