import { DefaultButton, ProgressIndicator } from "office-ui-fabric-react";
import React from "react";
import { uncancellable, type Busy, type PaneState } from "./paneState.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly busy: Busy | null;
  readonly progress: PaneState["progress"];
  readonly onCancel: () => void;
}

/** The task under way: what it is, how far it has come, and the way out of it. */
export function ProgressBar({ busy, progress, onCancel }: Props): React.ReactElement | null {
  const words = useWords();
  if (!busy) return null;
  return (
    <div className="progress">
      <ProgressIndicator
        label={words.busy[busy]}
        description={progress ? words.shell.progress(progress.done, progress.of) : undefined}
        {...(progress && progress.of > 0 ? { percentComplete: progress.done / progress.of } : {})}
      />
      {progress && !uncancellable.has(busy) && <DefaultButton text={words.shell.cancel} onClick={onCancel} />}
    </div>
  );
}
