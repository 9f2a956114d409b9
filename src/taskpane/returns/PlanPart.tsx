import { DefaultButton, PrimaryButton, TextField, type ITextField } from "office-ui-fabric-react";
import React, { useEffect, useRef, useState } from "react";
import { isTaken } from "../../returns/check/checkedReturn.js";
import type { InputName } from "../../scheme/inputNames.js";
import type { MergePlan } from "../../returns/merge/mergePlan.js";
import { useWords } from "../words/words.js";
import type { ReturnsProps } from "./ReturnsScreen.js";
import { TotalsTable } from "./TotalsTable.js";

interface Props extends ReturnsProps {
  readonly plan: MergePlan;
  readonly collectedBy: string;
  readonly names: Readonly<Record<string, InputName>>;
}

/** What the merge will do, before it is done: nothing has been touched yet. */
export function PlanPart({ plan, names, collectedBy, state, busy, tasks, dispatch }: Props): React.ReactElement {
  const { returns } = useWords();
  const [by, setBy] = useState(collectedBy);
  const part = useRef<HTMLElement>(null);
  const field = useRef<ITextField>(null);
  useEffect(() => {
    // it opens below a long list: whoever asked for it sees it, and goes on from its first field
    field.current?.focus();
    part.current?.scrollIntoView?.({ block: "start" });
  }, []);
  const taken = plan.files.filter(isTaken);
  const changed = new Set(plan.changes.map(({ department }) => department));
  const overwritten = plan.changes.filter(({ before }) => before !== "").length;
  const emptied = plan.changes.filter(({ after }) => after === "").length;
  return (
    <section className="part plan" ref={part}>
      <h3 className="small-head">{returns.planHead}</h3>
      <ul className="plain">
        <li>{returns.planFiles(taken.length, plan.files.length - taken.length)}</li>
        <li>{returns.planChanges(changed.size, plan.changes.length)}</li>
        {overwritten > 0 && <li>{returns.planOverwrites(overwritten)}</li>}
        {emptied > 0 && <li className="warn">{returns.planEmpties(emptied)}</li>}
        <li>{returns.balanced(plan.totals.length)}</li>
      </ul>
      <TotalsTable totals={plan.totals} names={names} />
      <TextField
        componentRef={field}
        label={returns.mergedBy}
        description={returns.mergedByAbout}
        value={by}
        maxLength={60}
        disabled={busy !== null}
        onChange={(_, text = "") => setBy(text)}
      />
      <div className="action">
        <PrimaryButton
          text={returns.merge}
          disabled={busy !== null}
          onClick={() => void tasks.mergeReturns(state, by)}
        />
        <DefaultButton
          text={returns.notYet}
          disabled={busy !== null}
          onClick={() => dispatch({ type: "planShown", isShown: false })}
        />
      </div>
    </section>
  );
}
