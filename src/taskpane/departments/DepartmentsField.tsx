import { DefaultButton, TextField } from "office-ui-fabric-react";
import React, { useMemo } from "react";
import type { PartProps } from "../kit/feature.js";
import { departmentListWords } from "../../workbook/lists/departmentListWords.js";
import { FileButton, pickedFile } from "../kit/FileButton.js";
import { useWords } from "../words/words.js";
import type { Opened } from "../worker/openBook.js";
import { isOfBook, listOfBook } from "./listOfBook.js";
import type { DepartmentsList, ListScreen } from "./departmentsState.js";
import { listed } from "./listed.js";
import { ListPreview } from "./ListPreview.js";
import { OffersPart } from "./OffersPart.js";

const shownProblems = 10;

interface Props extends PartProps {
  readonly state: DepartmentsList;
  readonly on: ListScreen;
  readonly opened: Opened | null;
}

const fileOf = (source: DepartmentsList["source"]): string => (typeof source === "string" ? source : "");

const countOf = (
  said: ReturnType<typeof useWords>["departments"],
  count: number,
  source: DepartmentsList["source"],
): string => (typeof source === "string" ? said.count(count, source) : said.ofBook(count, source.leftOut));

/** The list of departments: typed, pasted, from the workbook or from a file. */
export function DepartmentsField({ state, on, opened, busy, tasks, dispatch }: Props): React.ReactElement {
  const words = useWords();
  const { departments: said, language } = words;
  const read = useMemo(() => listed(state), [state]);
  const { departments, problems } = read;
  // what a cell shows otherwise than it holds, no change of the text can mend
  const canMend = !state.fileProblems.some(({ kind }) => kind === "shownOtherwise" || kind === "quote");
  const isEmpty = state.text.trim() === "" && state.fileProblems.length === 0;
  const drop = (event: React.DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file && busy === null) void pickedFile(file).then((picked) => tasks.takeFile(picked, on));
  };
  return (
    <div className="departments" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <TextField
        label={said.label}
        multiline
        rows={5}
        resizable={false}
        value={state.text}
        disabled={busy !== null}
        description={isEmpty ? said.hint : countOf(said, departments.length, state.source)}
        onChange={(_, text) => dispatch({ type: "departmentsTyped", on, text: text ?? "" })}
      />
      {!isEmpty && problems.length > 0 && (
        <div className="list-problems" role="alert">
          <p>
            {state.fileProblems.length > 0
              ? said.problemsOf(problems.length, fileOf(state.source))
              : said.problems(problems.length)}
          </p>
          <ul>
            {problems.slice(0, shownProblems).map((problem, at) => (
              <li key={at}>{departmentListWords(problem)[language]}</li>
            ))}
          </ul>
          {problems.length > shownProblems && <p>{said.moreProblems(problems.length - shownProblems)}</p>}
        </div>
      )}
      {!isEmpty && canMend && <OffersPart list={state} read={read} on={on} busy={busy} dispatch={dispatch} />}
      {!isEmpty && departments.length > 0 && <ListPreview list={state} read={read} />}
      <div className="action list-sources">
        <FileButton
          text={said.file}
          accept=".csv,.tsv,.txt,.xlsx"
          disabled={busy !== null}
          onPicked={(file) => void tasks.takeFile(file, on)}
        />
        <DefaultButton text={said.selection} disabled={busy !== null} onClick={() => void tasks.takeSelection(on)} />
        {listOfBook(opened) && !isOfBook(state) && (
          <DefaultButton text={said.office} disabled={busy !== null} onClick={() => void tasks.takeOpenOffice(on)} />
        )}
      </div>
    </div>
  );
}
