import { DefaultButton, TextField } from "office-ui-fabric-react";
import React, { useState } from "react";

interface Props {
  readonly label: string;
  readonly button: string;
  readonly disabled: boolean;
  readonly onReason: (reason: string) => void;
}

/** A decision needs a written reason, which is kept. */
export function ReasonForm({ label, button, disabled, onReason }: Props): React.ReactElement {
  const [reason, setReason] = useState("");
  return (
    <div className="reason">
      <TextField label={label} value={reason} maxLength={200} multiline autoAdjustHeight rows={1} disabled={disabled} onChange={(_, text = "") => setReason(text)} />
      <DefaultButton text={button} disabled={disabled || reason.trim() === ""} onClick={() => onReason(reason.trim())} />
    </div>
  );
}
