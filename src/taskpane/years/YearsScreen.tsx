import { Link, Pivot, PivotItem } from "office-ui-fabric-react";
import React from "react";
import { BusyButton } from "../kit/BusyButton.js";
import type { PartProps, Shown } from "../kit/feature.js";
import { FileButton } from "../kit/FileButton.js";
import { useWords } from "../words/words.js";
import type { Opened } from "../worker/openBook.js";
import { DiffPart } from "./DiffPart.js";
import { SplitPart } from "./SplitPart.js";
import { TrialPart } from "./TrialPart.js";
import type { YearsState } from "./yearsState.js";
import type { YearsView } from "./yearsWork.js";

export interface YearsProps extends PartProps {
  readonly state: YearsState;
  readonly view: YearsView;
}

/** Two years side by side: what the schemes say, what the rules alone do, what each change comes from. */
export function YearsScreen({ state: all, tasks, dispatch }: Shown): React.ReactElement {
  const { years: said } = useWords();
  const { years: state, busy } = all;
  const { view } = state;
  const props = { state, busy, tasks, dispatch };
  return (
    <>
      <FilesPart {...props} opened={all.home.opened} />
      {view && (
        <>
          {state.isOld && <p className="warn">{said.old}</p>}
          <Pivot aria-label={said.parts} styles={{ itemContainer: { paddingTop: 12 } }}>
            <PivotItem headerText={said.diff}>
              <DiffPart view={view} />
            </PivotItem>
            <PivotItem headerText={said.trial}>
              <TrialPart view={view} />
            </PivotItem>
            <PivotItem headerText={said.split}>
              <SplitPart {...props} view={view} />
            </PivotItem>
          </Pivot>
        </>
      )}
    </>
  );
}

interface FilesProps extends PartProps {
  readonly state: YearsState;
  readonly opened: Opened | null;
}

function FilesPart({ state, opened, busy, tasks, dispatch }: FilesProps): React.ReactElement {
  const { years: said } = useWords();
  const { last, current, view } = state;
  const isOffice = opened?.kind === "office";
  return (
    <section className="card" aria-labelledby="years-files">
      <h2 id="years-files">{said.files}</h2>
      <p className="about">{said.filesAbout}</p>
      <ul className="plain">
        {last && <li>{said.lastIs(last.name)}</li>}
        <li>
          {current ? said.currentIs(current.name) : isOffice ? said.currentOpen(opened.title) : said.currentNone}{" "}
          {current && isOffice && (
            <Link disabled={busy !== null} onClick={() => dispatch({ type: "yearsChosen", current: null })}>
              {said.useOpen}
            </Link>
          )}
        </li>
      </ul>
      <div className="action">
        <FileButton
          text={said.last}
          accept=".xlsx,.json"
          disabled={busy !== null}
          onPicked={(file) => dispatch({ type: "yearsChosen", last: file })}
        />
        <FileButton
          text={said.current}
          accept=".xlsx,.json"
          disabled={busy !== null}
          onPicked={(file) => dispatch({ type: "yearsChosen", current: file })}
        />
      </div>
      <BusyButton
        text={view ? said.again : said.compare}
        busy={busy}
        disabled={!last || (!current && !isOffice)}
        onClick={() => last && void tasks.readYears(last, current)}
      />
    </section>
  );
}
