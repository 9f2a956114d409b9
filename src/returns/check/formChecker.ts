import { foldedText } from "../../departments/foldedText.js";
import type { IssueEntry, IssueLedger } from "../../evidence/issue/issueLedger.js";
import type { IssuePaper } from "../../evidence/issue/issueReading.js";
import { readIssue } from "../../evidence/issue/readIssue.js";
import type { Scheme } from "../../scheme/scheme.js";
import { refusedReturn, type CheckedReturn, type ReturnedFile } from "./checkedReturn.js";
import { checkReturn } from "./checkReturn.js";
import type { FileResult } from "./fileResult.js";
import { claimsOf } from "./formFinder.js";
import { issuedForm, type IssuedForm } from "./issuedForm.js";

/** A file of a batch as it was read, or why it was not. */
export interface BatchFile extends ReturnedFile {
  readonly result: FileResult;
}

/**
 * Checks one file after the other against a ledger.
 *
 * @param round the one that is being collected; forms of all rounds are taken where absent
 */
export function formChecker(
  scheme: Scheme,
  ledger: IssueLedger,
  round: string | undefined,
): (file: BatchFile) => Promise<CheckedReturn> {
  const issues = new Issues(scheme, ledger);
  return async ({ name, digest, result }) => {
    const file = { name, digest };
    if (!result.ok)
      return refusedReturn(file, ["because" in result ? result.because : { code: "file", refusal: result.refusal }]);
    const { book, notes } = result;
    const proof = await readIssue(book, ledger.keys, issues.isRegistered);
    const claimed = claimsOf(book);
    const paper = "paper" in proof ? proof.paper : undefined;
    const named = [paper?.manifest.issueId, claimed.kind === "form" ? claimed.claims.issueId : undefined];
    const forms = new Map<string, IssuedForm | IssueEntry | undefined>();
    for (const id of new Set(named)) if (id !== undefined) forms.set(id, await issues.of(id, paper));
    return checkReturn({ file, book, claimed, notes, proof }, (id) => forms.get(id), round, issues.names, scheme.id);
  };
}

/** Whole workbooks are kept for the doubles that come soon after, but not for a thousand files: a file names two at the most. */
const keptForms = 4;

/** The issued forms of the ledger; each is made when a file of it comes. */
class Issues {
  private readonly entries: ReadonlyMap<string, IssueEntry>;
  private readonly digests: ReadonlySet<string>;
  private readonly built = new Map<string, IssuedForm>();
  /** Names of all departments of the ledger → their codes. */
  readonly names: ReadonlyMap<string, string>;

  constructor(
    private readonly scheme: Scheme,
    ledger: IssueLedger,
  ) {
    this.entries = new Map(ledger.entries.map((entry) => [entry.issueId, entry]));
    this.digests = new Set(ledger.entries.map(({ manifestDigest }) => manifestDigest));
    this.names = new Map(ledger.entries.map(({ department: { name, code } }) => [foldedText(name), code]));
  }

  /**
   * The form of an issue, or its entry alone where what was issued is not known. A form of an older template, or one that
   * shows last year's figures, is known by the paper of its own file only: what is said of a file does not depend on the files before it.
   */
  async of(issueId: string, paper: IssuePaper | undefined): Promise<IssuedForm | IssueEntry | undefined> {
    const entry = this.entries.get(issueId);
    if (!entry) return undefined;
    const isRegistered = paper?.manifestDigest === entry.manifestDigest;
    const kept = isRegistered ? issueId : `${issueId} without its paper`;
    const form = this.built.get(kept) ?? (await issuedForm(this.scheme, entry, paper));
    if (!form) return entry;
    // the one that was asked for last stands last
    this.built.delete(kept);
    this.built.set(kept, form);
    const [oldest] = this.built.keys();
    if (this.built.size > keptForms && oldest !== undefined) this.built.delete(oldest);
    return form;
  }

  readonly isRegistered = (manifestDigest: string): boolean => this.digests.has(manifestDigest);
}
