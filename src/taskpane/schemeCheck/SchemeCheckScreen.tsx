import { DefaultButton, Spinner } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import type { PartProps, Shown } from "../kit/feature.js";
import { FileButton } from "../kit/FileButton.js";
import { useWords } from "../words/words.js";
import { ProblemPart } from "./ProblemPart.js";
import { RowsPart } from "./RowsPart.js";
import type { SchemeCheck } from "./schemeCheckWork.js";
import type { SchemeCheckState } from "./schemeCheckState.js";
import { UsablePart } from "./UsablePart.js";

export interface CheckProps extends PartProps {
  readonly check: SchemeCheck;
  readonly search: string;
}

/** The scheme that is being written, or one of a file: what is wrong, each a click from its cell, and what it says. */
export function SchemeCheckScreen({ state: { schemeCheck: state, busy }, tasks, dispatch }: Shown): React.ReactElement {
  const { schemeCheck: said } = useWords();
  useEffect(() => tasks.followScheme(), [tasks]);
  const { file, search } = state;
  const check = file?.check ?? state.ofBook;
  return (
    <>
      {file && <p className="about">{said.ofFile(file.name)}</p>}
      {check ? (
        <Checked check={check} search={search} busy={busy} tasks={tasks} dispatch={dispatch} />
      ) : (
        <Missing {...state} />
      )}
      <div className="also">
        <p className="about">{said.fileAbout}</p>
        <div className="action">
          <FileButton
            text={said.file}
            accept=".xlsx,.json"
            disabled={busy !== null}
            onPicked={(picked) => void tasks.checkFile(picked)}
          />
          {file && (
            <DefaultButton
              text={state.ofBook ? said.backToBook : said.layAside}
              disabled={busy !== null}
              onClick={() => dispatch({ type: "schemeFileChecked", file: null })}
            />
          )}
          {!file && state.ofBook && (
            <DefaultButton text={said.again} disabled={busy !== null} onClick={() => void tasks.checkAgain()} />
          )}
        </div>
      </div>
    </>
  );
}

function Checked(props: CheckProps): React.ReactElement {
  const { rows } = props.check;
  return (
    <>
      <ProblemPart {...props} />
      <UsablePart {...props} />
      {rows.length > 0 && <RowsPart {...props} />}
    </>
  );
}

function Missing({ hindrance }: SchemeCheckState): React.ReactElement {
  const { schemeCheck: said, explain } = useWords();
  if (hindrance === null) return <Spinner className="waiting" label={said.reading} />;
  const isElsewhere = hindrance === "otherWorkbook";
  return (
    <section>
      <h2>{isElsewhere ? said.elsewhere : explain.broken}</h2>
      <p className="about">{isElsewhere ? said.elsewhereAbout : hindrance.broken}</p>
    </section>
  );
}
