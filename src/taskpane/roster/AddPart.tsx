import { TextField } from "office-ui-fabric-react";
import React, { useEffect, useMemo } from "react";
import { FileButton } from "../kit/FileButton.js";
import type { Growth } from "./rosterWork.js";
import { useWords } from "../words/words.js";
import { RosterEffectPart } from "./RosterEffectPart.js";
import type { RosterPartProps } from "./RosterScreen.js";

const quietMilliseconds = 200;

/** A department below the last one, with the next code unless another is wanted. */
export function AddPart({ state, roster, busy, tasks, dispatch }: RosterPartProps): React.ReactElement {
  const { roster: words } = useWords();
  const { added, addedEffect } = state;
  const [name, code] = [added.name.trim(), added.code.trim() || roster.nextCode];
  const growth = useMemo((): Growth | null => (name === "" ? null : { kind: "add", name, code }), [name, code, roster]);
  useEffect(() => {
    if (!growth) return undefined;
    const timer = setTimeout(() => void tasks.judgeAdded(growth), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [tasks, growth]);
  return (
    <section className="card">
      <h2 className="small-head">{words.add.head}</h2>
      <TextField
        label={words.add.name}
        value={added.name}
        onChange={(_, text = "") => dispatch({ type: "addedEdited", change: { name: text } })}
      />
      <TextField
        label={words.add.code}
        value={added.code}
        description={words.add.codeHint(roster.nextCode)}
        onChange={(_, text = "") => dispatch({ type: "addedEdited", change: { code: text } })}
      />
      {growth && (
        <>
          <RosterEffectPart head={words.add.effect} effect={addedEffect} />
          <p className="about">{words.growing}</p>
          <div className="action">
            <FileButton
              text={words.add.action}
              accept=".xlsx"
              disabled={busy !== null || addedEffect?.kind !== "effect"}
              onPicked={(file) => void tasks.growOffice(growth, file)}
            />
          </div>
        </>
      )}
    </section>
  );
}
