import { MessageBar, MessageBarType, PrimaryButton } from "office-ui-fabric-react";
import React from "react";
import type { Busy } from "../shell/paneState.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly busy: Busy | null;
  readonly tasks: Tasks;
}

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
