import { entriesOf } from "../../evidence/issue/issueRegisterSheet.js";
import type { OfficeDepartment } from "../../engine/answers/officeRecord.js";
import { noTerms } from "../../engine/answers/roundTerms.js";
import { Fraction } from "../../exact/fraction.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { expectedIn, isReceived } from "../../returns/progress/lateness.js";
import { progressOf, roundOf } from "../../returns/progress/progressOf.js";
import type { RoundProgress } from "../../returns/progress/roundProgress.js";
import { mustBeRated } from "../../scheme/mustBeRated.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { OpenOffice, Phase } from "./openBook.js";

/**
 * How far the round has come, in the order in which an office works, told from the workbook alone: whoever opens it, on
 * whatever computer, sees the same.
 */
export function phasesOf(open: OpenOffice): readonly Phase[] {
  const { scheme, office, assessment } = open;
  const departments = office.record.departments.filter(({ leftOut }) => leftOut === undefined);
  const reported = departments.filter((each) => [...each.reported.values()].some((value) => value !== null)).length;
  const progress = progressIn(open);
  const all = departments.length;
  const issued = progress?.departments.filter(({ state }) => state !== "notIssued" && state !== "unclear").length ?? 0;
  const isSkipped = issued === 0 && reported > 0;
  const expected = progress && issued > 0 ? expectedIn(progress) : null;
  const rated = scheme.items.filter(mustBeRated);
  const outcomes = assessment.departments
    .flatMap((department) => rated.map(({ code }) => department.valueOf(keyOf.outcome(code))))
    .filter((outcome) => outcome !== outcomeWords.notApplicable);
  // where nothing was filled in, a place says nothing: all have the same points, and share it
  const needsData = scheme.items.some(({ definition }) => definition.by !== "ledger");
  const withData = new Set(departments.filter((each) => !needsData || hasData(each)).map(({ code }) => code));
  const placed = assessment.departments.filter(
    ({ answers, valueOf }) => withData.has(answers.code) && valueOf(keyOf.place) instanceof Fraction,
  ).length;
  const readings = scheme.readings.length;
  const confirmed = scheme.readings.filter(({ number }) => office.record.confirmedReadings.has(number)).length;
  const isOpen = (outcome: unknown): boolean => outcome === outcomeWords.notFilled || outcome === outcomeWords.invalid;

  const counted = (name: Phase["name"], done: number, of: number): Phase => ({ name, done, of, isDone: done === of });
  const before = [
    counted("settle", confirmed, readings),
    isSkipped ? { ...counted("issue", 0, all), isDone: true, isSkipped } : { ...counted("issue", issued, all) },
    expected
      ? counted("collect", expected.filter(isReceived).length, expected.length)
      : counted("collect", reported, all),
    counted("judge", outcomes.filter((outcome) => !isOpen(outcome)).length, outcomes.length),
  ];
  const isReady = before.every(({ isDone }) => isDone) && all > 0;
  return [
    ...before,
    { ...counted("rank", placed, all), isDone: isReady && placed === all },
    // what was handed out stands outside the workbook
    { name: "share", done: 0, of: 0, isDone: false },
  ];
}

const hasData = ({ reported, overrides, rated }: OfficeDepartment): boolean =>
  overrides.size > 0 || [...reported.values(), ...rated.values()].some((value) => value !== null && value !== "");

/** A record that is damaged is told where it is used. */
function progressIn({ scheme, book }: OpenOffice): RoundProgress | null {
  try {
    const entries = entriesOf(book);
    const round = roundOf(scheme, entries);
    return round === undefined ? null : progressOf(scheme, book, entries, round);
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** The last day for handing in; "" where none is given. */
export const dueOnOf = ({ office }: OpenOffice): string => (office.record.terms ?? noTerms).dueOn;
