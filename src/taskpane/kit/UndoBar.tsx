import { ActionButton, DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import React, { useEffect, useRef } from "react";
import type { HistoryState } from "../shell/paneState.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly history: HistoryState;
  readonly disabled: boolean;
  /** @param isConfirmed the question was answered */
  readonly onUndo: (isConfirmed: boolean) => void;
  readonly onRedo: () => void;
  readonly onKeep: () => void;
}

/** The pane's own undo and redo: Excel clears its list when an add-in writes. What others rest on is asked about here. */
export function UndoBar({
  history: { undo, redo, question },
  disabled,
  onUndo,
  onRedo,
  onKeep,
}: Props): React.ReactElement | null {
  const { shell } = useWords();
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // the question is where the keyboard is, and the harmless answer comes first; it comes while the pane is still busy
    if (question !== null && !disabled) asked.current?.querySelector("button")?.focus();
  }, [question, disabled]);
  if (undo === null && redo === null) return null;
  return (
    <footer className="undo">
      {question !== null && undo !== null ? (
        <div ref={asked} role="alertdialog" aria-label={shell.undo(undo)} aria-describedby="undo-question">
          <p id="undo-question">
            {shell.undo(undo)}？{question}
          </p>
          <div className="action">
            <PrimaryButton text={shell.keep} disabled={disabled} onClick={onKeep} />
            <DefaultButton text={shell.undoAnyway} disabled={disabled} onClick={() => onUndo(true)} />
          </div>
        </div>
      ) : (
        <>
          {undo !== null && (
            <ActionButton
              iconProps={{ iconName: "Undo" }}
              text={shell.undo(undo)}
              disabled={disabled}
              onClick={() => onUndo(false)}
            />
          )}
          {redo !== null && (
            <ActionButton
              iconProps={{ iconName: "Redo" }}
              text={shell.redo(redo)}
              disabled={disabled}
              onClick={onRedo}
            />
          )}
        </>
      )}
    </footer>
  );
}
