import { certainty, type Certainty } from "../../analysis/certainty/certainty.js";
import { tieRadar, type TieRadar } from "../../analysis/closePlaces/tieRadar.js";
import { parameterFault } from "../../analysis/effects/alternativesOf.js";
import { openItems, type Ticked } from "../../analysis/stillOpen/openItems.js";
import { stillOpen } from "../../analysis/stillOpen/stillOpen.js";
import { withoutOne } from "../../analysis/withoutOne/withoutOne.js";
import { certaintyBook, type CertaintyContents } from "../../publish/certainty/certaintyBook.js";
import { parameterText } from "../../publish/certainty/parameterText.js";
import { answersOf } from "../../engine/answers/officeRecord.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Words } from "../../words/words.js";
import type { BookDesk } from "../worker/bookDesk.js";
import { Cancelled, step, type Job } from "../worker/job.js";
import type { OpenOffice } from "../worker/openBook.js";
import { certaintySettings, type CertaintySettings, type ShownValue } from "./certaintySettings.js";
import { certaintyView, type CertaintyView } from "./certaintyView.js";

/** How sure the places of the office workbook are that is open. All answers are null when none is. */
export interface CertaintyWork {
  /** What can be chosen, and whether what was found is still of the workbook as it stands. */
  certaintySettings(): Promise<CertaintyRead | null>;
  /** How a value reads that somebody wants tried, or what is wrong with it. */
  readingValue(parameter: string, value: ParameterValue): Promise<NamedValue | null>;
  /** @throws Cancelled */
  certainty(wish: CertaintyWish, job: Job): Promise<CertaintyView | null>;
  /** What was found last, as a workbook; null where it is not known any more. */
  certaintyBook(): Promise<Uint8Array | null>;
  /** Places and grades that hang on little. @throws Cancelled */
  closePlaces(job: Job): Promise<TieRadar | null>;
}

export interface CertaintyRead {
  readonly settings: CertaintySettings;
  /** The workbook has changed since. */
  readonly isOld: { readonly found: boolean; readonly radar: boolean };
}

export interface CertaintyWish {
  /** Confirmed readings that are tried all the same. */
  readonly freed: readonly number[];
  /** The values to try of parameters, by their names. */
  readonly values: Readonly<Record<string, readonly ParameterValue[]>>;
  /** For drawing, where the combinations are too many. */
  readonly seed: number;
  /** What counts as open beside what is blank. */
  readonly ticked: readonly Ticked[];
}

export type NamedValue =
  { readonly ok: true; readonly shown: ShownValue } | { readonly ok: false; readonly why: Words };

/** Percent of the whole after each part; the combinations may be many. */
const partEnds = { certainty: 60, open: 80, without: 100 };

export const certaintyWork = (desk: BookDesk): CertaintyWork => {
  let found: { readonly of: OpenOffice; readonly contents: CertaintyContents } | null = null;
  let radarOf: OpenOffice | null = null;
  return {
    certaintySettings: async () => {
      const open = desk.office;
      if (!open) return null;
      return {
        settings: certaintySettings(open),
        isOld: { found: found?.of !== open, radar: radarOf !== open },
      };
    },
    readingValue: async (parameter, value) => {
      if (!desk.office) return null;
      const { scheme } = desk.office;
      const fault = parameterFault(scheme, parameter, value);
      return fault
        ? { ok: false, why: fault }
        : { ok: true, shown: { value, text: parameterText(scheme, parameter, value) } };
    },
    certainty: async ({ freed, values, seed, ticked }, job) => {
      const open = desk.office;
      if (!open) return null;
      found = null;
      const { scheme, assessment, office: { record } } = open; // prettier-ignore
      let last = -1;
      // told where the percentage changes: the page is drawn again each time
      const within = (from: number, to: number) => async (done: number, of: number) => {
        const percent = from + Math.floor(((to - from) * done) / Math.max(1, of));
        if (percent !== last) await step(job, percent, partEnds.without);
        last = percent;
      };
      const made = await certainty(scheme, answersOf(scheme, record), {
        confirmed: record.confirmedReadings,
        freed: new Set(freed),
        named: new Map(Object.entries(values)),
        seed,
        progress: within(0, partEnds.certainty),
      });
      const reported = new Set(record.departments.filter((each) => each.reported.size > 0).map(({ code }) => code));
      const possible = await stillOpen(assessment, openItems(assessment, ticked, reported), {
        progress: within(partEnds.certainty, partEnds.open),
      });
      const without = await withoutOne(assessment, { progress: within(partEnds.open, partEnds.without) });
      if (!made || !possible || !without) throw new Cancelled();
      const contents = { scheme, found: made satisfies Certainty, open: possible, ticked, without };
      found = { of: open, contents };
      return certaintyView(contents);
    },
    certaintyBook: async () => found && certaintyBook(found.contents),
    closePlaces: async (job) => {
      const open = desk.office;
      if (!open) return null;
      const radar = await tieRadar(open.assessment, open.office.record, {
        progress: (done, of) => step(job, done, of),
      });
      if (!radar) throw new Cancelled();
      radarOf = open;
      return radar;
    },
  };
};
