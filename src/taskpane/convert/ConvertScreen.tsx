import React from "react";
import type { Shown } from "../kit/feature.js";
import { BusyButton } from "../kit/BusyButton.js";
import { ModeChoice, modeWithout } from "../kit/ModeChoice.js";
import { useWords } from "../words/words.js";
import { LeftCells } from "./LeftCells.js";

export function ConvertScreen({ state, tasks, dispatch }: Shown): React.ReactElement {
  const { busy } = state;
  const { left } = state.convert;
  const { missing } = state.selfcheck;
  const mode = modeWithout(missing, state.convert.mode);
  const words = useWords();
  return (
    <section className="card">
      <p className="about">{words.convert.about}</p>
      <ModeChoice
        mode={mode}
        disabled={busy !== null}
        missing={missing}
        onChange={(chosen) => dispatch({ type: "modeChosen", mode: chosen })}
      />
      <BusyButton text={words.convert.convert} busy={busy} onClick={() => void tasks.convert(mode)} />
      <p className="about">{words.convert.share}</p>
      {left.length > 0 && <LeftCells cells={left} tasks={tasks} />}
    </section>
  );
}
