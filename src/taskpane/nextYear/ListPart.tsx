import { Link } from "office-ui-fabric-react";
import React from "react";
import { faultWords, mergedWords, takenWords } from "../../departments/identityWords.js";
import { identityKey } from "../../departments/settleIdentities.js";
import type { Fate, TurnedList } from "../../departments/turnList.js";
import { DepartmentsField } from "../departments/DepartmentsField.js";
import type { DepartmentsList } from "../departments/departmentsState.js";
import { IdentityPart } from "../identities/IdentityPart.js";
import { useWords } from "../words/words.js";
import type { Opened } from "../worker/openBook.js";
import { FateChoice } from "./FateChoice.js";
import type { YearProps } from "./NextYearScreen.js";
import { TurnedPart } from "./TurnedPart.js";

/** More at once would fill the pane; those that are decided make room. */
const mostShown = 10;

interface Props extends YearProps {
  readonly list: DepartmentsList;
  readonly opened: Opened | null;
  /** Null where the list cannot be used as it stands. */
  readonly turn: TurnedList | null;
}

/** This year's departments: whoever does not go on as it was is asked about, and nothing is guessed. */
export function ListPart(props: Props): React.ReactElement {
  const { state, last, list, opened, turn, busy, tasks, dispatch } = props;
  const { nextYear: said, language } = useWords();
  if (!last.departments)
    return (
      <section className="card" aria-labelledby="year-list">
        <h2 id="year-list">{said.listHead}</h2>
        <p className="about">{said.noDepartments}</p>
      </section>
    );
  const notApplicable = last.departments.filter(({ hasNotApplicable }) => hasNotApplicable).length;
  return (
    <section className="card" aria-labelledby="year-list">
      <h2 id="year-list">{said.listHead}</h2>
      <p className="about">{said.listAbout}</p>
      <DepartmentsField on="nextYear" state={list} opened={opened} busy={busy} tasks={tasks} dispatch={dispatch} />
      {turn && (
        <>
          <IdentityPart
            open={turn.settled.identities.open}
            decided={state.identities}
            disabled={busy !== null}
            onDecide={(identities) => dispatch({ type: "yearIdentified", identities })}
          />
          <MissingPart {...props} turn={turn} />
          {problemsOf(turn).map((words) => (
            <p key={words.zh} className="fault" role="alert">
              {words[language]}
            </p>
          ))}
          {turn.turned.length > 0 && <TurnedPart turned={turn.turned} />}
        </>
      )}
      {notApplicable > 0 && <p className="about">{said.notApplicable(notApplicable)}</p>}
    </section>
  );
}

const problemsOf = ({ settled: { identities, taken } }: TurnedList) => [
  ...identities.faults.map(faultWords),
  ...identities.merged.map(mergedWords),
  ...taken.map(takenWords),
];

function MissingPart({ state, last, turn, busy, dispatch }: Props & { readonly turn: TurnedList }): React.ReactElement {
  const { nextYear: said } = useWords();
  const { fates } = state;
  const { missing, idle } = turn;
  const leftOut = new Set(last.departments?.flatMap(({ code, isLeftOut }) => (isLeftOut ? [code] : [])));
  const decide = (changed: readonly Fate[]): void => dispatch({ type: "fatesDecided", fates: changed });
  return (
    <>
      {missing.length > 0 && (
        <section className="part" aria-live="polite">
          <p className="warn">{said.missing(missing.length)}</p>
          {missing.slice(0, mostShown).map((department) => (
            <FateChoice
              key={department.code}
              department={department}
              isLeftOut={leftOut.has(department.code)}
              turn={turn}
              disabled={busy !== null}
              onDecide={(fate) => decide([...fates, fate])}
            />
          ))}
          {missing.length > mostShown && <p className="about">{said.more(missing.length - mostShown)}</p>}
        </section>
      )}
      {fates.length > 0 && (
        <ul className="plain">
          {fates.map((fate) => (
            <li key={identityKey(fate)}>
              <Decided fate={fate} />
              {idle.includes(fate) && <span className="fault"> {said.idle}</span>}{" "}
              <Link
                disabled={busy !== null}
                aria-label={`${said.takeBack} ${fate.name}`}
                onClick={() => decide(fates.filter((other) => other !== fate))}
              >
                {said.takeBack}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Decided({ fate: { code, name, became, reason } }: { readonly fate: Fate }): React.ReactElement {
  const { nextYear: said } = useWords();
  const who = `${code} ${name}`;
  switch (became.kind) {
    case "gone":
      return <>{said.decidedGone(who, reason)}</>;
    case "renamed":
      return <>{said.decidedRenamed(who, became.as.name, reason)}</>;
    case "merged":
      return <>{said.decidedMerged(who, became.into.name, reason)}</>;
  }
}
