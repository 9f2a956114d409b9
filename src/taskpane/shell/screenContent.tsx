import React, { lazy } from "react";
import type { Action, PaneState } from "./paneState.js";
import type { Screen } from "../kit/screens.js";
import type { Services } from "./services.js";
import type { Tasks } from "./tasks.js";

interface Shown {
  readonly state: PaneState;
  readonly tasks: Tasks;
  readonly dispatch: (action: Action) => void;
  readonly services: Services;
}

// Each screen is loaded when it is first shown.
const RankingScreen = lazy(async () => ({ default: (await import("../ranking/RankingScreen.js")).RankingScreen }));
const CardScreen = lazy(async () => ({ default: (await import("../card/CardScreen.js")).CardScreen }));
const ShareScreen = lazy(async () => ({ default: (await import("../share/ShareScreen.js")).ShareScreen }));
const AllFunctions = lazy(async () => ({ default: (await import("../functions/AllFunctions.js")).AllFunctions }));
const IssueScreen = lazy(async () => ({ default: (await import("../issue/IssueScreen.js")).IssueScreen }));
const ReturnsScreen = lazy(async () => ({ default: (await import("../returns/ReturnsScreen.js")).ReturnsScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import("../settings/SettingsScreen.js")).SettingsScreen }));
const StartScreen = lazy(async () => ({ default: (await import("../start/StartScreen.js")).StartScreen }));
const ExplainScreen = lazy(async () => ({ default: (await import("../explain/ExplainScreen.js")).ExplainScreen }));
const FillScreen = lazy(async () => ({ default: (await import("../fill/FillScreen.js")).FillScreen }));
const FindingsScreen = lazy(async () => ({ default: (await import("../findings/FindingsScreen.js")).FindingsScreen }));
const RosterScreen = lazy(async () => ({ default: (await import("../roster/RosterScreen.js")).RosterScreen }));
const ReadingsScreen = lazy(async () => ({ default: (await import("../readings/ReadingsScreen.js")).ReadingsScreen }));
const ConvertScreen = lazy(async () => ({ default: (await import("../convert/ConvertScreen.js")).ConvertScreen }));

/** What stands under the header of each screen. */
export const screenContent: Readonly<Record<Exclude<Screen, "home">, (shown: Shown) => React.ReactElement>> = {
  ranking: ({ state, tasks, dispatch, services }) => (
    <RankingScreen
      state={state.ranking}
      busy={state.busy}
      tasks={tasks}
      dispatch={dispatch}
      language={services.host.language}
    />
  ),
  card: ({ state, tasks, services }) => (
    <CardScreen state={state.card} busy={state.busy} tasks={tasks} language={services.host.language} />
  ),
  share: ({ state, tasks, dispatch, services }) => (
    <ShareScreen
      state={state.share}
      opened={state.home.opened}
      handout={state.handout}
      settings={state.settings.saved}
      canDownload={services.host.canDownload}
      busy={state.busy}
      tasks={tasks}
      dispatch={dispatch}
    />
  ),
  issue: ({ state, tasks, dispatch, services }) => (
    <IssueScreen
      state={state.issue}
      list={state.departments}
      isOffice={state.home.opened?.kind === "office"}
      handout={state.handout}
      settings={state.settings.saved}
      canDownload={services.host.canDownload}
      busy={state.busy}
      tasks={tasks}
      dispatch={dispatch}
    />
  ),
  returns: ({ state, tasks, dispatch, services }) => (
    <ReturnsScreen
      state={state.returns}
      opened={state.home.opened}
      canDownload={services.host.canDownload}
      busy={state.busy}
      tasks={tasks}
      dispatch={dispatch}
    />
  ),
  settings: ({ state, tasks, dispatch }) => (
    <SettingsScreen state={state.settings} busy={state.busy} tasks={tasks} dispatch={dispatch} />
  ),
  start: ({ state, tasks, dispatch }) => (
    <StartScreen
      state={state.start}
      list={state.departments}
      settings={state.settings.saved}
      busy={state.busy}
      tasks={tasks}
      dispatch={dispatch}
    />
  ),
  explain: ({ state, tasks, dispatch }) => <ExplainScreen state={state.explain} tasks={tasks} dispatch={dispatch} />,
  fill: ({ state, tasks }) => <FillScreen state={state.fill} busy={state.busy} tasks={tasks} />,
  findings: ({ state, tasks, dispatch }) => (
    <FindingsScreen state={state.findings} busy={state.busy} tasks={tasks} dispatch={dispatch} />
  ),
  roster: ({ state, tasks, dispatch }) => (
    <RosterScreen state={state.roster} busy={state.busy} tasks={tasks} dispatch={dispatch} />
  ),
  readings: ({ state, tasks, dispatch }) => (
    <ReadingsScreen state={state.readings} busy={state.busy} tasks={tasks} dispatch={dispatch} />
  ),
  functions: ({ state, tasks, dispatch, services }) => (
    <AllFunctions
      language={services.host.language}
      search={state.functions.search}
      busy={state.busy}
      tasks={tasks}
      dispatch={dispatch}
    />
  ),
  convert: ({ state, tasks, dispatch }) => (
    <ConvertScreen state={state.convert} busy={state.busy} tasks={tasks} dispatch={dispatch} />
  ),
};
