import { certainty, type Certainty } from "../../analysis/certainty/certainty.js";
import { answersOf } from "../../engine/answers/officeRecord.js";
import type { ParameterValue } from "../../scheme/definition.js";
import { Cancelled, step, type Job } from "../worker/job.js";
import type { OpenOffice } from "../worker/openBook.js";

/** The values that are tried of parameters, where somebody named them; null where no ranges of places are wanted. */
export type RangesWish = Readonly<Record<string, readonly ParameterValue[]>> | null;

/** Cards are handed out one after the other: it is not calculated for each again. */
const known = new WeakMap<OpenOffice, { readonly wish: string; readonly found: Certainty }>();

/** How sure the places are that are given out: confirmed readings keep their values. @throws Cancelled */
export async function givenRanges(open: OpenOffice, wish: RangesWish, job?: Job): Promise<Certainty | undefined> {
  if (wish === null) return undefined;
  const name = JSON.stringify(wish);
  const before = known.get(open);
  if (before?.wish === name) return before.found;
  const { scheme, office: { record } } = open; // prettier-ignore
  const found = await certainty(scheme, answersOf(scheme, record), {
    confirmed: record.confirmedReadings,
    named: new Map(Object.entries(wish)),
    ...(job && { progress: (done: number, of: number) => step(job, done, of) }),
  });
  if (!found) throw new Cancelled();
  known.set(open, { wish: name, found });
  return found;
}
