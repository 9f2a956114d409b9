import type React from "react";
import type { Desk } from "../shell/desk.js";
import type { Action, Busy, PaneState } from "../shell/paneState.js";
import type { Services } from "../shell/services.js";
import type { Tasks } from "../shell/tasks.js";
import type { Opened } from "../worker/openBook.js";

/** What each screen is given. */
export interface Shown {
  readonly state: PaneState;
  readonly tasks: Tasks;
  readonly dispatch: (action: Action) => void;
  readonly services: Services;
}

/** What the parts of a screen are given besides what they show. */
export interface PartProps extends Pick<Shown, "tasks" | "dispatch"> {
  readonly busy: Busy | null;
}

interface FeatureWords {
  /** How the screen is called, and what it is good for. */
  readonly screen?: { readonly name: string; readonly about: string };
  /** What is said while one of its tasks is under way, by the names under which they are performed. */
  readonly busy?: Readonly<Record<string, string>>;
}

/** A part of the pane with all that belongs to it. shell/features.ts lists them; what the pane has of each follows. */
export interface Feature<State, OwnAction, Words extends FeatureWords> {
  readonly first?: State;
  /**
   * Sees the actions of all features, and returns the state as it is for those that it does not name. Its type names
   * only those that it takes up: the type of all actions is made of them.
   */
  readonly reduce?: (state: State, action: OwnAction) => State;
  readonly tasks?: (desk: Desk) => object;
  /** In Chinese; shell/english.ts has the English. */
  readonly words: Words;
  /** Tasks that are completed or undone as a whole. */
  readonly uncancellable?: readonly (keyof Words["busy"])[];
  /** Loaded when it is first shown. */
  readonly screen?: () => Promise<(shown: Shown) => React.ReactElement>;
  /** The strokes of its icon, on a field of 16. */
  readonly icon?: string;
  /** The workbooks beside which the screen is the obvious next step. */
  readonly nextStepFor?: readonly Opened["kind"][];
  /** Those beside which it helps as well. */
  readonly beside?: readonly Opened["kind"][];
  /** The screen to which "back" leads; without one, home. */
  readonly before?: string;
}

type Known = keyof Feature<never, never, FeatureWords>;

/** An entry of the list of features: it is what was given, checked. */
export const feature = <State, OwnAction, Words extends FeatureWords, const Given>(
  given: Given & Feature<State, OwnAction, Words> & Readonly<Record<Exclude<keyof Given, Known>, never>>,
): Given => given;
