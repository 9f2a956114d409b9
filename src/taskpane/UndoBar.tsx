import { ActionButton } from "office-ui-fabric-react";
import React from "react";
import { useWords } from "./words/words.js";

interface Props {
  readonly label: string | null;
  readonly disabled: boolean;
  readonly onUndo: () => void;
}

/** The pane's own undo: Excel clears its list when an add-in writes. */
export function UndoBar({ label, disabled, onUndo }: Props): React.ReactElement | null {
  const words = useWords();
  if (label === null) return null;
  return (
    <footer className="undo">
      <ActionButton iconProps={{ iconName: "Undo" }} text={words.shell.undo(label)} disabled={disabled} onClick={onUndo} />
    </footer>
  );
}
