import React from "react";
import type { PartProps, Shown } from "../kit/feature.js";
import type { FormulaMode } from "../../formula/print.js";
import type { DepartmentsList } from "../departments/departmentsState.js";
import { ModeChoice, modeWithout } from "../kit/ModeChoice.js";
import { useWords } from "../words/words.js";
import type { Opened } from "../worker/openBook.js";
import { NewForm } from "./NewForm.js";
import { SchemeChoice } from "./SchemeChoice.js";
import { NewOffice } from "./NewOffice.js";
import type { StartState } from "./startState.js";
import { Summary } from "../kit/Summary.js";

export interface StartProps extends PartProps {
  readonly state: StartState;
  readonly list: DepartmentsList;
  readonly opened: Opened | null;
  readonly mode: FormulaMode;
}

export function StartScreen({ state: all, tasks, dispatch }: Shown): React.ReactElement {
  const { start: state, busy } = all;
  const list = all.departments.start;
  const { opened } = all.home;
  const { modes } = useWords();
  const { missing } = all.selfcheck;
  const mode = modeWithout(missing, state.mode ?? all.settings.saved.mode);
  const props: StartProps = { state, list, opened, mode, busy, tasks, dispatch };
  return (
    <>
      <SchemeChoice {...props} />
      <NewOffice {...props} />
      <NewForm {...props} />
      <details className="card">
        <Summary>{modes.chosen(modes[mode])}</Summary>
        <ModeChoice
          mode={mode}
          disabled={busy !== null}
          missing={missing}
          onChange={(chosen) => dispatch({ type: "startEdited", change: { mode: chosen } })}
        />
      </details>
    </>
  );
}
