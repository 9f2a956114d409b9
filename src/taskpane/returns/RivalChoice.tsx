import { ChoiceGroup } from "office-ui-fabric-react";
import React, { useState } from "react";
import { useWords } from "../words/words.js";
import { ReasonForm } from "../kit/ReasonForm.js";
import { RivalFigures } from "./RivalFigures.js";
import type { ReturnsProps } from "./ReturnsScreen.js";
import type { ReturnView } from "./returnView.js";

interface Props extends ReturnsProps {
  readonly returned: ReturnView;
  readonly rivals: readonly string[];
}

/** Of several different returns none wins by being newer: the operator says which counts, and why. */
export function RivalChoice({ returned, rivals, state, busy, tasks }: Props): React.ReactElement | null {
  const { returns } = useWords();
  // nothing is chosen until somebody does
  const [chosen, choose] = useState<string | null>(null);
  const { department } = returned;
  if (!department || state.merged) return null;
  return (
    <div className="rivals">
      <ChoiceGroup
        label={returns.whichCounts}
        selectedKey={chosen ?? ""}
        disabled={busy !== null}
        options={rivals.map((name) => ({ key: name, text: name }))}
        onChange={(_, option) => option && choose(option.key)}
      />
      {returned.figures.length > 0 && <RivalFigures figures={returned.figures} />}
      <ReasonForm
        label={returns.choiceReason}
        button={returns.decide}
        disabled={busy !== null}
        isReady={chosen !== null}
        onReason={(reason) => {
          if (chosen === null) return;
          const others = state.choices.filter((choice) => choice.department !== department.code);
          void tasks.decideReturns(state, {
            choices: [...others, { department: department.code, file: chosen, reason }],
          });
        }}
      />
    </div>
  );
}
