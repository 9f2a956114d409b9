import fc from "fast-check";
import { countRuns } from "./propertyRuns.js";

/**
 * fast-check as `npm test` has it: the same, and every run of a property that held is counted. A run that `fc.pre` gave
 * up is none. With SCOREBOOK_PROPERTY_SEED (`.ci/run` takes it from the commit) a property that has no seed of its own
 * takes this one, so that the same commit does the same wherever it is tested.
 */
export * from "fast-check";

const ownSeed = process.env["SCOREBOOK_PROPERTY_SEED"];
if (ownSeed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(ownSeed) });

type Outcome = Awaited<ReturnType<fc.IRawProperty<unknown>["run"]>>;

export const assert: typeof fc.assert = ((property: fc.IRawProperty<unknown>, parameters?: fc.Parameters<unknown>) => {
  const run = property.run.bind(property) as (value: unknown) => Outcome | Promise<Outcome>;
  const counted = (outcome: Outcome): Outcome => {
    if (outcome === null) countRuns();
    return outcome;
  };
  property.run = ((value: unknown) => {
    const outcome = run(value);
    return outcome instanceof Promise ? outcome.then(counted) : counted(outcome);
  }) as typeof property.run;
  return fc.assert(property as fc.IAsyncProperty<unknown>, parameters);
}) as typeof fc.assert;

export const sample = (<Value>(...args: Parameters<typeof fc.sample<Value>>): Value[] => {
  const drawn = fc.sample(...args);
  countRuns(drawn.length);
  return drawn;
}) as typeof fc.sample;

export default { ...fc, assert, sample } as typeof fc;
