import { MessageBar, MessageBarType } from "office-ui-fabric-react";
import React, { useState } from "react";
import type { Ability } from "../../host/abilities.js";
import { useWords } from "../words/words.js";

/** What the Excel at hand is too old for, until it was read. */
export function MissingBar({ missing }: { readonly missing: readonly Ability[] }): React.ReactElement | null {
  const words = useWords();
  const [closed, setClosed] = useState(false);
  if (closed || missing.length === 0) return null;
  return (
    <MessageBar
      isMultiline
      messageBarType={MessageBarType.warning}
      dismissButtonAriaLabel={words.dismiss}
      onDismiss={() => setClosed(true)}
    >
      {words.missing.head}
      <ul className="missing">
        {missing.map((ability) => (
          <li key={ability}>{words.missing.abilities[ability]}</li>
        ))}
      </ul>
    </MessageBar>
  );
}
