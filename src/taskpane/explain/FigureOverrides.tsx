import { Link } from "office-ui-fabric-react";
import React from "react";
import type { Tasks } from "../shell/tasks.js";
import type { ExplainedFigure } from "./explainWork.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly figure: ExplainedFigure;
  readonly tasks: Tasks;
}

/** What the office set in place of the report: who, and why. */
export function FigureOverrides({ figure, tasks }: Props): React.ReactElement {
  const { explain } = useWords();
  return (
    <ul className="left-cells">
      {figure.overrides.map(({ label, place, value, reason, decidedBy }) => (
        <li key={place}>
          {label}{" "}
          <Link title={explain.goTo(place)} onClick={() => void tasks.goTo(place)}>
            {value}
          </Link>
          <br />
          <span className="about">
            {reason === "" ? explain.noReason : reason}
            {decidedBy !== "" && ` · ${explain.decidedBy(decidedBy)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
