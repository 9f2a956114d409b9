import { DefaultButton, PrimaryButton, type IButton } from "office-ui-fabric-react";
import React, { useEffect, useMemo, useRef } from "react";
import { dayOfSerial } from "../../exact/daySerial.js";
import type { ParameterValue } from "../../scheme/definition.js";
import { OfficialText } from "../words/OfficialText.js";
import { Summary } from "../kit/Summary.js";
import type { Decision, DecisionEffect, ShownNote, ShownParameter, ShownReading } from "./readingsWork.js";
import { useWords } from "../words/words.js";
import { DecisionPart } from "./DecisionPart.js";
import { noteOf } from "./NotePart.js";
import { draftOf, sameValue, valueOf, type ParameterDraft } from "./parameterDraft.js";
import { ParameterField } from "./ParameterField.js";
import type { ReadingsProps } from "./ReadingsScreen.js";

interface Props extends ReadingsProps {
  readonly reading: ShownReading;
  /** It was confirmed: on to the next. */
  readonly onConfirmed: () => void;
}

const quietMilliseconds = 200;

const unchanged: DecisionEffect = { kind: "effect", effect: { changed: [], unchanged: 0 } };

/** What can be decided about one reading, and whose results that would change. */
export function ReadingForm({ reading, state, busy, tasks, dispatch, onConfirmed }: Props): React.ReactElement {
  const { readings: words } = useWords();
  const { drafts, note: typed, isNext } = state;
  const button = useRef<IButton>(null);
  useEffect(() => {
    if (isNext) button.current?.focus();
  }, [isNext]);
  const parameters = useMemo(() => counting(reading.parameters, drafts), [reading, drafts]);
  const note = useMemo(() => noteOf(typed), [typed]);
  const decision = useMemo(
    (): Decision => ({ number: reading.number, confirmed: true, parameters: changedIn(parameters, drafts) }),
    [reading, parameters, drafts],
  );
  const isChanged = Object.keys(decision.parameters).length > 0;
  useEffect(() => {
    if (!isChanged) return;
    const timer = setTimeout(() => void tasks.judgeDecision(decision), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [tasks, decision, isChanged]);
  // as it stands it changes nobody: that needs no computing, and nothing moves below the pointer
  const effect = isChanged ? state.effect : unchanged;
  const faults = effect?.kind === "faults" ? effect.faults : {};
  const willNote = note !== null && (note.by !== "" || note.basis !== "") ? note : null;
  // Nothing is written whose effect has not been seen.
  const canApply = busy === null && effect?.kind === "effect" && note !== null;
  const noted = noteText(reading.note, words.between);
  const toNote = willNote ? noteText({ ...willNote, on: dayText(willNote.on) }, words.between) : "";
  const isNoteOther = reading.confirmed && toNote !== "" && toNote !== noted;
  const decide = async (): Promise<void> => {
    if (!canApply) return;
    if (await tasks.decide({ ...decision, ...(willNote && { note: willNote }) })) onConfirmed();
  };
  const action = isChanged ? words.applyAndConfirm : reading.confirmed ? words.noteAgain : words.confirm;
  const hasChoices = parameters.some(({ alternatives: { kind } }) => kind === "choice" || kind === "truth");
  return (
    <form
      className="reading-form"
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
      // a key that is held down does not confirm one after the other unread
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.repeat) event.preventDefault();
      }}
    >
      <p className="about">{reading.clause.replaceAll("/", " › ")}</p>
      <h2 className="small-head">{words.reading}</h2>
      <p>
        <OfficialText text={reading.reading} />
      </p>
      {reading.alternatives !== "" && <OtherReadings text={reading.alternatives} isBeside={hasChoices} />}
      {parameters.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          draft={drafts[parameter.name] ?? draftOf(parameter.alternatives, parameter.value)}
          fault={faults[parameter.name] ?? null}
          onEdit={(draft) => dispatch({ type: "parameterEdited", name: parameter.name, draft })}
        />
      ))}
      <DecisionPart effect={effect} />
      {noted !== "" && <p className="about">{words.noted(noted)}</p>}
      {toNote !== "" && toNote !== noted && (isChanged || !reading.confirmed || isNoteOther) && (
        <p className="about">{words.willNote(toNote)}</p>
      )}
      <div className="action">
        {(isChanged || !reading.confirmed || isNoteOther) && (
          // it keeps the focus while the effect is computed and while it writes
          <PrimaryButton type="submit" text={action} disabled={!canApply} allowDisabledFocus componentRef={button} />
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

/** Beside choices, which say the same in short, folded. */
function OtherReadings({ text, isBeside }: { readonly text: string; readonly isBeside: boolean }): React.ReactElement {
  const { readings: words } = useWords();
  if (isBeside)
    return (
      <details className="detail">
        <Summary>{words.alternatives}</Summary>
        <p>
          <OfficialText text={text} />
        </p>
      </details>
    );
  return (
    <>
      <h2 className="small-head">{words.alternatives}</h2>
      <p>
        <OfficialText text={text} />
      </p>
    </>
  );
}

type Drafts = Readonly<Record<string, ParameterDraft>>;

/** Bands are asked for where something is ranked by them. */
function counting(all: readonly ShownParameter[], drafts: Drafts): readonly ShownParameter[] {
  const chosen = (name: string, now: ParameterValue | null): ParameterValue | null => {
    const draft = drafts[name];
    const own = all.find((parameter) => parameter.name === name);
    return draft && own ? valueOf(own.alternatives, draft) : now;
  };
  return all.filter(
    ({ countsWith }) =>
      countsWith === null || countsWith.some(({ parameter, value, now }) => chosen(parameter, now) === value),
  );
}

const changedIn = (parameters: readonly ShownParameter[], drafts: Drafts): Decision["parameters"] =>
  Object.fromEntries(
    parameters.flatMap(({ name, alternatives, value }) => {
      const draft = drafts[name];
      const wanted = draft && valueOf(alternatives, draft);
      return wanted === undefined || sameValue(wanted, value) ? [] : [[name, wanted] as const];
    }),
  );

const dayText = (day: number | null): string => (day === null ? "" : dayOfSerial(day));

const noteText = ({ by, on, basis }: ShownNote, between: string): string =>
  [by, on, basis].filter((text) => text !== "").join(between);
