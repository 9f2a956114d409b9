import { Link } from "office-ui-fabric-react";
import React from "react";
import { sheetKey } from "../../workbook/sheetNames.js";
import type { ReturnProblem } from "./returnView.js";
import { useWords } from "../words/words.js";
import { BlankChoice } from "./BlankChoice.js";
import { ReasonForm } from "../kit/ReasonForm.js";
import type { ReturnsProps } from "./ReturnsScreen.js";

interface Props extends ReturnsProps {
  readonly problem: ReturnProblem;
  /** Code of the department that the file is of. */
  readonly department: string | null;
}

/** Something that was found: where in the returned file, what, and the way to the department's cell of 自报. */
export function ProblemItem({ problem, department, ...props }: Props): React.ReactElement {
  const { returns, language } = useWords();
  const { state, busy, tasks } = props;
  const { kind, place, text, cell, soft, emptied } = problem;
  return (
    <li>
      <span className="problem-kind">{returns.kinds[kind]}</span>
      {place !== null && <> {place}</>} {text[language]}
      {cell && (
        <>
          {" "}
          <Link
            onClick={() =>
              void tasks.goToKeys({ sheet: sheetKey("office", "reported"), row: cell.department, column: cell.key })
            }
          >
            {returns.goToCell}
          </Link>
        </>
      )}
      {soft && cell && !state.merged && (
        <ReasonForm
          label={returns.confirmReason}
          button={returns.confirm}
          disabled={busy !== null}
          onReason={(reason) =>
            void tasks.decideReturns(state, { confirmations: [...state.confirmations, { ...cell, reason }] })
          }
        />
      )}
      {emptied.length > 0 && department !== null && !state.merged && (
        <BlankChoice {...props} department={department} emptied={emptied} />
      )}
    </li>
  );
}
