import React, { lazy } from "react";
import type { Action, PaneState } from "./paneState.js";
import type { Screen } from "./screens.js";
import type { Services } from "./services.js";
import type { Tasks } from "./tasks.js";

interface Shown {
  readonly state: PaneState;
  readonly tasks: Tasks;
  readonly dispatch: (action: Action) => void;
  readonly services: Services;
}

// Each screen is loaded when it is first shown.
const StartScreen = lazy(async () => ({ default: (await import("./start/StartScreen.js")).StartScreen }));
const ExplainScreen = lazy(async () => ({ default: (await import("./explain/ExplainScreen.js")).ExplainScreen }));
const FunctionsScreen = lazy(async () => ({ default: (await import("./functions/FunctionsScreen.js")).FunctionsScreen }));
const ConvertScreen = lazy(async () => ({ default: (await import("./convert/ConvertScreen.js")).ConvertScreen }));

/** What stands under the header of each screen. */
export const screenContent: Readonly<Record<Exclude<Screen, "home">, (shown: Shown) => React.ReactElement>> = {
  start: ({ state, tasks, dispatch }) => <StartScreen state={state.start} busy={state.busy} tasks={tasks} dispatch={dispatch} />,
  explain: ({ state, tasks }) => <ExplainScreen state={state.explain} tasks={tasks} />,
  functions: ({ state, tasks, dispatch, services }) => (
    <FunctionsScreen entries={services.functions} search={state.functions.search} busy={state.busy} tasks={tasks} dispatch={dispatch} />
  ),
  convert: ({ state, tasks, dispatch }) => <ConvertScreen state={state.convert} busy={state.busy} tasks={tasks} dispatch={dispatch} />,
};
