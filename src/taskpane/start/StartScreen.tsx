import React from "react";
import type { FormulaMode } from "../../formula/print.js";
import type { DepartmentsState } from "../departments/departmentsState.js";
import { ModeChoice } from "../kit/ModeChoice.js";
import type { Action, Busy } from "../shell/paneState.js";
import type { Settings } from "../settings/settings.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";
import { NewForm } from "./NewForm.js";
import { NewOffice } from "./NewOffice.js";
import type { StartState } from "./startState.js";
import { Summary } from "../kit/Summary.js";

interface Props {
  readonly state: StartState;
  readonly list: DepartmentsState;
  readonly settings: Settings;
  readonly busy: Busy | null;
  readonly tasks: Tasks;
  readonly dispatch: (action: Action) => void;
}

export interface StartProps extends Props {
  readonly mode: FormulaMode;
}

export function StartScreen(props: Props): React.ReactElement {
  const { state, settings, busy, dispatch } = props;
  const { modes } = useWords();
  const mode = state.mode ?? settings.mode;
  return (
    <>
      <NewOffice {...props} mode={mode} />
      <NewForm {...props} mode={mode} />
      <details className="card">
        <Summary>{modes.chosen(modes[mode])}</Summary>
        <ModeChoice
          mode={mode}
          disabled={busy !== null}
          onChange={(chosen) => dispatch({ type: "startEdited", change: { mode: chosen } })}
        />
      </details>
    </>
  );
}
