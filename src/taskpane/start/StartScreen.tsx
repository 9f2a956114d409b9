import React from "react";
import type { FormulaMode } from "../../formula/print.js";
import { ModeChoice } from "../ModeChoice.js";
import type { Action, Busy } from "../paneState.js";
import type { Tasks } from "../tasks.js";
import { useWords } from "../words/words.js";
import { NewForm } from "./NewForm.js";
import { NewOffice } from "./NewOffice.js";
import type { StartState } from "./startState.js";

export interface StartProps {
  readonly state: StartState;
  readonly busy: Busy | null;
  readonly tasks: Tasks;
  readonly dispatch: (action: Action) => void;
}

export function StartScreen(props: StartProps): React.ReactElement {
  const { state, busy, dispatch } = props;
  const { modes } = useWords();
  return (
    <>
      <NewOffice {...props} />
      <NewForm {...props} />
      <details className="card">
        <summary>{modes.chosen(modes[state.mode])}</summary>
        <ModeChoice
          mode={state.mode}
          disabled={busy !== null}
          onChange={(mode: FormulaMode) => dispatch({ type: "startEdited", change: { mode } })}
        />
      </details>
    </>
  );
}
