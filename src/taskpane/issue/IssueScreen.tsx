import { DefaultButton, PrimaryButton, TextField } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import type { Shown } from "../kit/feature.js";
import { DepartmentsField } from "../departments/DepartmentsField.js";
import { listed } from "../departments/listed.js";
import { isNobodys, listOfBook, nobodys, isSameList } from "../departments/listOfBook.js";
import { FileButton } from "../kit/FileButton.js";
import { HandoutBar } from "../handout/HandoutBar.js";
import { IdentityPart } from "../identities/IdentityPart.js";
import { modeWithout } from "../kit/ModeChoice.js";
import { roundName } from "../settings/settings.js";
import { useWords } from "../words/words.js";
import { IssuedPart } from "./IssuedPart.js";
import { KeyPart } from "./KeyPart.js";
import { TermsPart } from "./TermsPart.js";

/** A form for each department of the list. */
export function IssueScreen({ state: all, tasks, dispatch, services }: Shown): React.ReactElement {
  const { issue: state, handout, busy } = all;
  const list = all.departments.issue;
  const { opened } = all.home;
  const settings = all.settings.saved;
  /** An office workbook is open: forms are registered there. */
  const isOffice = opened?.kind === "office";
  /** A download from the pane arrives. */
  const { canDownload } = services.host;
  const { issue } = useWords();
  useEffect(() => {
    const ofBook = listOfBook(opened) ?? nobodys;
    // until it was read, nothing is known of the workbook
    if (opened === null || busy !== null || !isNobodys(list) || isSameList(list, ofBook)) return;
    dispatch({ type: "departmentsTaken", on: "issue", ...ofBook, problems: [] });
  }, [opened, list, busy, dispatch]);
  const { departments: read, isCoded, isUsable } = listed(list);
  const departments = read.map(({ code, name }) => ({ code, name }));
  const cannot = busy !== null || !isUsable;
  const round = state.round ?? roundName(settings);
  const oneByOne = (): void => dispatch({ type: "handoutBegun", kind: "forms", departments, isCoded });
  return (
    <section className="card">
      <p className="about">{issue.about}</p>
      <DepartmentsField on="issue" state={list} opened={opened} busy={busy} tasks={tasks} dispatch={dispatch} />
      <TextField
        label={issue.round}
        value={round}
        maxLength={40}
        disabled={busy !== null}
        description={issue.roundAbout}
        onChange={(_, text = "") => dispatch({ type: "roundTyped", round: text })}
      />
      {opened?.kind === "office" && <TermsPart terms={opened.state.terms} tasks={tasks} />}
      <KeyPart openKey={state.key} canDownload={canDownload} busy={busy} tasks={tasks} dispatch={dispatch} />
      {isOffice ? (
        <p className="about">{issue.ledgerHere}</p>
      ) : (
        canDownload && (
          <div>
            <p className="about">
              {state.ledger && state.ledger.name !== "" ? issue.continuing(state.ledger.name) : issue.ledgerNew}
            </p>
            <div className="action list-sources">
              <FileButton
                text={issue.continueLedger}
                accept=".json"
                disabled={busy !== null}
                onPicked={({ name, bytes }) =>
                  dispatch({ type: "issueLedgerChosen", ledger: { name, text: new TextDecoder().decode(bytes) } })
                }
              />
            </div>
          </div>
        )
      )}
      <IdentityPart
        open={state.openIdentities}
        decided={state.identities}
        disabled={busy !== null}
        onDecide={(identities) => dispatch({ type: "identitiesDecided", identities })}
      />
      {handout.kind === "forms" ? (
        <HandoutBar
          state={handout}
          busy={busy}
          onNext={() => void tasks.issueNext(handout, state, round.trim())}
          dispatch={dispatch}
        />
      ) : (
        <div className="action">
          {canDownload && (
            <PrimaryButton
              text={issue.zip}
              disabled={cannot}
              onClick={() => void tasks.issueZip({ departments, isCoded }, state, round.trim(), false)}
            />
          )}
          {state.before.length > 0 && (
            <DefaultButton
              text={issue.again(state.before.length)}
              disabled={cannot}
              onClick={() => void tasks.issueZip({ departments, isCoded }, state, round.trim(), true)}
            />
          )}
          {canDownload ? (
            <DefaultButton text={issue.oneByOne} disabled={cannot} onClick={oneByOne} />
          ) : (
            <PrimaryButton text={issue.oneByOne} disabled={cannot} onClick={oneByOne} />
          )}
        </div>
      )}
      {!canDownload && <p className="about">{issue.noDownloads}</p>}
      {state.issued && (
        <IssuedPart
          issued={state.issued}
          canDownload={canDownload}
          onSave={() => state.issued && tasks.saveLedger(state.issued)}
        />
      )}
      <div className="also">
        <p className="about">{issue.officeAbout}</p>
        <DefaultButton
          text={issue.office}
          disabled={cannot}
          onClick={() =>
            void tasks.createOffice(
              { on: "issue", departments, isCoded, identities: state.identities },
              modeWithout(all.selfcheck.missing, settings.mode),
              isOffice ? null : (state.issued?.ledger ?? null),
            )
          }
        />
      </div>
    </section>
  );
}
