import type { WrittenCell } from "../../host/port.js";
import { firstCard, reduceCard, type CardAction, type CardState } from "../card/cardState.js";
import { firstConvert, reduceConvert, type ConvertAction, type ConvertState } from "../convert/convertState.js";
import { firstExplain, reduceExplain, type ExplainAction, type ExplainState } from "../explain/explainState.js";
import { firstFill, reduceFill, type FillAction, type FillScreenState } from "../fill/fillState.js";
import { firstFindings, reduceFindings, type FindingsAction, type FindingsState } from "../findings/findingsState.js";
import {
  firstFunctions,
  reduceFunctions,
  type FunctionsAction,
  type FunctionsState,
} from "../functions/functionsState.js";
import { firstHome, reduceHome, type HomeAction, type HomeState } from "../home/homeState.js";
import { firstRoster, reduceRoster, type RosterAction, type RosterState } from "../roster/rosterState.js";
import { firstRanking, reduceRanking, type RankingAction, type RankingState } from "../ranking/rankingState.js";
import { firstMigrate, reduceMigrate, type MigrateAction, type MigrateState } from "../migrate/migrateState.js";
import {
  firstDepartments,
  reduceDepartments,
  type DepartmentsAction,
  type DepartmentsState,
} from "../departments/departmentsState.js";
import { firstHandout, reduceHandout, type HandoutAction, type HandoutState } from "../handout/handoutState.js";
import { firstIssue, reduceIssue, type IssueAction, type IssueState } from "../issue/issueState.js";
import { firstShare, reduceShare, type ShareAction, type ShareState } from "../share/shareState.js";
import { firstSettings, reduceSettings, type SettingsAction, type SettingsState } from "../settings/settingsState.js";
import { firstReadings, reduceReadings, type ReadingsAction, type ReadingsState } from "../readings/readingsState.js";
import { firstReturns, reduceReturns, type ReturnsAction, type ReturnsState } from "../returns/returnsState.js";
import { firstVerify, reduceVerify, type VerifyAction, type VerifyState } from "../verify/verifyState.js";
import type { Screen } from "../kit/screens.js";
import { firstStart, reduceStart, type StartAction, type StartState } from "../start/startState.js";

/** What takes time and may not be begun twice. */
export type Busy =
  "buildOffice" | "buildForm" | "insert" | "convert" | "undo" | "migrate" | OfficerBusy | PublishBusy | ReturnsBusy;

type OfficerBusy = "record" | "roster" | "grow" | "decide" | "check";

type PublishBusy =
  | "radar"
  | "issue"
  | "readFile"
  | "share"
  | "reportCard"
  | "reportCards"
  | "bulletin"
  | "charts"
  | "examples"
  | "saveSettings";

type ReturnsBusy = "collect" | "queries" | "merge" | "recover" | "undoMerge" | "verify" | "key";

/** Not to be broken off: it is finished or taken back as a whole. */
export const uncancellable: ReadonlySet<Busy> = new Set<Busy>(["merge", "recover", "undo", "undoMerge"]);

export interface Notice {
  readonly tone: "success" | "info" | "error";
  readonly message: string;
  /** For whoever has to find the cause; not for the user. */
  readonly detail?: string;
}

/** What has been done from the pane, as its bar shows it. */
export interface HistoryState {
  /** What the next undo takes back. */
  readonly undo: string | null;
  /** What the next redo does again. */
  readonly redo: string | null;
  /** What else goes with the undo that was asked for: it waits for an answer. */
  readonly question: string | null;
}

const firstHistory: HistoryState = { undo: null, redo: null, question: null };

