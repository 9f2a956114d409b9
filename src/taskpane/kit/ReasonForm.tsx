import { DefaultButton, TextField } from "office-ui-fabric-react";
import React, { useState } from "react";

interface Props {
  readonly label: string;
  readonly button: string;
  readonly disabled: boolean;
  /** What the reason is for has been chosen. */
  readonly isReady?: boolean;
  readonly onReason: (reason: string) => void;
}

/** A decision needs a written reason, which is kept. */
export function ReasonForm({ label, button, disabled, isReady = true, onReason }: Props): React.ReactElement {
  const [reason, setReason] = useState("");
  return (
    <div className="reason">
      <TextField
        label={label}
        value={reason}
        maxLength={200}
        multiline
        autoAdjustHeight
        rows={1}
        disabled={disabled}
        onChange={(_, text = "") => setReason(text)}
      />
      <DefaultButton
        text={button}
        disabled={disabled || !isReady || reason.trim() === ""}
        onClick={() => onReason(reason.trim())}
      />
    </div>
  );
}
