import { TextField } from "office-ui-fabric-react";
import React from "react";
import { mostLedgerRows } from "../../workbook/convert/officeChanges.js";
import { FileButton } from "../kit/FileButton.js";
import { useWords } from "../words/words.js";
import type { RosterPartProps } from "./RosterScreen.js";

/** How much room the ledger has, and more of it. */
export function LedgerRowsPart({ state, roster, busy, tasks, dispatch }: RosterPartProps): React.ReactElement {
  const { roster: words } = useWords();
  const text = state.rows.trim();
  const rows = /^[1-9]\d{0,4}$/.test(text) && Number(text) <= mostLedgerRows ? Number(text) : null;
  return (
    <section className="card">
      <h2 className="small-head">{words.rows.head}</h2>
      <p>{words.rows.room(roster.free, roster.prepared)}</p>
      <TextField
        label={words.rows.label}
        inputMode="numeric"
        value={state.rows}
        errorMessage={rows === null ? words.rows.fault(mostLedgerRows) : ""}
        onChange={(_, typed = "") => dispatch({ type: "ledgerRowsEdited", rows: typed })}
      />
      <p className="about">{words.growing}</p>
      <div className="action">
        <FileButton
          text={words.rows.action}
          accept=".xlsx"
          disabled={busy !== null || rows === null}
          onPicked={(file) => rows !== null && void tasks.growOffice({ kind: "ledgerRows", rows }, file)}
        />
      </div>
    </section>
  );
}
