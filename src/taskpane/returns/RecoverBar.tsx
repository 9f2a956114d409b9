import { MessageBar, MessageBarType, PrimaryButton } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import { useWords } from "../words/words.js";

type Props = Pick<PartProps, "busy" | "tasks">;

/** A merge was interrupted: before anything else it is completed or rolled back. */
export function RecoverBar({ busy, tasks }: Props): React.ReactElement {
  const { returns } = useWords();
  return (
    <section className="recover">
      <MessageBar isMultiline messageBarType={MessageBarType.severeWarning}>
        {returns.brokenOff}
      </MessageBar>
      <div className="action">
        <PrimaryButton text={returns.recover} disabled={busy !== null} onClick={() => void tasks.recoverReturns()} />
      </div>
    </section>
  );
}
