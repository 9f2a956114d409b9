import { Link } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import { FileButton } from "../kit/FileButton.js";
import { useWords } from "../words/words.js";
import type { ReturnsState } from "./returnsState.js";

interface Props extends Pick<PartProps, "busy" | "dispatch"> {
  readonly ledger: ReturnsState["ledger"];
  /** How many forms 发放登记 of the workbook knows. */
  readonly issued: number;
}

/** What the returned forms are checked against. */
export function LedgerLine({ ledger, issued, busy, dispatch }: Props): React.ReactElement {
  const { returns } = useWords();
  return (
    <div>
      <p>{ledger ? returns.ledgerFile(ledger.name) : issued > 0 ? returns.ledgerHere(issued) : returns.noLedger}</p>
      <div className="action list-sources">
        <FileButton
          text={returns.chooseLedger}
          accept=".json"
          disabled={busy !== null}
          onPicked={({ name, bytes }) =>
            dispatch({ type: "ledgerChosen", ledger: { name, text: new TextDecoder().decode(bytes) } })
          }
        />
        {ledger && issued > 0 && (
          <Link onClick={() => dispatch({ type: "ledgerChosen", ledger: null })}>{returns.useLedgerHere}</Link>
        )}
      </div>
    </div>
  );
}
