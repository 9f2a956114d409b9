import type { Hindrance } from "../kit/Hindered.js";
import type { Lateness } from "../../analysis/lateness.js";
import type { ChangeEffect } from "../../analysis/effects/changeEffect.js";
import type { WrittenCell } from "../../host/port.js";
import type { HistoryAction } from "../shell/changes.js";
import type { FindingEffect } from "./findingEffect.js";
import type { LedgerEntry } from "./ledgerEntries.js";
import type { PastedFindings } from "./ledgerWork.js";
import type { LedgerChoices } from "./findingsWork.js";
import { emptyDraft, type FindingDraft } from "./findingDraft.js";

export interface FindingsState {
  /** What can be chosen; null until the workbook has been read. */
  readonly choices: LedgerChoices | null;
  /** Why nothing can be recorded here; null where it can. */
  readonly hindrance: Hindrance | null;
  readonly draft: FindingDraft;
  /** The date that was left standing from the finding before; "" where none was. */
  readonly keptDate: string;
  /** For items with a term: when it began to run, and when the thing was done. */
  readonly days: { readonly event: string; readonly act: string };
  readonly lateness: Lateness | null;
  /** What the draft would change; null while it is not complete or not yet computed. */
  readonly effect: FindingEffect | "leftOut" | null;
  readonly correction: CorrectionState | null;
  /** What is looked for in the ledger. */
  readonly lookup: {
    readonly query: string;
    readonly filter: LedgerFilter;
    readonly shown: number;
    readonly isOpen: boolean;
  };
  readonly pasted: { readonly text: string; readonly read: PastedFindings | null };
  /** Recorded in this session, the latest first. */
  readonly recorded: readonly RecordedFinding[];
  /** Those of them that were undone: one that is redone is in the list again. */
  readonly takenBack: readonly RecordedFinding[];
}

export const ledgerFilters = ["all", "noEvidence", "notCounted", "withdrawn"] as const;
export type LedgerFilter = (typeof ledgerFilters)[number];

/** A row of 台账 that is being corrected. */
export interface CorrectionState {
  readonly entry: LedgerEntry;
  readonly draft: FindingDraft;
  /** Why it is withdrawn. */
  readonly reason: string;
  /** null while nothing would change, or it is not computed yet. */
  readonly effect: ChangeEffect | null;
}

export interface RecordedFinding {
  readonly department: string;
  readonly item: string;
  readonly what: string;
  readonly count: string;
  readonly written: readonly WrittenCell[];
}

const noDays = { event: "", act: "" };

export const firstFindings: FindingsState = {
  choices: null,
  hindrance: null,
  draft: emptyDraft,
  keptDate: "",
  days: noDays,
  lateness: null,
  effect: null,
  correction: null,
  lookup: { query: "", filter: "all", shown: 20, isOpen: false },
  pasted: { text: "", read: null },
  recorded: [],
  takenBack: [],
};

export type FindingsAction =
  | {
      readonly type: "ledgerRead";
      readonly choices: LedgerChoices | null;
      readonly hindrance: FindingsState["hindrance"];
    }
  | { readonly type: "findingEdited"; readonly change: Partial<FindingDraft> }
  | { readonly type: "daysEdited"; readonly change: Partial<FindingsState["days"]> }
  | { readonly type: "latenessJudged"; readonly lateness: Lateness | null }
  | { readonly type: "effectFound"; readonly effect: FindingEffect | "leftOut" | null }
  | { readonly type: "findingsPasted"; readonly text: string }
  | { readonly type: "pastedFindingsJudged"; readonly read: PastedFindings | null }
  | { readonly type: "ledgerSought"; readonly change: Partial<FindingsState["lookup"]> }
  | { readonly type: "correctionBegun"; readonly entry: LedgerEntry }
  | { readonly type: "correctionEdited"; readonly change: Partial<Pick<CorrectionState, "draft" | "reason">> }
  | { readonly type: "correctionJudged"; readonly effect: ChangeEffect | null }
  | { readonly type: "correctionLeft" }
  | { readonly type: "findingRecorded"; readonly recorded: RecordedFinding };

export function reduceFindings(state: FindingsState, action: FindingsAction | HistoryAction): FindingsState {
  switch (action.type) {
    case "ledgerRead":
      return { ...state, choices: action.choices, hindrance: action.hindrance };
    case "findingEdited": {
      const isOtherItem = action.change.item !== undefined && action.change.item !== state.draft.item;
      return {
        ...state,
        draft: { ...state.draft, ...action.change },
        effect: null,
        ...(isOtherItem && { days: noDays, lateness: null }),
      };
    }
    case "daysEdited":
      return { ...state, days: { ...state.days, ...action.change }, lateness: null };
    case "latenessJudged":
      return { ...state, lateness: action.lateness };
    case "effectFound":
      return { ...state, effect: action.effect };
    case "findingRecorded": {
      const { department, date, recordedBy } = state.draft;
      return {
        ...state,
        // The next finding is often of the same department, and of the same day.
        draft: { ...emptyDraft, department, date, recordedBy },
        keptDate: date,
        days: noDays,
        lateness: null,
        effect: null,
        recorded: [action.recorded, ...state.recorded],
      };
    }
    case "findingsPasted":
      return { ...state, pasted: { text: action.text, read: null } };
    case "pastedFindingsJudged":
      return { ...state, pasted: { ...state.pasted, read: action.read } };
    case "ledgerSought":
      return { ...state, lookup: { ...state.lookup, isOpen: true, ...action.change } };
    case "correctionBegun": {
      const { entry } = action;
      const { department, item, date, what, count, evidence, recordedBy } = entry;
      // what names nobody is chosen anew
      const has = (options: readonly { readonly code: string }[] | undefined, code: string): string =>
        options?.some((option) => option.code === code) ? code : "";
      const [known, about] = [has(state.choices?.departments, department), has(state.choices?.items, item)];
      const draft = { department: known, item: about, date, what, count, evidence, recordedBy };
      return {
        ...state,
        lookup: { ...state.lookup, isOpen: true },
        correction: { entry, draft, reason: entry.withdrawn, effect: null },
      };
    }
    case "correctionEdited":
      return state.correction
        ? { ...state, correction: { ...state.correction, ...action.change, effect: null } }
        : state;
    case "correctionJudged":
      return state.correction ? { ...state, correction: { ...state.correction, effect: action.effect } } : state;
    case "correctionLeft":
      return { ...state, correction: null };
    case "takenBack":
      return moved(state, "recorded", "takenBack", action.written);
    case "redone":
      return moved(state, "takenBack", "recorded", action.written);
    default:
      return state;
  }
}

function moved(
  state: FindingsState,
  from: "recorded" | "takenBack",
  to: "recorded" | "takenBack",
  written: readonly WrittenCell[],
): FindingsState {
  const [own, others] = [
    state[from].filter((one) => one.written === written),
    state[from].filter((one) => one.written !== written),
  ];
  return { ...state, [from]: others, [to]: [...own, ...state[to]] };
}
