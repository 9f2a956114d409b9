import { TextField } from "office-ui-fabric-react";
import React from "react";
import { BusyButton } from "../BusyButton.js";
import { departmentList, mostDepartments, type DepartmentProblem } from "./departmentList.js";
import { useWords } from "../words/words.js";
import type { PaneWords } from "../words/zh.js";
import type { StartProps } from "./StartScreen.js";

export function NewOffice({ state, busy, tasks, dispatch }: StartProps): React.ReactElement {
  const words = useWords();
  const { departments, problem } = departmentList(state.departments);
  return (
    <section className="card" aria-labelledby="new-office">
      <h2 id="new-office">{words.start.officeHead}</h2>
      <p className="about">{words.start.officeAbout}</p>
      <TextField
        label={words.start.departments}
        multiline
        rows={4}
        resizable={false}
        value={state.departments}
        disabled={busy !== null}
        description={words.start.departmentsHint(departments.length)}
        errorMessage={problem ? problemText(words, problem) : ""}
        onChange={(_, text) => dispatch({ type: "startEdited", change: { departments: text ?? "" } })}
      />
      <BusyButton
       
        text={words.start.createOffice}
        busy={busy}
        disabled={problem !== null}
        onClick={() => void tasks.createOffice(departments, state.mode)}
      />
    </section>
  );
}

function problemText({ departmentProblems }: PaneWords, problem: DepartmentProblem): string {
  switch (problem.kind) {
    case "tooMany":
      return departmentProblems.tooMany(mostDepartments);
    case "sameCode":
      return departmentProblems.sameCode(problem.code);
    case "sameName":
      return departmentProblems.sameName(problem.name);
    case "noName":
      return departmentProblems.noName(problem.line);
  }
}
