import { certainty, type Certainty } from "../../analysis/certainty/certainty.js";
import { answersOf } from "../../engine/answers/officeRecord.js";
import type { CertaintyWish } from "../certainty/certaintyWork.js";
import { Cancelled, step, type Job } from "../worker/job.js";
import type { OpenOffice } from "../worker/openBook.js";

/** What is tried for ranges of places, as 稳健性 tries it; null where none are wanted. */
export type RangesWish = Omit<CertaintyWish, "ticked"> | null;

/** Cards are handed out one after the other: it is not calculated for each again. */
const known = new WeakMap<OpenOffice, { readonly wish: string; readonly found: Certainty }>();

/** How sure the places are that are given out: confirmed readings keep their values unless freed. @throws Cancelled */
export async function givenRanges(open: OpenOffice, wish: RangesWish, job?: Job): Promise<Certainty | undefined> {
  if (wish === null) return undefined;
  const name = JSON.stringify(wish);
  const before = known.get(open);
  if (before?.wish === name) return before.found;
  const { scheme, office: { record } } = open; // prettier-ignore
  const found = await certainty(scheme, answersOf(scheme, record), {
    confirmed: record.confirmedReadings,
    freed: new Set(wish.freed),
    named: new Map(Object.entries(wish.values)),
    seed: wish.seed,
    ...(job && { progress: (done: number, of: number) => step(job, done, of) }),
  });
  if (!found) throw new Cancelled();
  known.set(open, { wish: name, found });
  return found;
}
