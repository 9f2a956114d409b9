import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import React, { useEffect, useMemo } from "react";
import type { Decision, ShownReading } from "./readingsWork.js";
import { useWords } from "../words/words.js";
import { DecisionPart } from "./DecisionPart.js";
import { draftOf, sameValue, valueOf } from "./parameterDraft.js";
import { ParameterField } from "./ParameterField.js";
import type { ReadingsProps } from "./ReadingsScreen.js";

interface Props extends ReadingsProps {
  readonly reading: ShownReading;
}

const quietMilliseconds = 200;

/** What can be decided about one reading, and whose results that would change. */
export function ReadingForm({ reading, state, busy, tasks, dispatch }: Props): React.ReactElement {
  const { readings: words } = useWords();
  const { drafts, effect } = state;
  const decision = useMemo(
    (): Decision => ({
      number: reading.number,
      confirmed: true,
      parameters: Object.fromEntries(
        reading.parameters.flatMap(({ name, alternatives, value }) => {
          const draft = drafts[name];
          const wanted = draft && valueOf(alternatives, draft);
          return wanted === undefined || sameValue(wanted, value) ? [] : [[name, wanted] as const];
        }),
      ),
    }),
    [reading, drafts],
  );
  useEffect(() => {
    const timer = setTimeout(() => void tasks.judgeDecision(decision), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [tasks, decision]);
  const isChanged = Object.keys(decision.parameters).length > 0;
  const faults = effect?.kind === "faults" ? effect.faults : {};
  // Nothing is written whose effect has not been seen.
  const canApply = busy === null && effect?.kind === "effect";
  return (
    <form
      className="reading-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (canApply) void tasks.decide(decision);
      }}
    >
      <p className="about">{reading.clause.replaceAll("/", " › ")}</p>
      <h2 className="small-head">{words.reading}</h2>
      <p>{reading.reading}</p>
      {reading.alternatives !== "" && (
        <>
          <h2 className="small-head">{words.alternatives}</h2>
          <p>{reading.alternatives}</p>
        </>
      )}
      {reading.parameters.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          draft={drafts[parameter.name] ?? draftOf(parameter.alternatives, parameter.value)}
          fault={faults[parameter.name] ?? null}
          onEdit={(draft) => dispatch({ type: "parameterEdited", name: parameter.name, draft })}
        />
      ))}
      <DecisionPart effect={effect} />
      <div className="action">
        {(isChanged || !reading.confirmed) && (
          <PrimaryButton type="submit" text={isChanged ? words.applyAndConfirm : words.confirm} disabled={!canApply} />
        )}
        {reading.confirmed && (
          <DefaultButton
            text={words.withdraw}
            disabled={busy !== null}
            onClick={() => void tasks.decide({ number: reading.number, confirmed: false, parameters: {} })}
          />
        )}
      </div>
    </form>
  );
}
