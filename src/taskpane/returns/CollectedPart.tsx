import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import React from "react";
import { isTaken } from "../../returns/check/checkedReturn.js";
import { IdentityPart } from "../identities/IdentityPart.js";
import { useWords } from "../words/words.js";
import { PlanPart } from "./PlanPart.js";
import { QuestionList } from "./QuestionList.js";
import { ReturnItem } from "./ReturnItem.js";
import type { ReturnsProps } from "./ReturnsScreen.js";
import type { CollectedView } from "./returnsState.js";
import { StateFilter } from "./StateFilter.js";

interface Props extends ReturnsProps {
  readonly collected: CollectedView;
  /** Of the settings: who merges. */
  readonly collectedBy: string;
}

/** The list of states, and what follows from it: queries, and the merge. */
export function CollectedPart(props: Props): React.ReactElement {
  const { returns: words } = useWords();
  const { state, collected, busy, tasks, dispatch, canDownload } = props;
  const { returns, plan, round } = collected;
  const shown = returns.filter((each) => state.filter === null || each.state === state.filter);
  const isAsking = returns.some(
    (each) => each.state === "asked" || each.state === "refused" || each.state === "unfilled",
  );
  const taken = returns.filter(isTaken).length;
  const [nextQuery] = state.queries;
  return (
    <section className="card" aria-label={words.result}>
      <h2 className="small-head">{words.resultOf(round, returns.length)}</h2>
      {!state.merged && (
        <IdentityPart
          open={collected.openIdentities}
          decided={state.identities}
          disabled={busy !== null}
          onDecide={(identities) => void tasks.decideReturns(state, { identities })}
        />
      )}
      <StateFilter returns={returns} filter={state.filter} dispatch={dispatch} />
      <ul className="returns" aria-live="polite">
        {shown.map((each) => (
          <ReturnItem key={each.name} {...props} returned={each} />
        ))}
      </ul>
      {nextQuery ? (
        <div className="action">
          <PrimaryButton
            text={words.nextQuery(nextQuery.department.name)}
            disabled={busy !== null}
            onClick={() => void tasks.openQuery(state)}
          />
          <DefaultButton
            text={words.stopQueries}
            disabled={busy !== null}
            onClick={() => dispatch({ type: "queriesMade", queries: [] })}
          />
        </div>
      ) : (
        <div className="action">
          {!state.merged && !state.isPlanShown && taken > 0 && (
            <PrimaryButton
              text={words.plan}
              disabled={busy !== null}
              onClick={() => dispatch({ type: "planShown", isShown: true })}
            />
          )}
          {isAsking && (
            <DefaultButton
              text={words.exportQueries}
              disabled={busy !== null}
              onClick={() => void tasks.exportQueries(round)}
            />
          )}
          {isAsking && canDownload && (
            <DefaultButton
              text={words.exportQueryPapers}
              disabled={busy !== null}
              onClick={() => void tasks.exportQueries(round, "paper")}
            />
          )}
        </div>
      )}
      {state.isPlanShown && !state.merged && <PlanPart {...props} plan={plan} names={collected.names} />}
      <QuestionList returns={returns} />
    </section>
  );
}
