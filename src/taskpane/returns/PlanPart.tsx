import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import React from "react";
import { isTaken } from "../../returns/check/checkedReturn.js";
import type { MergePlan } from "../../returns/merge/mergePlan.js";
import { useWords } from "../words/words.js";
import type { ReturnsProps } from "./ReturnsScreen.js";
import { TotalsTable } from "./TotalsTable.js";

interface Props extends ReturnsProps {
  readonly plan: MergePlan;
  readonly labels: Readonly<Record<string, string>>;
}

/** What the merge will do, before it is done: nothing has been touched yet. */
export function PlanPart({ plan, labels, state, busy, tasks, dispatch }: Props): React.ReactElement {
  const { returns } = useWords();
  const taken = plan.files.filter(isTaken);
  const changed = new Set(plan.changes.map(({ department }) => department));
  const overwritten = plan.changes.filter(({ before }) => before !== "").length;
  const emptied = plan.changes.filter(({ after }) => after === "").length;
  return (
    <section className="part plan">
      <h3 className="small-head">{returns.planHead}</h3>
      <ul className="plain">
        <li>{returns.planFiles(taken.length, plan.files.length - taken.length)}</li>
        <li>{returns.planChanges(changed.size, plan.changes.length)}</li>
        {overwritten > 0 && <li>{returns.planOverwrites(overwritten)}</li>}
        {emptied > 0 && <li className="warn">{returns.planEmpties(emptied)}</li>}
        <li>{returns.balanced(plan.totals.length)}</li>
      </ul>
      <TotalsTable totals={plan.totals} labels={labels} />
      <div className="action">
        <PrimaryButton text={returns.merge} disabled={busy !== null} onClick={() => void tasks.mergeReturns(state)} />
        <DefaultButton
          text={returns.notYet}
          disabled={busy !== null}
          onClick={() => dispatch({ type: "planShown", isShown: false })}
        />
      </div>
    </section>
  );
}
