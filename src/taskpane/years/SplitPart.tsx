import { DefaultButton } from "office-ui-fabric-react";
import React, { useMemo } from "react";
import { splitDefinition, unsplitWords } from "../../analysis/years/yearWords.js";
import { IdentityPart } from "../identities/IdentityPart.js";
import { BusyButton } from "../kit/BusyButton.js";
import { Summary } from "../kit/Summary.js";
import { useOpened } from "../ranking/useOpened.js";
import { useWords } from "../words/words.js";
import { ChangeCard } from "./ChangeCard.js";
import { ChangesTable, type ChangeRow } from "./ChangesTable.js";
import type { SplitView } from "./splitView.js";
import { Told } from "./TrialPart.js";
import type { YearsProps } from "./YearsScreen.js";

/** What each department's change comes from; it takes seconds, and is asked for. */
export function SplitPart({ state, view, busy, tasks, dispatch }: YearsProps): React.ReactElement {
  const { years: said, language } = useWords();
  const { split, identities, openIdentities, isOld } = state;
  const { answered, objection } = view;
  if (objection) return <p className="objection">{objection[language]}</p>;
  if (!answered.before || !answered.after) return <p className="about">{said.noSplit}</p>;
  return (
    <section className="card">
      <p className="about">{said.splitAbout}</p>
      <details>
        <Summary>{said.definition}</Summary>
        <p>{splitDefinition[language]}</p>
      </details>
      <IdentityPart
        open={openIdentities}
        decided={identities}
        disabled={busy !== null}
        onDecide={(decided) => dispatch({ type: "yearsDecided", identities: decided })}
      />
      <BusyButton
        text={split ? said.splitAgain : said.splitNow}
        busy={busy}
        onClick={() => void tasks.splitYears(identities)}
      />
      {split && (
        <>
          <div className="action">
            <DefaultButton
              text={said.save}
              disabled={busy !== null || isOld}
              onClick={() => void tasks.saveComparison()}
            />
          </div>
          <Changes split={split} />
        </>
      )}
    </section>
  );
}

function Changes({ split }: { readonly split: SplitView }): React.ReactElement {
  const { years: said, language } = useWords();
  const { opened, open, close, list } = useOpened();
  const rows = useMemo(
    () =>
      split.changes.map(({ code, name, total, place, placesUp }): ChangeRow => ({
        code,
        name,
        notes: [
          `${said.totals} ${said.arrow(total.before, total.after)}`,
          `${said.places} ${said.arrow(place.before?.toString() ?? said.none, place.after?.toString() ?? said.none)}`,
        ],
        change: total.change,
        placesUp,
      })),
    [split, said],
  );
  const chosen = split.changes.find(({ code }) => code === opened);
  return (
    <>
      {chosen && <ChangeCard change={chosen} onBack={() => close(said.open(chosen.name))} />}
      <div ref={list} hidden={chosen !== undefined}>
        {rows.length > 0 && <ChangesTable rows={rows} label={said.split} onOpen={open} />}
        {split.unsplit.length > 0 && (
          <section className="part">
            <h3>{said.unsplit(split.unsplit.length)}</h3>
            <ul className="plain">
              {split.unsplit.map(({ code, name, because }) => (
                <li key={code}>
                  {code} {name}：{unsplitWords[because][language]}
                </li>
              ))}
            </ul>
          </section>
        )}
        <Told head={said.onlyAfter(split.onlyAfter.length)} items={split.onlyAfter} />
        <Told head={said.onlyBefore(split.onlyBefore.length)} items={split.onlyBefore} />
        <Told head={said.unlike(split.unlike.length)} items={split.unlike} />
      </div>
    </>
  );
}
