/** What the office registered of a form, as the form shows and carries it. */
export interface FormIssue {
  readonly issueId: string;
  readonly round: string;
  readonly ruleHash: string;
  /** The digest of what was issued, for people to compare; "" while it is not known yet. */
  readonly shortDigest: string;
  /** Whether it is signed, in words. */
  readonly signedWords: string;
  /** What programs check, carried unread; "" while it is not known yet. */
  readonly proof: string;
}
