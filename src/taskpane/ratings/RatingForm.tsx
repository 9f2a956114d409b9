import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import React, { useEffect, useMemo, useRef, useState } from "react";
import { EffectTable, isSameScore } from "../entry/EffectTable.js";
import { EntryInputs } from "../entry/EntryInputs.js";
import { useWords } from "../words/words.js";
import { cellOf, countOf, entryOf } from "./ratingsState.js";
import type { RatingsProps } from "./RatingsScreen.js";
import type { RatingEffect } from "./ratingsWork.js";

const quietMilliseconds = 200;

/** One item of one department: what it is rated, and what that changes. Enter saves and goes on to the next. */
export function RatingForm({ state, table, busy, tasks, dispatch }: RatingsProps): React.ReactElement {
  const words = useWords();
  const { ratings, entry: said } = words;
  const { by, chosen, order, current, effect } = state;
  const entry = useMemo(() => entryOf(state), [table, by, chosen, current, state.typed]);
  const place = useRef<HTMLFormElement>(null);
  const isShown = useRef(false);
  // What is missing is named once the user has asked to save.
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    setAsked(false);
    // the first of a list is shown where it was chosen; from then on the keyboard is in the fields
    if (isShown.current) place.current?.querySelector<HTMLElement>("input, textarea, button")?.focus();
    isShown.current = true;
  }, [by, chosen, current]);
  useEffect(() => {
    if (!entry) return undefined;
    const timer = setTimeout(() => void tasks.judgeRating(entry), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [tasks, entry]);

  const item = table.items.find(({ code }) => code === (entry?.item ?? (by === "item" ? chosen : "")));
  const nameOf = (code: string): string =>
    (table.departments.find((one) => one.code === code) ?? table.items.find((one) => one.code === code))?.name ?? code;
  const whole = `${chosen} ${nameOf(chosen)}`;
  const { done, of } = countOf(table, by, chosen);
  if (!entry || !item) return <Finished {...{ state, table, busy, tasks, dispatch }} whole={whole} />;

  const cell = cellOf(table, entry.department, entry.item);
  const stands = cell?.values ?? [];
  const isEmpty = entry.values.every((value) => value.trim() === "");
  const isUnchanged = entry.values.every((value, at) => value === (stands[at] ?? ""));
  const faults = effect?.kind === "faults" && (asked || !isEmpty) ? effect.faults : null;
  const pass = (): void => {
    setAsked(false);
    dispatch({ type: "ratingPassed", entry, isSaved: false });
  };
  const save = (): void => {
    setAsked(true);
    if (busy !== null) return;
    if (isUnchanged && cell?.outcome !== "notFilled") pass();
    else if (!isUnchanged) void tasks.saveRating({ ...entry, seen: stands }, nameOf(entry.department));
  };
  const at = order.indexOf(current ?? "");
  return (
    <form
      ref={place}
      className="part rating"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="rated-head">
        <h2 className="rated-one">
          {by === "item" ? nameOf(entry.department) : `${entry.item} ${nameOf(entry.item)}`}
        </h2>
        <p className="about" role="status">
          {ratings.position(at + 1, order.length)} · {ratings.done(done, of)}
        </p>
      </div>
      <p className="about">
        {item.full === null ? ratings.noFull : ratings.full(item.full)}。{item.about}
      </p>
      <EntryInputs
        key={current}
        fields={item.fields}
        values={entry.values}
        faults={faults}
        blankChoice={ratings.missing}
        onEdit={(values) => dispatch({ type: "ratingTyped", values })}
        onRowsPasted={(text: string) => dispatch({ type: "ratingsPasted", text })}
      />
      {!isUnchanged && stands.some((value) => value !== "") && (
        <p className="about">{ratings.now(stands.filter((value) => value !== "").join(said.between))}</p>
      )}
      {asked && isEmpty && isUnchanged && (
        <p role="alert" className="fault">
          {ratings.emptyYet}
        </p>
      )}
      <RatingEffectPart effect={effect} />
      <div className="action">
        <PrimaryButton type="submit" text={ratings.saveNext} disabled={busy !== null} />
        <DefaultButton text={ratings.skip} disabled={busy !== null} onClick={pass} />
      </div>
    </form>
  );
}

function RatingEffectPart({ effect }: { readonly effect: RatingEffect | null }): React.ReactElement {
  const { ratings, entry } = useWords();
  return (
    <div aria-live="polite">
      {effect?.kind === "effect" ? (
        <section className="effect">
          <h3 className="small-head">{ratings.effect}</h3>
          {effect.isCleared && <p className="warn">{ratings.cleared}</p>}
          <EffectTable effect={effect.effect} />
          {isSameScore(effect.effect) && <p className="about">{entry.same}</p>}
        </section>
      ) : (
        <p className="about">{ratings.computing}</p>
      )}
    </div>
  );
}

/** The list is through: what comes next. */
function Finished({
  state: { by, chosen },
  table,
  dispatch,
  whole,
}: RatingsProps & { readonly whole: string }): React.ReactElement {
  const { ratings } = useWords();
  const all: readonly { readonly code: string; readonly name: string }[] =
    by === "item" ? table.items : table.departments;
  const at = all.findIndex(({ code }) => code === chosen);
  const openOf = (code: string): number => {
    const { done, of } = countOf(table, by, code);
    return of - done;
  };
  const next = [...all.slice(at + 1), ...all.slice(0, at)].find(({ code }) => openOf(code) > 0);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={place} className="part">
      <p role="status">{openOf(chosen) === 0 ? ratings.finished(whole) : ratings.endOfList(whole)}</p>
      {next && (
        <div className="action">
          <PrimaryButton
            text={ratings.nextOne(`${next.code} ${next.name}`, openOf(next.code))}
            onClick={() => dispatch({ type: "ratingChosen", by, chosen: next.code, current: null })}
          />
        </div>
      )}
    </div>
  );
}
