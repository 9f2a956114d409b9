import { DefaultButton, PrimaryButton, TextField } from "office-ui-fabric-react";
import React from "react";
import type { FormulaMode } from "../../formula/print.js";
import { DepartmentsField, listed } from "../departments/DepartmentsField.js";
import type { DepartmentsState } from "../departments/departmentsState.js";
import { HandoutBar } from "../handout/HandoutBar.js";
import type { HandoutState } from "../handout/handoutState.js";
import type { Action, Busy } from "../paneState.js";
import { roundName, type Settings } from "../settings/settings.js";
import type { Tasks } from "../tasks.js";
import { useWords } from "../words/words.js";
import type { IssueState } from "./issueState.js";

interface Props {
  readonly state: IssueState;
  readonly list: DepartmentsState;
  readonly handout: HandoutState;
  readonly settings: Settings;
  /** A download from the pane arrives. */
  readonly canDownload: boolean;
  readonly busy: Busy | null;
  readonly tasks: Tasks;
  readonly dispatch: (action: Action) => void;
}

const formMode: FormulaMode = "native";

/** A form for each department of the list. */
export function IssueScreen({ state, list, handout, settings, canDownload, busy, tasks, dispatch }: Props): React.ReactElement {
  const { issue } = useWords();
  const { departments, problems } = listed(list);
  const cannot = busy !== null || problems.length > 0;
  const round = state.round ?? roundName(settings);
  const oneByOne = (): void => dispatch({ type: "handoutBegun", kind: "forms", departments: departments.map(({ code, name }) => ({ code, name })) });
  return (
    <section className="card">
      <p className="about">{issue.about}</p>
      <DepartmentsField state={list} busy={busy} tasks={tasks} dispatch={dispatch} />
      {canDownload && (
        <TextField
          label={issue.round}
          value={round}
          maxLength={40}
          disabled={busy !== null}
          description={issue.roundAbout}
          onChange={(_, text = "") => dispatch({ type: "roundTyped", round: text })}
        />
      )}
      {handout.kind === "forms" ? (
        <HandoutBar state={handout} busy={busy} tasks={tasks} dispatch={dispatch} />
      ) : (
        <div className="action">
          {canDownload && <PrimaryButton text={issue.zip} disabled={cannot} onClick={() => void tasks.issueZip(departments, formMode, round)} />}
          {canDownload ? (
            <DefaultButton text={issue.oneByOne} disabled={cannot} onClick={oneByOne} />
          ) : (
            <PrimaryButton text={issue.oneByOne} disabled={cannot} onClick={oneByOne} />
          )}
        </div>
      )}
      {!canDownload && <p className="about">{issue.noDownloads}</p>}
      <div className="also">
        <p className="about">{issue.officeAbout}</p>
        <DefaultButton text={issue.office} disabled={cannot} onClick={() => void tasks.createOffice(departments.map(({ code, name }) => ({ code, name })), settings.mode)} />
      </div>
    </section>
  );
}
