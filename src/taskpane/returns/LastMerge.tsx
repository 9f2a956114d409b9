import { DefaultButton } from "office-ui-fabric-react";
import React from "react";
import type { Busy } from "../shell/paneState.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly busy: Busy | null;
  readonly onUndo: () => void;
}

/** A merge of an earlier day can be undone as a whole, too. */
export function LastMerge({ busy, onUndo }: Props): React.ReactElement {
  const { returns } = useWords();
  return (
    <section className="card">
      <p className="about">{returns.lastMerge}</p>
      <DefaultButton text={returns.undo} disabled={busy !== null} onClick={onUndo} />
    </section>
  );
}
