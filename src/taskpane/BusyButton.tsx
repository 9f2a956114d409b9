import { PrimaryButton, Spinner, SpinnerSize } from "office-ui-fabric-react";
import React from "react";
import type { Busy } from "./paneState.js";
import { useWords } from "./words/words.js";

interface Props {
  readonly task: Busy;
  readonly text: string;
  readonly busy: Busy | null;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** The button that begins a task; while any is under way none can be begun, and the own one is told. */
export function BusyButton({ task, text, busy, disabled = false, onClick }: Props): React.ReactElement {
  const words = useWords();
  return (
    <div className="action">
      <PrimaryButton text={text} disabled={disabled || busy !== null} onClick={onClick} />
      {busy === task && <Spinner size={SpinnerSize.small} label={words.busy[task]} labelPosition="right" />}
    </div>
  );
}
