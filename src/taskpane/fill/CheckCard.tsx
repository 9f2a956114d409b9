import { DefaultButton, Link } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import type { Tasks } from "../shell/tasks.js";
import type { FormCheck, FormProblem } from "./fillWork.js";
import { useWords } from "../words/words.js";

interface Props extends Pick<PartProps, "busy" | "tasks"> {
  readonly check: FormCheck | null;
}

/** Whether the form can be submitted, and everything that stands in its way. */
export function CheckCard({ check, busy, tasks }: Props): React.ReactElement {
  const { fill } = useWords();
  return (
    <section className="card">
      <h2>{fill.check}</h2>
      <p className="about">{fill.checkAbout}</p>
      <div className="action">
        <DefaultButton text={fill.check} disabled={busy !== null} onClick={() => void tasks.checkForm()} />
      </div>
      {check && (
        <>
          <p className={check.problems.length === 0 ? "verdict" : "verdict warn"}>
            <strong>{check.problems.length === 0 ? fill.canSubmit : fill.cannotSubmit}</strong>
          </p>
          <ul className="left-cells">
            {check.problems.map((problem, at) => (
              <li key={at}>
                <span className="mark">{fill.kinds[problem.kind]}</span> <Place problem={problem} tasks={tasks} />
                <br />
                {problem.kind === "overwritten" ? fill.expected(problem.message) : problem.message}
                {problem.kind === "broken" && ` ${fill.whole}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Place({
  problem: { kind, place, what },
  tasks,
}: {
  readonly problem: FormProblem;
  readonly tasks: Tasks;
}): React.ReactElement {
  if (place === null) return <>{what}</>;
  return <Link onClick={() => void tasks.goTo(place)}>{kind === "overwritten" ? place : what}</Link>;
}
