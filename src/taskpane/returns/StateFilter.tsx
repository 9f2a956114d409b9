import { DefaultButton } from "office-ui-fabric-react";
import React from "react";
import type { ReturnState } from "../../returns/check/checkedReturn.js";
import type { Action } from "../shell/paneState.js";
import type { ReturnView } from "./returnView.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly returns: readonly ReturnView[];
  readonly filter: ReturnState | null;
  readonly dispatch: (action: Action) => void;
}

const states: readonly ReturnState[] = ["accepted", "noted", "asked", "refused", "unfilled", "superseded"];

/** How many files ended as what; each count shows only those. */
export function StateFilter({ returns, filter, dispatch }: Props): React.ReactElement {
  const words = useWords();
  const choice = (key: ReturnState | null, name: string, count: number) => (
    <DefaultButton
      key={key ?? "all"}
      toggle
      checked={filter === key}
      className="filter"
      text={`${name} ${count}`}
      onClick={() => dispatch({ type: "returnsFiltered", filter: key })}
    />
  );
  return (
    <div className="filters" role="group" aria-label={words.returns.filter}>
      {choice(null, words.returns.all, returns.length)}
      {states.flatMap((state) => {
        const count = returns.filter((each) => each.state === state).length;
        return count > 0 ? [choice(state, words.returns.states[state], count)] : [];
      })}
    </div>
  );
}
