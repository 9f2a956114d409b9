import type { DepartmentIdentity } from "../departments/departmentDirectory.js";
import type { IdentityDecision } from "../departments/identityDecision.js";
import type { IssueLedger } from "../evidence/issue/issueLedger.js";
import type { Scheme } from "../scheme/scheme.js";
import { leftOutWord } from "../engine/answers/leftOut.js";
import { askAboutBlanks, type BlankDecision } from "./settle/blankFigures.js";
import { stateOf, type CheckedReturn } from "./check/checkedReturn.js";
import { formChecker, type BatchFile } from "./check/formChecker.js";
import { mergePlan, type MergePlan } from "./merge/mergePlan.js";
import type { OfficeReports } from "./merge/officeReports.js";
import { placeReturns, type PlacedReturns } from "./settle/placeReturns.js";
import { settleReturns, type Choice } from "./settle/settleReturns.js";
import { softChecks, type Confirmation } from "./settle/softChecks.js";
import { numberOfStored } from "./values/storedValue.js";

export type { BatchFile } from "./check/formChecker.js";

export interface Decisions {
  readonly choices: readonly Choice[];
  readonly confirmations: readonly Confirmation[];
  /** What happens to figures that the office has where a form is blank. */
  readonly blanks?: readonly BlankDecision[];
  /** Who the departments of the ledger are in the office workbook, where code and name do not say it. */
  readonly identities?: readonly IdentityDecision[];
  /** The round that is being collected; a form of another one is refused. Absent: whatever the ledger knows. */
  readonly round?: string;
}

export interface Collection {
  readonly returns: readonly CheckedReturn[];
  readonly plan: MergePlan;
  /** Who the ledger's departments are in the office workbook, as far as anything is open or wrong about it. */
  readonly identities: PlacedReturns["identities"];
}

/**
 * Checks each file by itself. What is found depends on the file and the ledger alone, not on the others or on what is decided.
 *
 * @param round as in Decisions
 * @param told called after each file, with how many are done
 */
export async function checkBatch(
  scheme: Scheme,
  files: readonly BatchFile[],
  ledger: IssueLedger,
  round: string | undefined,
  told: (file: CheckedReturn, done: number) => void = () => undefined,
): Promise<readonly CheckedReturn[]> {
  const check = formChecker(scheme, ledger, round);
  const checked: CheckedReturn[] = [];
  for (const file of files) {
    const one = await check(file);
    checked.push(one);
    told(one, checked.length);
  }
  return checked;
}

/**
 * What becomes of files that were checked each by itself: each ends in exactly one state, and one plan says what is
 * merged. Nothing is written.
 *
 * @param issued departments of the ledger: a decision about one of which no file came is no mistake
 */
export async function settled(
  scheme: Scheme,
  checked: readonly CheckedReturn[],
  office: OfficeReports,
  decisions: Decisions,
  issued: readonly DepartmentIdentity[] = [],
): Promise<Collection> {
  const { returns: placed, identities } = placeReturns(checked, office, decisions.identities ?? [], issued);
  const asked = softChecks(
    scheme,
    placed.map((each) =>
      !each.isStranger && office.leftOut.has(each.department?.code ?? "") ? ofLeftOut(each) : each,
    ),
    earlierValues(office),
    decisions.confirmations,
  );
  const chosen = settleReturns(asked, decisions.choices, office);
  const returns = askAboutBlanks(chosen, office, decisions.blanks ?? []);
  const plan = await mergePlan(scheme, returns, office, { ...decisions, identities: identities.decided });
  return { returns, plan, identities };
}

/** Reported and merged: a department that is taken in again has its figures. */
function ofLeftOut(each: CheckedReturn): CheckedReturn {
  const note = {
    code: "leftOut",
    message: `本单位${leftOutWord}，数据汇入后保留，不计分、不排名`,
    english: "the department is left out of the assessment: its figures are kept, not scored",
  } as const;
  const now = { ...each, notes: [...each.notes, note] };
  return { ...now, state: stateOf(now) };
}

const earlierValues =
  ({ values }: OfficeReports) =>
  (department: string, key: string) =>
    numberOfStored(values.get(`${department}|${key}`) ?? "");
