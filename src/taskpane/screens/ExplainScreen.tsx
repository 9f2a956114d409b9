import { DefaultButton, Spinner } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import type { ExplainView } from "../paneState.js";
import type { Tasks } from "../tasks.js";
import { useWords } from "../words/words.js";
import { FigureCard } from "./FigureCard.js";

interface Props {
  readonly view: ExplainView;
  readonly tasks: Tasks;
}

/** Explains whatever cell is selected, for as long as the screen is shown. */
export function ExplainScreen({ view, tasks }: Props): React.ReactElement {
  const words = useWords();
  useEffect(() => tasks.followSelection(), [tasks]);
  if (view.kind === "figure") return <FigureCard figure={view} tasks={tasks} />;
  if (view.kind === "reading") return <Spinner className="waiting" label={words.explain.reading} />;
  const about = view.kind === "broken" ? view.message : words.explain[`${view.kind}About`];
  return (
    <section className="empty">
      <h2>{words.explain[view.kind]}</h2>
      <p className="about">{about}</p>
      {view.kind !== "noFigure" && <DefaultButton text={words.explain.again} onClick={() => void tasks.readAgain()} />}
    </section>
  );
}
