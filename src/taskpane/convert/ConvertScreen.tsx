import React from "react";
import { BusyButton } from "../kit/BusyButton.js";
import { ModeChoice } from "../kit/ModeChoice.js";
import type { Action, Busy } from "../shell/paneState.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";
import type { ConvertState } from "./convertState.js";
import { LeftCells } from "./LeftCells.js";

interface Props {
  readonly state: ConvertState;
  readonly busy: Busy | null;
  readonly tasks: Tasks;
  readonly dispatch: (action: Action) => void;
}

export function ConvertScreen({ state, busy, tasks, dispatch }: Props): React.ReactElement {
  const words = useWords();
  return (
    <section className="card">
      <p className="about">{words.convert.about}</p>
      <ModeChoice
        mode={state.mode}
        disabled={busy !== null}
        onChange={(mode) => dispatch({ type: "modeChosen", mode })}
      />
      <BusyButton text={words.convert.convert} busy={busy} onClick={() => void tasks.convert(state.mode)} />
      <p className="about">{words.convert.share}</p>
      {state.left.length > 0 && <LeftCells cells={state.left} tasks={tasks} />}
    </section>
  );
}
