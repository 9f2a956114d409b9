import { DefaultButton, Spinner } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import type { Shown } from "../kit/feature.js";
import { useWords } from "../words/words.js";
import { FigureCard } from "./FigureCard.js";

/** Explains whatever cell is selected, for as long as the screen is shown. */
export function ExplainScreen({ state: { explain }, tasks, dispatch }: Shown): React.ReactElement {
  const words = useWords();
  useEffect(() => tasks.followSelection(), [tasks]);
  if (explain.kind === "figure") return <FigureCard figure={explain} tasks={tasks} dispatch={dispatch} />;
  if (explain.kind === "reading") return <Spinner className="waiting" label={words.explain.reading} />;
  const about = explain.kind === "broken" ? explain.message : words.explain[`${explain.kind}About`];
  return (
    <section className="empty">
      <h2>{words.explain[explain.kind]}</h2>
      <p className="about">{about}</p>
      {explain.kind !== "noFigure" && (
        <DefaultButton text={words.explain.again} onClick={() => void tasks.readAgain()} />
      )}
    </section>
  );
}
