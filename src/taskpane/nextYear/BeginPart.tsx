import { DefaultButton } from "office-ui-fabric-react";
import React from "react";
import type { TurnedList } from "../../departments/turnList.js";
import type { FormulaMode } from "../../formula/print.js";
import { BusyButton } from "../kit/BusyButton.js";
import { FileButton } from "../kit/FileButton.js";
import { useWords } from "../words/words.js";
import type { YearProps } from "./NextYearScreen.js";
import { yearOf } from "./yearOf.js";

interface Props extends YearProps {
  readonly turn: TurnedList | null;
  readonly mode: FormulaMode;
  /** A download from the pane arrives; 单位沿革 of the new workbook has it all in any case. */
  readonly canDownload: boolean;
}

/** More would fill the pane; 检查体系 has them all. */
const mostShown = 10;

/** This year's office workbook, of the finished scheme and the settled departments. */
export function BeginPart({ state, last, turn, mode, canDownload, busy, tasks, dispatch }: Props): React.ReactElement {
  const { nextYear: said, language } = useWords();
  const { turned, finished, finishedFaults } = state;
  const scheme = finished ?? turned?.scheme ?? null;
  const { year } = yearOf(state, last);
  const departments = turn?.departments ?? [];
  const isSettled = turn !== null && departments.length > 0;
  const begin = (): void => {
    if (scheme && turn)
      void tasks.beginYear(last, { year, scheme: scheme.text, departments, turned: turn.turned, mode });
  };
  return (
    <section className="card" aria-labelledby="year-begin">
      <h2 id="year-begin">{said.beginHead}</h2>
      <p className={finished || !turned ? "about" : "warn"} role="status">
        {finished
          ? said.usesFinished(finished.title, finished.id, finished.itemCount, finished.full)
          : turned
            ? said.usesTurned
            : said.usesNone}
      </p>
      {scheme?.incomplete !== undefined && <p className="warn">{said.incomplete(scheme.incomplete)}</p>}
      {finishedFaults && (
        <div className="list-problems" role="alert">
          <p>{said.faults(finishedFaults.file, finishedFaults.problems.length)}</p>
          <ul>
            {finishedFaults.problems.slice(0, mostShown).map((line, at) => (
              <li key={at}>{line[language]}</li>
            ))}
          </ul>
        </div>
      )}
      {!isSettled && <p className="about">{said.beginWaits}</p>}
      <div className="action">
        <FileButton
          text={said.finished}
          accept=".xlsx,.json"
          disabled={busy !== null}
          onPicked={(file) => void tasks.takeYearScheme(file)}
        />
        {finished && turned && (
          <DefaultButton
            text={said.backToTurned}
            disabled={busy !== null}
            onClick={() => dispatch({ type: "yearSchemeRead", change: { finished: null, finishedFaults: null } })}
          />
        )}
        {canDownload && (
          <DefaultButton
            text={said.saveList}
            disabled={busy !== null || !isSettled}
            onClick={() => turn && void tasks.saveYear(year, turn.turned, null)}
          />
        )}
      </div>
      <BusyButton text={said.begin} busy={busy} disabled={!isSettled || !scheme} onClick={begin} />
    </section>
  );
}
