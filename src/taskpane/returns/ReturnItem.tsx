import React, { useState } from "react";
import type { ReturnView } from "./returnView.js";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import { ProblemItem } from "./ProblemItem.js";
import { RivalChoice } from "./RivalChoice.js";
import type { ReturnsProps } from "./ReturnsScreen.js";

interface Props extends ReturnsProps {
  readonly returned: ReturnView;
}

const shownAtFirst = 20;

/** One returned file: what it ended as, and all that was found in it. */
export function ReturnItem(props: Props): React.ReactElement {
  const { returns } = useWords();
  const { returned } = props;
  const { name, state, department, problems, rivals } = returned;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? problems : problems.slice(0, shownAtFirst);
  const head = (
    <>
      <span className={`mark state-${state}`}>{returns.states[state]}</span>{" "}
      <span className="return-name">{department ? `${department.code} ${department.name}` : name}</span>
      {department && <span className="return-file">{name}</span>}
    </>
  );
  if (problems.length === 0 && rivals.length === 0) return <li className="return">{head}</li>;
  return (
    <li className="return">
      {/* what waits for a choice is open: one look, no click */}
      <details open={rivals.length > 0 && state === "asked"}>
        <Summary>
          {head}
          <span className="return-file">{returns.found(problems.length)}</span>
        </Summary>
        {rivals.length > 0 && <RivalChoice {...props} rivals={rivals} />}
        <ul className="left-cells">
          {shown.map((problem, at) => (
            <ProblemItem key={at} {...props} department={department?.code ?? null} problem={problem} />
          ))}
        </ul>
        {shown.length < problems.length && (
          <button type="button" className="more" onClick={() => setWhole(true)}>
            {returns.more(problems.length - shown.length)}
          </button>
        )}
      </details>
    </li>
  );
}
