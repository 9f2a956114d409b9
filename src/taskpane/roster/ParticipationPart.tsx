import { Link, PrimaryButton, TextField } from "office-ui-fabric-react";
import React, { useEffect, useMemo, useState } from "react";
import { ChoiceBox } from "../kit/ChoiceBox.js";
import type { Participation } from "./rosterWork.js";
import { useWords } from "../words/words.js";
import { RosterEffectPart } from "./RosterEffectPart.js";
import type { RosterPartProps } from "./RosterScreen.js";

/** Leaves a department out with a reason, or takes it in again, after a look at what that changes. */
export function ParticipationPart({ state, roster, busy, tasks, dispatch }: RosterPartProps): React.ReactElement {
  const { roster: words } = useWords();
  const [isAsked, setAsked] = useState(false);
  const { chosen, because, effect } = state;
  const department = roster.departments.find(({ code }) => code === chosen);
  const kind = department === undefined ? null : department.because === null ? "leaveOut" : "takeIn";
  // the reason makes no difference to the effect
  const judged = useMemo(
    (): Participation | null =>
      kind === null ? null : kind === "leaveOut" ? { kind, code: chosen, because: "" } : { kind, code: chosen },
    [kind, chosen, roster],
  );
  useEffect(() => {
    if (judged) void tasks.judgeRoster(judged);
  }, [tasks, judged]);
  const leftOut = roster.departments.filter((each) => each.because !== null);
  const reason = because.trim();
  const choose = (code: string): void => {
    setAsked(false);
    dispatch({ type: "rosterChosen", code });
  };
  const save = (): void => {
    setAsked(true);
    // Nothing is written whose effect has not been seen.
    if (!department || !judged || busy !== null || effect?.kind !== "effect") return;
    if (judged.kind === "leaveOut" && reason === "") return;
    void tasks.changeRoster(judged.kind === "leaveOut" ? { ...judged, because: reason } : judged, department.name);
  };
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 className="small-head">{words.head}</h2>
      <p>{words.count(roster.departments.length, leftOut.length)}</p>
      {leftOut.length > 0 && (
        <ul className="left-cells">
          {leftOut.map(({ code, name, because: why }) => (
            <li key={code}>
              <Link onClick={() => choose(code)}>{`${code} ${name}`}</Link>
              <br />
              {why || words.noReason}
            </li>
          ))}
        </ul>
      )}
      <ChoiceBox
        label={words.department}
        options={roster.departments}
        selected={chosen}
        unclear={words.unclear}
        onChoose={choose}
      />
      {kind !== null && (
        <>
          <p className="about">{words[kind].about}</p>
          {kind === "leaveOut" ? (
            <TextField
              label={words.because}
              value={because}
              errorMessage={isAsked && reason === "" ? words.becauseMissing : ""}
              onChange={(_, text = "") => dispatch({ type: "rosterReasoned", because: text })}
            />
          ) : (
            <p>{words.becauseIs(department?.because || words.noReason)}</p>
          )}
          <RosterEffectPart head={words[kind].effect} effect={effect} />
          <div className="action">
            <PrimaryButton
              type="submit"
              text={words[kind].action}
              disabled={busy !== null || effect?.kind !== "effect"}
            />
          </div>
        </>
      )}
    </form>
  );
}
