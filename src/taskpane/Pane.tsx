import { Pivot, PivotItem } from "office-ui-fabric-react";
import React, { useEffect, useMemo, useReducer } from "react";
import { MissingBar } from "./MissingBar.js";
import { NoticeBar } from "./NoticeBar.js";
import { firstState, reduce, screens, type Screen } from "./paneState.js";
import { ConvertScreen } from "./screens/ConvertScreen.js";
import { ExplainScreen } from "./screens/ExplainScreen.js";
import { FunctionsScreen } from "./screens/FunctionsScreen.js";
import { StartScreen } from "./screens/StartScreen.js";
import type { Services } from "./services.js";
import { paneTasks } from "./tasks.js";
import { WordsContext } from "./words/words.js";

interface Props {
  readonly services: Services;
  readonly firstScreen?: Screen;
  /** Calls back with the screen that a command of the ribbon asks for. */
  readonly onScreenWanted?: (show: (screen: Screen) => void) => void;
}

export function Pane({ services, firstScreen = "start", onScreenWanted }: Props): React.ReactElement {
  const [state, dispatch] = useReducer(reduce, { ...firstState, screen: firstScreen });
  const tasks = useMemo(() => paneTasks(services, dispatch), [services]);
  const { words, functions } = services;
  useEffect(() => onScreenWanted?.((screen) => dispatch({ type: "shown", screen })), [onScreenWanted]);

  const content: Record<Screen, () => React.ReactElement> = {
    start: () => <StartScreen state={state.start} busy={state.busy} tasks={tasks} dispatch={dispatch} />,
    explain: () => <ExplainScreen view={state.explain} tasks={tasks} />,
    functions: () => <FunctionsScreen entries={functions} search={state.functions.search} busy={state.busy} tasks={tasks} dispatch={dispatch} />,
    convert: () => <ConvertScreen state={state.convert} busy={state.busy} tasks={tasks} dispatch={dispatch} />,
  };
  return (
    <WordsContext.Provider value={words}>
      <div className="pane">
        <header className="pane-tabs">
          <h1 className="unseen">{words.title}</h1>
          <Pivot
            aria-label={words.screensLabel}
            headersOnly
            selectedKey={state.screen}
            getTabId={tabId}
            onLinkClick={(item) => dispatch({ type: "shown", screen: (item?.props.itemKey ?? "start") as Screen })}
          >
            {screens.map((screen) => (
              <PivotItem key={screen} itemKey={screen} headerText={words.screens[screen]} />
            ))}
          </Pivot>
        </header>
        <main>
          <MissingBar missing={services.host.missing()} />
          <NoticeBar notice={state.notice} onDismiss={() => dispatch({ type: "noticeClosed" })} />
          <div className="pane-content" role="tabpanel" aria-labelledby={tabId(state.screen)}>
            {content[state.screen]()}
          </div>
        </main>
      </div>
    </WordsContext.Provider>
  );
}

const tabId = (screen: string): string => `tab-${screen}`;
