import { Spinner } from "office-ui-fabric-react";
import React, { Suspense, useEffect, useMemo, useReducer, useRef } from "react";
import { HomeScreen } from "../home/HomeScreen.js";
import { MissingBar } from "../kit/MissingBar.js";
import { NoticeBar } from "../kit/NoticeBar.js";
import { PaneHeader } from "./PaneHeader.js";
import { firstState, reduce } from "./paneState.js";
import { ProgressBar } from "./ProgressBar.js";
import { ScreenContent } from "./ScreenContent.js";
import type { Screen } from "./features.js";
import { screenBefore, screensFor } from "./screens.js";
import type { Services } from "./services.js";
import { paneTasks } from "./tasks.js";
import { UndoBar } from "../kit/UndoBar.js";
import { WordsContext } from "../words/words.js";

interface Props {
  readonly services: Services;
  readonly firstScreen?: Screen;
  /** Calls back with the screen that a command of the ribbon asks for. */
  readonly onScreenWanted?: (show: (screen: Screen) => void) => void;
}

export function Pane({ services, firstScreen = "home", onScreenWanted }: Props): React.ReactElement {
  const [state, dispatch] = useReducer(reduce, { ...firstState, screen: firstScreen });
  const tasks = useMemo(() => paneTasks(services, dispatch), [services]);
  const { words } = services;
  const { screen, busy } = state;
  const show = (wanted: Screen): void => dispatch({ type: "shown", screen: wanted });
  useEffect(() => onScreenWanted?.(show), [onScreenWanted]);
  useEffect(() => tasks.followBook(), [tasks]);
  useEffect(() => tasks.followReceipt(), [tasks]);
  useEffect(() => void tasks.readSettings(), [tasks]);
  useEffect(() => tasks.offerSelfcheck(), [tasks]);
  const pane = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // Keyboard focus goes to where the new screen begins. It must be something that Tab stops at:
    // from anywhere else office.js, which moves the focus in Excel on the web, leads out of the pane.
    // It begins at its top, however far down the screen before was.
    if (!isFirst.current) document.documentElement.scrollTop = 0;
    if (!isFirst.current) pane.current?.querySelector<HTMLElement>(".pane-head button, .pane-content button")?.focus();
    isFirst.current = false;
  }, [screen]);

  return (
    <WordsContext.Provider value={words}>
      <div
        className="pane"
        ref={pane}
        onKeyDown={(event) => {
          // what is open on the screen closes first: a list, a question
          if (event.key !== "Escape" || event.defaultPrevented || screen === "home" || busy !== null) return;
          if ((event.target as HTMLElement).getAttribute("aria-expanded") === "true") return;
          event.preventDefault();
          show(screenBefore(screen));
        }}
      >
        <PaneHeader screen={screen} onBack={() => show(screenBefore(screen))} />
        <main>
          <MissingBar missing={services.host.missing()} />
          <NoticeBar notice={state.notice} onDismiss={() => dispatch({ type: "noticeClosed" })} />
          <ProgressBar busy={busy} progress={state.progress} onCancel={() => tasks.cancel()} />
          <div className="pane-content">
            {screen === "home" ? (
              <HomeScreen state={state} tasks={tasks} screensFor={screensFor} onShow={show} />
            ) : (
              <Suspense fallback={<Spinner className="waiting" label={words.home.reading} />}>
                <ScreenContent screen={screen} state={state} tasks={tasks} dispatch={dispatch} services={services} />
              </Suspense>
            )}
          </div>
        </main>
        <UndoBar
          history={state.history}
          disabled={busy !== null}
          onUndo={(isConfirmed) => void tasks.undo(isConfirmed)}
          onRedo={() => void tasks.redo()}
          onKeep={() => dispatch({ type: "undoDropped" })}
        />
      </div>
    </WordsContext.Provider>
  );
}
