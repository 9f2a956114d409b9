import { PrimaryButton, TextField } from "office-ui-fabric-react";
import React, { useEffect, useMemo, useState } from "react";
import { dayOfSerial } from "../../exact/daySerial.js";
import { todayHere, typedDay } from "../../exact/typedDay.js";
import { EffectTable, isSameScore } from "../entry/EffectTable.js";
import { EntryInputs } from "../entry/EntryInputs.js";
import type { PartProps } from "../kit/feature.js";
import { remembered } from "../kit/remembered.js";
import { useWords } from "../words/words.js";
import { draftOf, type OverridesState, type TypedOverride } from "./overridesState.js";
import { deciderName } from "./overridesTasks.js";
import type { OverrideEffect, ShownOverride } from "./overridesWork.js";

interface Props extends PartProps {
  readonly state: OverridesState;
  readonly shown: ShownOverride;
  readonly name: string;
  readonly onSaved: () => void;
}

const quietMilliseconds = 200;

/** What was reported and counts, and what it is to be. */
export function OverrideForm({ state, shown, name, busy, tasks, dispatch, onSaved }: Props): React.ReactElement {
  const words = useWords();
  const { overrides: said } = words;
  const { effect } = state;
  const known = useMemo(() => ({ decidedBy: remembered(deciderName), decidedOn: todayHere() }), []);
  const draft = useMemo(() => draftOf(state, known), [state.department, state.item, shown, state.typed, known]);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!draft) return undefined;
    const timer = setTimeout(() => void tasks.judgeOverride(draft), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [tasks, draft]);
  if (!draft) return <></>;

  const edit = (change: Partial<TypedOverride>): void => {
    const { values, reason, decidedBy, decidedOn } = draft;
    dispatch({ type: "overrideTyped", typed: { values, reason, decidedBy, decidedOn, ...change } });
  };
  const isEmpty = draft.values.every((value) => value.trim() === "");
  const wasSet = shown.set.some((value) => value !== "");
  const isUnchanged =
    state.typed === null ||
    (draft.values.every((value, at) => value === shown.set[at]) && draft.reason === (shown.reason?.reason ?? ""));
  const isWithdrawal = isEmpty && wasSet;
  const day = draft.decidedOn.trim() === "" ? null : typedDay(draft.decidedOn, { today: todayHere() });
  const isDayWrong = day === null && draft.decidedOn.trim() !== "";
  const isReasonMissing = !isWithdrawal && draft.reason.trim() === "";
  const faults = effect?.kind === "faults" && !isEmpty ? effect.faults : null;
  const canSave = busy === null && !(isEmpty && !wasSet) && !isUnchanged;
  const save = async (): Promise<void> => {
    setAsked(true);
    if (!canSave || isReasonMissing || isDayWrong) return;
    if (await tasks.saveOverride(draft, name)) onSaved();
  };
  return (
    <form
      className="part rating"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{said.input}</th>
            <th scope="col" className="number">
              {said.reported[shown.from]}
            </th>
            <th scope="col" className="number">
              {said.inForce}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.fields.map(({ key, label, unit }, at) => (
            <tr key={key}>
              <th scope="row">{unit ? `${label}（${unit}）` : label}</th>
              <td className="number">{shown.reported[at] || said.blank}</td>
              <td className="number">{shown.inForce[at] || said.blank}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <EntryInputs
        fields={shown.fields}
        values={draft.values}
        faults={faults}
        blankChoice={said.notSet}
        labelled={said.setTo}
        onEdit={(values) => edit({ values })}
      />
      <p className="about">{said.keep}</p>
      {shown.otherReasons.length > 0 && (
        <p className="about">
          {said.otherReasons}
          {shown.otherReasons.join(words.entry.between)}
        </p>
      )}
      <TextField
        label={said.reason}
        multiline
        autoAdjustHeight
        rows={2}
        maxLength={500}
        value={draft.reason}
        errorMessage={asked && isReasonMissing ? said.reasonMissing : ""}
        onChange={(_, reason = "") => edit({ reason })}
      />
      <div className="pair">
        <TextField
          label={said.decidedBy}
          value={draft.decidedBy}
          onChange={(_, decidedBy = "") => edit({ decidedBy })}
        />
        <TextField
          label={said.decidedOn}
          placeholder={said.dateHint}
          value={draft.decidedOn}
          description={day === null || dayOfSerial(day) === draft.decidedOn ? "" : said.dateIs(dayOfSerial(day))}
          errorMessage={isDayWrong ? said.dateWrong : ""}
          onChange={(_, decidedOn = "") => edit({ decidedOn })}
        />
      </div>
      {!shown.takesDay && <p className="about">{said.noDay}</p>}
      <OverrideEffectPart effect={effect} />
      <div className="action">
        <PrimaryButton type="submit" text={isWithdrawal ? said.withdraw : said.save} disabled={!canSave} />
      </div>
    </form>
  );
}

function OverrideEffectPart({ effect }: { readonly effect: OverrideEffect | null }): React.ReactElement {
  const { overrides: said, entry } = useWords();
  if (effect?.kind !== "effect")
    return (
      <section className="effect" aria-live="polite">
        <h2 className="small-head">{said.effect}</h2>
        <p className="about">{said.computing}</p>
      </section>
    );
  return (
    <section className="effect" aria-live="polite">
      <h2 className="small-head">{said.effect}</h2>
      {effect.isWithdrawn && <p className="warn">{said.withdrawing}</p>}
      {effect.effect === "leftOut" ? (
        <p className="warn">{said.leftOut}</p>
      ) : (
        <>
          <EffectTable effect={effect.effect} />
          {isSameScore(effect.effect) && <p className="about">{entry.same}</p>}
        </>
      )}
    </section>
  );
}
