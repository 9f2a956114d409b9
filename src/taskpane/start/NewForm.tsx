import { TextField } from "office-ui-fabric-react";
import React, { useState } from "react";
import { BusyButton } from "../kit/BusyButton.js";
import { useWords } from "../words/words.js";
import type { StartProps } from "./StartScreen.js";

export function NewForm({ state, mode, busy, tasks, dispatch }: StartProps): React.ReactElement {
  const words = useWords();
  // Missing fields are named once the user has asked for the form, not while they are being filled in.
  const [asked, setAsked] = useState(false);
  const name = state.formName.trim();
  const code = state.formCode.trim();
  const create = () => {
    setAsked(true);
    if (name !== "" && code !== "") void tasks.createForm({ code, name }, mode, state.scheme?.text);
  };
  return (
    <section className="card" aria-labelledby="new-form">
      <h2 id="new-form">{words.start.formHead}</h2>
      <p className="about">{words.start.formAbout}</p>
      <TextField
        label={words.start.formName}
        value={state.formName}
        disabled={busy !== null}
        errorMessage={asked && name === "" ? words.start.formNameMissing : ""}
        onChange={(_, formName = "") => dispatch({ type: "startEdited", change: { formName } })}
      />
      <TextField
        label={words.start.formCode}
        value={state.formCode}
        disabled={busy !== null}
        description={words.start.formCodeHint}
        errorMessage={asked && code === "" ? words.start.formCodeMissing : ""}
        onChange={(_, formCode = "") => dispatch({ type: "startEdited", change: { formCode } })}
      />
      <BusyButton text={words.start.createForm} busy={busy} onClick={create} />
    </section>
  );
}
