import type { IdentityDecision } from "../../departments/identityDecision.js";
import { digestOf } from "../../evidence/canonical/digest.js";
import type { Scheme } from "../../scheme/scheme.js";
import { decisionFor, figuresBehindBlanks, type BlankDecision } from "../settle/blankFigures.js";
import { isTaken, type CheckedReturn, type ReturnState } from "../check/checkedReturn.js";
import { controlTotals, type ControlTotal } from "../settle/controlTotals.js";
import type { OfficeReports } from "./officeReports.js";
import type { Choice } from "../settle/settleReturns.js";
import type { Confirmation } from "../settle/softChecks.js";
import { storedReading, type StoredValue } from "../values/storedValue.js";

/** What a merge will do, complete before anything is touched, and never changed afterwards. */
export interface MergePlan {
  readonly format: "scorebook.merge.1";
  readonly schemeId: string;
  readonly files: readonly PlannedFile[];
  /** Only cells whose value changes; by department, then in the order of the sheet. */
  readonly changes: readonly PlannedChange[];
  readonly totals: readonly ControlTotal[];
  readonly choices: readonly Choice[];
  readonly confirmations: readonly Confirmation[];
  /** Those of them that were about a figure behind a blank of this batch. */
  readonly blanks: readonly BlankDecision[];
  /** Those of them that decided where a file of this batch belongs. */
  readonly identities: readonly IdentityDecision[];
  /** SHA-256 (base64url) of all of the above as canonical JSON. */
  readonly digest: string;
}

export interface PlannedFile {
  readonly name: string;
  readonly digest: string;
  readonly state: ReturnState;
  readonly issueId: string | null;
  readonly department: string | null;
}

export interface PlannedChange {
  readonly department: string;
  readonly key: string;
  readonly before: StoredValue;
  readonly after: StoredValue;
}

/** Makes the plan: the same files, office workbook and decisions give the same one, in whatever order they came. */
export async function mergePlan(
  scheme: Scheme,
  returns: readonly CheckedReturn[],
  office: OfficeReports,
  decisions: Partial<Pick<MergePlan, "choices" | "confirmations" | "blanks" | "identities">> = {},
): Promise<MergePlan> {
  const inOrder = [...returns].sort((a, b) => order(a.file.name, b.file.name));
  const blanks = decisions.blanks ?? [];
  const wanted = new Map(office.values);
  const changes: PlannedChange[] = [];
  const taken = new Map(inOrder.filter(isTaken).map((each) => [each.department?.code ?? "", each]));
  const behind = [...taken].flatMap(([code, each]) =>
    figuresBehindBlanks(each, office).flatMap(({ key }) => decisionFor(blanks, code, key) ?? []),
  );
  for (const department of office.departments) {
    const inputs = new Map(taken.get(department)?.inputs.map((input) => [input.key, input.reading]));
    for (const key of office.keys) {
      const reading = inputs.get(key);
      const before = office.values.get(`${department}|${key}`) ?? "";
      if (reading === undefined || reading.verdict === "asked") continue;
      const after = storedReading(reading);
      // no figure goes but by a decision about this very one (blankFigures.ts asks for it)
      if (after === "" && before !== "" && decisionFor(blanks, department, key)?.figure !== "clear") continue;
      wanted.set(`${department}|${key}`, after);
      if (after !== before) changes.push({ department, key, before, after });
    }
  }
  const plan = {
    format: "scorebook.merge.1" as const,
    schemeId: scheme.id,
    files: inOrder.map(({ file, state, issueId, department, isStranger }) => ({
      ...file,
      state,
      issueId,
      department: isStranger ? null : (department?.code ?? null),
    })),
    changes,
    totals: controlTotals(office.keys, inOrder, office.values, wanted),
    choices: decisions.choices ?? [],
    confirmations: decisions.confirmations ?? [],
    blanks: behind,
    identities: decisions.identities ?? [],
  };
  const { identities, ...others } = plan;
  // without identity decisions a plan is the same as it always was
  const digest = await digestOf(asText(identities.length > 0 ? plan : others));
  return Object.freeze({ ...plan, digest });
}

/** Canonical JSON holds no numbers. */
const asText = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, entry: unknown) => (typeof entry === "number" ? String(entry) : entry)));

/** By code units, as on any machine. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
