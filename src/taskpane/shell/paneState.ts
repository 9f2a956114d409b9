import { eachWith, type Each, type Features, type NameWith, type Screen } from "./features.js";
import type { HistoryAction } from "./changes.js";
import type { zh } from "./zh.js";

type KeysOf<Each> = Each extends unknown ? keyof Each : never;

/** What takes time and may not be begun twice: whatever there are words for while it is under way. */
export type Busy = KeysOf<(typeof zh)["busy"]> | KeysOf<Extract<Each<"words">, { readonly busy: object }>["busy"]>;

/** Not to be interrupted: it is completed or undone as a whole. */
export const uncancellable: ReadonlySet<Busy> = new Set<Busy>([
  "undo",
  ...eachWith("uncancellable").flatMap(([, tasks]) => tasks),
]);

export interface Notice {
  readonly tone: "success" | "info" | "error";
  readonly message: string;
  /** For finding the cause; not for the user. */
  readonly detail?: string;
}

/** What has been done from the pane, as its bar shows it. */
export interface HistoryState {
  /** What the next undo reverts. */
  readonly undo: string | null;
  /** What the next redo does again. */
  readonly redo: string | null;
  /** What else goes with the undo that was asked for: it waits for an answer. */
  readonly question: string | null;
}

const firstHistory: HistoryState = { undo: null, redo: null, question: null };

/** What is common to all screens. */
interface ShellState {
  readonly screen: Screen;
  readonly busy: Busy | null;
  /** How far the task under way has come; null where it does not say. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly notice: Notice | null;
  readonly history: HistoryState;
}

type FeatureStates = { readonly [Name in NameWith<"reduce">]: ReturnType<Features[Name]["reduce"]> };

/** The whole of what the pane shows: the shell's state, and that of each feature that has something to keep. */
export interface PaneState extends ShellState, FeatureStates {}

export const firstState: PaneState = {
  screen: "home",
  busy: null,
  progress: null,
  notice: null,
  history: firstHistory,
  ...(Object.fromEntries(eachWith("first")) as unknown as FeatureStates),
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
  | HistoryAction;

export type Action = ShellAction | Parameters<Each<"reduce">>[1];

/** Of a feature: what it does not know, it leaves as it is. */
type Reduce = (state: FeatureStates[keyof FeatureStates], action: Action) => FeatureStates[keyof FeatureStates];

/** The one place where the pane's state changes: each feature sees every action, and takes up its own. */
export function reduce(state: PaneState, action: Action): PaneState {
  const parts = eachWith("reduce").map(([name, reducePart]) => [name, (reducePart as Reduce)(state[name], action)]);
  return { ...reduceShell(state, action), ...(Object.fromEntries(parts) as FeatureStates) };
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