/** The whole of what the pane shows: what is common to all screens, and a part for each that has something to keep. */
export interface PaneState {
  readonly screen: Screen;
  readonly busy: Busy | null;
  /** How far the task under way has come; null where it does not say. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly notice: Notice | null;
  readonly history: HistoryState;
  readonly home: HomeState;
  readonly ranking: RankingState;
  readonly card: CardState;
  readonly migrate: MigrateState;
  readonly departments: DepartmentsState;
  readonly handout: HandoutState;
  readonly issue: IssueState;
  readonly share: ShareState;
  readonly returns: ReturnsState;
  readonly verify: VerifyState;
  readonly settings: SettingsState;
  readonly start: StartState;
  readonly explain: ExplainState;
  readonly fill: FillScreenState;
  readonly findings: FindingsState;
  readonly roster: RosterState;
  readonly readings: ReadingsState;
  readonly functions: FunctionsState;
  readonly convert: ConvertState;
}

export const firstState: PaneState = {
  screen: "home",
  busy: null,
  progress: null,
  notice: null,
  history: firstHistory,
  home: firstHome,
  ranking: firstRanking,
  card: firstCard,
  migrate: firstMigrate,
  departments: firstDepartments,
  handout: firstHandout,
  issue: firstIssue,
  share: firstShare,
  returns: firstReturns,
  verify: firstVerify,
  settings: firstSettings,
  start: firstStart,
  explain: firstExplain,
  fill: firstFill,
  findings: firstFindings,
  roster: firstRoster,
  readings: firstReadings,
  functions: firstFunctions,
  convert: firstConvert,
};

type ShellAction =
  | { readonly type: "shown"; readonly screen: Screen }
  | { readonly type: "begun"; readonly task: Busy }
  | { readonly type: "progressed"; readonly done: number; readonly of: number }
  | { readonly type: "ended"; readonly notice: Notice | null }
  /** A message of something that runs beside the task under way, and does not end it. */
  | { readonly type: "told"; readonly notice: Notice }
  | { readonly type: "noticeClosed" }
  | { readonly type: "history"; readonly history: HistoryState }
  /** The undo that waits for an answer is not wanted. */
  | { readonly type: "undoDropped" }
  /** Something that the pane wrote was put back as it was. */
  | { readonly type: "takenBack"; readonly written: readonly WrittenCell[] }
  /** What was taken back stands there again. */
  | { readonly type: "redone"; readonly written: readonly WrittenCell[] };

type PublishAction =
  | RankingAction
  | CardAction
  | MigrateAction
  | DepartmentsAction
  | HandoutAction
  | IssueAction
  | ShareAction
  | SettingsAction;

type OfficerAction = FillAction | FindingsAction | RosterAction | ReadingsAction;

export type Action =
  | ShellAction
  | HomeAction
  | OfficerAction
  | PublishAction
  | StartAction
  | ExplainAction
  | FunctionsAction
  | ConvertAction
  | ReturnsAction
  | VerifyAction;

/** The one place where the pane's state changes: each part sees every action, and takes up its own. */
export function reduce(state: PaneState, action: Action): PaneState {
  return {
    ...reduceShell(state, action),
    home: reduceHome(state.home, action),
    ranking: reduceRanking(state.ranking, action),
    card: reduceCard(state.card, action),
    migrate: reduceMigrate(state.migrate, action),
    departments: reduceDepartments(state.departments, action),
    handout: reduceHandout(state.handout, action),
    issue: reduceIssue(state.issue, action),
    share: reduceShare(state.share, action),
    returns: reduceReturns(state.returns, action),
    verify: reduceVerify(state.verify, action),
    settings: reduceSettings(state.settings, action),
    start: reduceStart(state.start, action),
    explain: reduceExplain(state.explain, action),
    fill: reduceFill(state.fill, action),
    findings: reduceFindings(state.findings, action),
    roster: reduceRoster(state.roster, action),
    readings: reduceReadings(state.readings, action),
    functions: reduceFunctions(state.functions, action),
    convert: reduceConvert(state.convert, action),
  };
}

function reduceShell(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "shown":
      // A message belongs to the screen on which it arose.
      return action.screen === state.screen ? state : { ...state, screen: action.screen, notice: null };
    case "begun":
      return { ...state, busy: action.task, progress: null, notice: null };
    case "progressed":
      return { ...state, progress: { done: action.done, of: action.of } };
    case "ended":
      return { ...state, busy: null, progress: null, notice: action.notice };
    case "told":
      return { ...state, notice: action.notice };
    case "noticeClosed":
      return { ...state, notice: null };
    case "history":
      return { ...state, history: action.history };
    case "undoDropped":
      return { ...state, history: { ...state.history, question: null } };
    default:
      return state;
  }
}
