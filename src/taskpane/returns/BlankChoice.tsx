import { ChoiceGroup } from "office-ui-fabric-react";
import React, { useState } from "react";
import type { BlankDecision } from "../../returns/settle/blankFigures.js";
import { useWords } from "../words/words.js";
import { ReasonForm } from "../kit/ReasonForm.js";
import type { ReturnsProps } from "./ReturnsScreen.js";

interface Props extends ReturnsProps {
  readonly department: string;
  /** The keys of the figures that are asked about. */
  readonly emptied: readonly string[];
}

/** A form is blank where the office has figures: the operator says whether they stay or go, and why. */
export function BlankChoice({ department, emptied, state, busy, tasks }: Props): React.ReactElement {
  const { returns } = useWords();
  const [figure, choose] = useState<BlankDecision["figure"] | null>(null);
  return (
    <div className="rivals">
      <ChoiceGroup
        label={returns.blankFigures(emptied.length)}
        selectedKey={figure ?? ""}
        disabled={busy !== null}
        options={[
          { key: "keep", text: returns.blankKeep },
          { key: "clear", text: returns.blankClear },
        ]}
        onChange={(_, option) => choose(option?.key === "clear" ? "clear" : "keep")}
      />
      <ReasonForm
        label={returns.blankReason}
        button={returns.decide}
        disabled={busy !== null}
        isReady={figure !== null}
        onReason={(reason) => {
          if (figure === null) return;
          const made = emptied.map((key) => ({ department, key, figure, reason }));
          void tasks.decideReturns(state, { blanks: [...state.blanks, ...made] });
        }}
      />
    </div>
  );
}
