import type { IssueEntry, IssueLedger } from "../evidence/issueLedger.js";
import type { IssuePaper } from "../evidence/issueReading.js";
import { readIssue } from "../evidence/readIssue.js";
import type { Scheme } from "../scheme/scheme.js";
import { Fraction } from "../exact/fraction.js";
import type { ReadResult } from "../xlsx/readWorkbook.js";
import { checkReturn, refusedReturn, type IssuedForms } from "./checkReturn.js";
import type { CheckedReturn, RefusedBecause, ReturnedFile } from "./checkedReturn.js";
import { claimsOf } from "./formFinder.js";
import { issuedForm, type IssuedForm } from "./issuedForm.js";
import { mergePlan, type MergePlan } from "./mergePlan.js";
import type { OfficeReports } from "./officeReports.js";
import { settleReturns, type Choice } from "./settleReturns.js";
import { softChecks, type Confirmation } from "./softChecks.js";

/** A file of a batch as it was read, or why it was not. */
export interface BatchFile extends ReturnedFile {
  readonly result: ReadResult | { readonly ok: false; readonly because: RefusedBecause };
}

export interface Decisions {
  readonly choices: readonly Choice[];
  readonly confirmations: readonly Confirmation[];
  /** The round that is being collected; a form of another one is refused. Absent: whatever the ledger knows. */
  readonly round?: string;
}

export interface Collection {
  readonly returns: readonly CheckedReturn[];
  readonly plan: MergePlan;
}

/**
 * Takes in a batch of files: each ends in exactly one state, and one plan says what is merged. Nothing is written.
 *
 * @param told after each file, with how many are done
 */
export async function collect(
  scheme: Scheme,
  files: readonly BatchFile[],
  ledger: IssueLedger,
  office: OfficeReports,
  decisions: Decisions = { choices: [], confirmations: [] },
  told: (file: CheckedReturn, done: number) => void = () => undefined,
): Promise<Collection> {
  const issues = new Issues(scheme, ledger);
  const checked: CheckedReturn[] = [];
  for (const file of files) {
    const one = await checkFile(file, ledger, issues, decisions.round);
    checked.push(one);
    told(one, checked.length);
  }
  const known = new Set(office.departments);
  const placed = checked.map((each) => (each.department === null || known.has(each.department.code) ? each : notInOffice(each)));
  const asked = softChecks(scheme, placed, earlierValues(office), decisions.confirmations);
  const returns = settleReturns(asked, decisions.choices, office);
  return { returns, plan: await mergePlan(scheme, returns, office, decisions) };
}

async function checkFile({ name, digest, result }: BatchFile, ledger: IssueLedger, issues: Issues, round: string | undefined): Promise<CheckedReturn> {
  const file = { name, digest };
  if (!result.ok) return refusedReturn(file, ["because" in result ? result.because : { code: "file", refusal: result.refusal }]);
  const { book, notes } = result;
  const proof = await readIssue(book, ledger.keys);
  const claimed = claimsOf(book);
  if ("paper" in proof) await issues.prepare(proof.paper.manifest.issueId, proof.paper);
  if (claimed.kind === "form") await issues.prepare(claimed.claims.issueId);
  return checkReturn({ file, book, notes, proof }, issues.find, round);
}

/** The issued forms of the ledger; each is made when the first file of it comes. */
class Issues {
  private readonly entries: ReadonlyMap<string, IssueEntry>;
  private readonly built = new Map<string, IssuedForm | IssueEntry>();

  constructor(
    private readonly scheme: Scheme,
    ledger: IssueLedger,
  ) {
    this.entries = new Map(ledger.entries.map((entry) => [entry.issueId, entry]));
  }

  async prepare(issueId: string, paper?: IssuePaper): Promise<void> {
    const entry = this.entries.get(issueId);
    if (entry && !this.built.has(issueId)) this.built.set(issueId, (await issuedForm(this.scheme, entry, paper)) ?? entry);
  }

  readonly find: IssuedForms = (issueId) => this.built.get(issueId);
}

const notInOffice = (each: CheckedReturn): CheckedReturn => ({
  ...each,
  state: "refused",
  refusals: [...each.refusals, { code: "notInOffice", found: each.department?.code ?? "" }],
});

const earlierValues =
  ({ values }: OfficeReports) =>
  (department: string, key: string): Fraction | undefined => {
    const stored = values.get(`${department}|${key}`) ?? "";
    return stored.startsWith("n:") ? Fraction.parse(stored.slice(2)) : undefined;
  };
