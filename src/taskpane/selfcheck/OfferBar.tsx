import { DefaultButton, MessageBar, MessageBarType } from "office-ui-fabric-react";
import React from "react";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly tasks: Tasks;
  readonly onShow: () => void;
}

/** Once after the product or Excel has changed: whether to check. */
export function OfferBar({ tasks, onShow }: Props): React.ReactElement {
  const { selfcheck } = useWords();
  return (
    <MessageBar className="selfcheck-offer" isMultiline messageBarType={MessageBarType.info}>
      {selfcheck.offer}
      <div className="action">
        <DefaultButton
          text={selfcheck.offerYes}
          onClick={() => {
            tasks.declineSelfcheck();
            onShow();
          }}
        />
        <DefaultButton text={selfcheck.offerNo} onClick={() => tasks.declineSelfcheck()} />
      </div>
    </MessageBar>
  );
}
