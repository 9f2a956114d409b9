import { PrimaryButton } from "office-ui-fabric-react";
import React from "react";
import type { Busy } from "../shell/paneState.js";

interface Props {
  readonly text: string;
  readonly busy: Busy | null;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** The button that begins a task; while any is under way none can be begun. */
export const BusyButton = ({ text, busy, disabled = false, onClick }: Props): React.ReactElement => (
  <div className="action">
    <PrimaryButton text={text} disabled={disabled || busy !== null} onClick={onClick} />
  </div>
);
