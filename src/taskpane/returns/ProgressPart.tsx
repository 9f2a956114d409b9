import { DefaultButton } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import { daysLeft, isAwaited, isLate, isReceived } from "../../returns/progress/lateness.js";
import { dueWords, progressSentence, progressStateWords } from "../../returns/progress/progressWords.js";
import { joinedReminders } from "../../returns/progress/reminders.js";
import type { DepartmentProgress } from "../../returns/progress/roundProgress.js";
import { CopyText } from "../explain/CopyText.js";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import type { ReturnsProps } from "./ReturnsScreen.js";
import type { Followed } from "./returnsWork.js";

interface Props extends ReturnsProps {
  /** Who signs reminders. */
  readonly office: string;
  /** Another reading of the workbook is another object. */
  readonly opened: object;
}

/** Who has handed in and who has not, with the text that reminds them. */
export function ProgressPart({ opened, office, ...props }: Props): React.ReactElement | null {
  const { state, tasks } = props;
  const { ledger, collected, merged, followed } = state;
  // the workbook, the ledger or the files at hand are others: who is missing is read off them again
  useEffect(() => void tasks.followReturns(state, office), [opened, office, ledger, collected, merged]);
  if (followed?.kind !== "followed") return null;
  return <Told {...props} followed={followed} />;
}

interface ToldProps extends ReturnsProps {
  readonly followed: Extract<Followed, { readonly kind: "followed" }>;
}

function Told({ followed, busy, tasks, canDownload }: ToldProps): React.ReactElement {
  const { returns: words, language } = useWords();
  const { progress, dueOn, today, reminders } = followed;
  const open = progress.departments.filter(isAwaited);
  const namesOf = (all: readonly DepartmentProgress[]): string =>
    all.map(({ department }) => department.name).join("、");
  const notIssued = progress.departments.filter(({ state }) => state === "notIssued");
  const lateReceived = progress.departments.filter((each) => isReceived(each) && isLate(each, dueOn, today));
  const textOf = new Map(reminders.map(({ department, text }) => [department.code, text]));
  const isOver = (daysLeft(dueOn, today) ?? 0) < 0;
  return (
    <section className="card progress-part" aria-label={words.progress}>
      <h2 className="small-head">{`${progress.round}　${words.progress}`}</h2>
      <p className="progress-sum">{progressSentence(progress, dueOn, today)[language]}</p>
      <p className={isOver && open.length > 0 ? "warn" : "about"}>{dueWords(dueOn, today)[language]}</p>
      {open.length === 0 ? (
        <p className="about">{words.progressAll}</p>
      ) : (
        <>
          <h3 className="small-head">{words.progressOpen}</h3>
          <ul className="returns awaited">
            {open.map(({ department: { code, name }, state, file, ...each }) => (
              <li key={code} className="awaited-one">
                <details>
                  <Summary>
                    <span className={`mark state-${state}`}>{progressStateWords[state][language]}</span>{" "}
                    <span className="return-name">{`${code} ${name}`}</span>
                    {isLate({ department: { code, name }, state, file, ...each }, dueOn, today) && (
                      <span className="warn"> {words.late}</span>
                    )}
                    {file !== "" && <span className="return-file">{file}</span>}
                  </Summary>
                  <p className="reminder">{textOf.get(code)}</p>
                  <CopyText text={textOf.get(code) ?? ""} label={words.copyReminder} />
                </details>
              </li>
            ))}
          </ul>
          <div className="action">
            {canDownload && (
              <DefaultButton
                text={words.saveReminders(reminders.length)}
                disabled={busy !== null}
                onClick={() => void tasks.saveReminders(progress.round, joinedReminders(reminders), reminders.length)}
              />
            )}
          </div>
          <CopyText text={joinedReminders(reminders)} label={words.copyReminders(reminders.length)} />
        </>
      )}
      {lateReceived.length > 0 && <p className="about">{words.lateReceived(namesOf(lateReceived))}</p>}
      {notIssued.length > 0 && <p className="about">{words.notIssued(namesOf(notIssued))}</p>}
      {progress.unclear.length > 0 && (
        <p className="warn">{words.unclear(progress.unclear.map(({ code, name }) => `${code} ${name}`).join("、"))}</p>
      )}
    </section>
  );
}
