import type { InputName } from "../../scheme/inputNames.js";
import type { BlankDecision } from "../../returns/settle/blankFigures.js";
import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import type { ReturnState } from "../../returns/check/checkedReturn.js";
import type { MergePlan } from "../../returns/merge/mergePlan.js";
import type { Choice } from "../../returns/settle/settleReturns.js";
import type { Confirmation } from "../../returns/settle/softChecks.js";
import type { ReturnView } from "./returnView.js";
import type { Followed, QueryFile } from "./returnsWork.js";

export interface ReturnsState {
  /** The ledger that was chosen; null: the one in the workbook. */
  readonly ledger: { readonly name: string; readonly text: string } | null;
  /** The files under way, while they are read. */
  readonly reading: readonly FileReading[];
  readonly collected: CollectedView | null;
  readonly choices: readonly Choice[];
  readonly confirmations: readonly Confirmation[];
  readonly blanks: readonly BlankDecision[];
  /** Who departments of the ledger are in this workbook. */
  readonly identities: readonly IdentityDecision[];
  /** Who has handed in; null until it is known. */
  readonly followed: Followed | null;
  /** Null: all. */
  readonly filter: ReturnState | null;
  /** What a merge would do is shown, and waits to be confirmed. */
  readonly isPlanShown: boolean;
  /** Query lists that are opened one at a time, where nothing can be downloaded. */
  readonly queries: readonly QueryFile[];
  /** The merge that was done last from here. */
  readonly merged: { readonly plan: MergePlan; readonly shortDigest: string } | null;
}

/** What the operator has decided about the files collected last. */
export type DecidedReturns = Pick<ReturnsState, "choices" | "confirmations" | "blanks" | "identities">;

export const nothingDecided: DecidedReturns = { choices: [], confirmations: [], blanks: [], identities: [] };

export interface FileReading {
  readonly name: string;
  readonly status: "waiting" | "reading" | "read" | "unreadable";
}

export interface CollectedView {
  readonly round: string;
  readonly returns: readonly ReturnView[];
  readonly plan: MergePlan;
  /** Departments of the ledger of which it is not certain who they are here: their forms are not merged. */
  readonly openIdentities: readonly OpenIdentity[];
  /** By the keys of inputs. */
  readonly names: Readonly<Record<string, InputName>>;
}

export const firstReturns: ReturnsState = {
  ledger: null,
  reading: [],
  collected: null,
  choices: [],
  confirmations: [],
  blanks: [],
  identities: [],
  followed: null,
  filter: null,
  isPlanShown: false,
  queries: [],
  merged: null,
};

export type ReturnsAction =
  | { readonly type: "ledgerChosen"; readonly ledger: ReturnsState["ledger"] }
  | { readonly type: "readingBegun"; readonly names: readonly string[] }
  | { readonly type: "fileRead"; readonly at: number; readonly status: FileReading["status"] }
  | { readonly type: "collected"; readonly collected: CollectedView; readonly decided: DecidedReturns }
  | { readonly type: "readingEnded" }
  | { readonly type: "returnsFiltered"; readonly filter: ReturnState | null }
  | { readonly type: "planShown"; readonly isShown: boolean }
  | { readonly type: "queriesMade"; readonly queries: readonly QueryFile[] }
  | { readonly type: "queryOpened" }
  | { readonly type: "returnsFollowed"; readonly followed: Followed }
  | { readonly type: "returnsMerged"; readonly merged: ReturnsState["merged"] };

export function reduceReturns(state: ReturnsState, action: ReturnsAction): ReturnsState {
  switch (action.type) {
    case "ledgerChosen":
      return { ...state, ledger: action.ledger };
    case "readingBegun":
      return { ...state, reading: action.names.map((name) => ({ name, status: "waiting" })) };
    case "fileRead":
      return {
        ...state,
        reading: state.reading.map((file, at) => (at === action.at ? { ...file, status: action.status } : file)),
      };
    case "readingEnded":
      return { ...state, reading: [] };
    case "collected":
      return {
        ...state,
        collected: action.collected,
        ...action.decided,
        filter: null,
        isPlanShown: false,
        queries: [],
        merged: null,
      };
    case "returnsFiltered":
      return { ...state, filter: action.filter };
    case "planShown":
      return { ...state, isPlanShown: action.isShown };
    case "queriesMade":
      return { ...state, queries: action.queries };
    case "queryOpened":
      return { ...state, queries: state.queries.slice(1) };
    case "returnsFollowed":
      return { ...state, followed: action.followed };
    case "returnsMerged":
      return { ...state, merged: action.merged, isPlanShown: false };
    default:
      return state;
  }
}
