import { Link } from "office-ui-fabric-react";
import React from "react";
import type { Tasks } from "../shell/tasks.js";
import type { ExplainedFigure } from "./explainWork.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly figure: ExplainedFigure;
  readonly tasks: Tasks;
}

/** The rows of the ledger that were counted, each a click from its cell. */
export function FigureFindings({ figure, tasks }: Props): React.ReactElement {
  const { explain } = useWords();
  return (
    <ul className="left-cells">
      {figure.findings.map(({ place, date, what, count, evidence, recordedBy }) => (
        <li key={place}>
          <Link title={explain.goTo(place)} onClick={() => void tasks.goTo(place)}>
            {what === "" ? place : what}
          </Link>{" "}
          {explain.times(count)}
          <br />
          <span className="about">{[date, evidence, recordedBy].filter((text) => text !== "").join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}
