import { ChoiceGroup } from "office-ui-fabric-react";
import React, { useState } from "react";
import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import { candidatesOf, identityWords } from "../../departments/identityWords.js";
import { ReasonForm } from "../kit/ReasonForm.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly open: OpenIdentity;
  readonly disabled: boolean;
  readonly onDecide: (decision: IdentityDecision) => void;
}

const none = "|none";

/** Who a department of another file is here: nothing is chosen beforehand, and the reason is kept. */
export function IdentityChoice({ open, disabled, onDecide }: Props): React.ReactElement {
  const { identities, language } = useWords();
  const [chosen, choose] = useState<string | null>(null);
  const { code, name } = open.department;
  const options = [
    ...candidatesOf(open).map((each) => ({ key: each.code, text: `${each.code} ${each.name}` })),
    { key: none, text: identities.none },
  ];
  return (
    <div className="rivals">
      <p>{identityWords(open)[language]}</p>
      <ChoiceGroup
        label={identities.which(code, name)}
        {...(chosen !== null && { selectedKey: chosen })}
        disabled={disabled}
        options={options}
        onChange={(_, option) => option && choose(option.key)}
      />
      <ReasonForm
        label={identities.reason}
        button={identities.decide}
        disabled={disabled || chosen === null}
        onReason={(reason) => chosen !== null && onDecide({ code, name, is: chosen === none ? null : chosen, reason })}
      />
    </div>
  );
}
