import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import type { DepartmentsAction } from "../departments/departmentsState.js";
import type { Issued } from "./issueWork.js";

export interface IssueState {
  /** The round's name; null: the one of the settings. */
  readonly round: string | null;
  /** The key to sign with; it is kept in memory only. Null: unsigned. */
  readonly key: OpenKey | null;
  /** The ledger's file that is continued where no office workbook is open. */
  readonly ledger: { readonly name: string; readonly text: string } | null;
  /** Departments that have a form of this round, so that issuing stopped: codes. */
  readonly before: readonly string[];
  /** Who departments of the list are in workbook and ledger: decided, and open since it was last tried. */
  readonly identities: readonly IdentityDecision[];
  readonly openIdentities: readonly OpenIdentity[];
  /** What was issued last from here. */
  readonly issued: IssuedForms | null;
}

export interface OpenKey {
  readonly text: string;
  readonly passphrase: string;
  readonly shortId: string;
}

export type IssuedForms = Extract<Issued, { readonly kind: "issued" }>;

export const firstIssue: IssueState = {
  round: null,
  key: null,
  ledger: null,
  before: [],
  identities: [],
  openIdentities: [],
  issued: null,
};

export type IssueAction =
  | { readonly type: "roundTyped"; readonly round: string }
  | { readonly type: "keyOpened"; readonly key: OpenKey | null }
  | { readonly type: "issueLedgerChosen"; readonly ledger: IssueState["ledger"] }
  | { readonly type: "issuedBefore"; readonly codes: readonly string[] }
  | { readonly type: "identitiesAsked"; readonly open: readonly OpenIdentity[] }
  | { readonly type: "identitiesDecided"; readonly identities: readonly IdentityDecision[] }
  | { readonly type: "formsIssued"; readonly issued: IssuedForms };

export function reduceIssue(state: IssueState, action: IssueAction | DepartmentsAction): IssueState {
  switch (action.type) {
    case "roundTyped":
      return { ...state, round: action.round, before: [] };
    case "keyOpened":
      return { ...state, key: action.key };
    case "issueLedgerChosen":
      return { ...state, ledger: action.ledger, before: [] };
    case "issuedBefore":
      return { ...state, before: action.codes };
    case "identitiesAsked":
      return { ...state, openIdentities: action.open };
    case "identitiesDecided":
      return { ...state, identities: action.identities };
    // what was decided was about another list
    case "departmentsTyped":
    case "departmentsTaken":
    case "departmentsMended":
    case "departmentsMendUndone":
      return action.on === "issue" ? { ...state, identities: [], openIdentities: [] } : state;
    case "formsIssued":
      return {
        ...state,
        issued: action.issued,
        before: [],
        ledger: { name: state.ledger?.name ?? "", text: action.issued.ledger },
      };
    default:
      return state;
  }
}
