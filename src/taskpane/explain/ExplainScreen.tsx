import { DefaultButton, Spinner } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import type { ExplainState } from "./explainState.js";
import type { Action } from "../shell/paneState.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";
import { FigureCard } from "./FigureCard.js";

interface Props {
  readonly state: ExplainState;
  readonly tasks: Tasks;
  readonly dispatch: (action: Action) => void;
}

/** Explains whatever cell is selected, for as long as the screen is shown. */
export function ExplainScreen({ state, tasks, dispatch }: Props): React.ReactElement {
  const words = useWords();
  useEffect(() => tasks.followSelection(), [tasks]);
  if (state.kind === "figure") return <FigureCard figure={state} tasks={tasks} dispatch={dispatch} />;
  if (state.kind === "reading") return <Spinner className="waiting" label={words.explain.reading} />;
  const about = state.kind === "broken" ? state.message : words.explain[`${state.kind}About`];
  return (
    <section className="empty">
      <h2>{words.explain[state.kind]}</h2>
      <p className="about">{about}</p>
      {state.kind !== "noFigure" && <DefaultButton text={words.explain.again} onClick={() => void tasks.readAgain()} />}
    </section>
  );
}
