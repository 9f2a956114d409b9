import { DefaultButton } from "office-ui-fabric-react";
import React from "react";
import type { InputName } from "../../scheme/inputNames.js";
import type { Busy } from "../shell/paneState.js";
import { useWords } from "../words/words.js";
import type { ReturnsState } from "./returnsState.js";
import { TotalsTable } from "./TotalsTable.js";

interface Props {
  readonly merged: NonNullable<ReturnsState["merged"]>;
  readonly names: Readonly<Record<string, InputName>>;
  readonly busy: Busy | null;
  readonly onUndo: () => void;
}

/** What was merged: its receipt, and the control totals that were found afterwards. */
export function MergedPart({ merged: { plan, shortDigest }, names, busy, onUndo }: Props): React.ReactElement {
  const { returns } = useWords();
  return (
    <section className="card" aria-live="polite">
      <h2 className="small-head">{returns.mergedHead}</h2>
      <p>
        {returns.receipt} <strong className="digest">{shortDigest}</strong>
      </p>
      <p className="about">{returns.mergedAbout(plan.totals.length)}</p>
      <TotalsTable totals={plan.totals} names={names} />
      <div className="action">
        <DefaultButton text={returns.undo} disabled={busy !== null} onClick={onUndo} />
      </div>
    </section>
  );
}
