import { Link } from "office-ui-fabric-react";
import React from "react";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly tasks: Tasks;
  readonly onShow: () => void;
}

/** Once after the product or Excel has changed: whether to check. It stands below the work of the day, and is small. */
export function OfferBar({ tasks, onShow }: Props): React.ReactElement {
  const { selfcheck } = useWords();
  return (
    <p className="about selfcheck-offer">
      {selfcheck.offer}{" "}
      <Link
        onClick={() => {
          tasks.declineSelfcheck();
          onShow();
        }}
      >
        {selfcheck.offerYes}
      </Link>{" "}
      <Link onClick={() => tasks.declineSelfcheck()}>{selfcheck.offerNo}</Link>
    </p>
  );
}
