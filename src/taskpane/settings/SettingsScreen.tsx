import { TextField } from "office-ui-fabric-react";
import React from "react";
import type { Shown } from "../kit/feature.js";
import { BusyButton } from "../kit/BusyButton.js";
import { ModeChoice } from "../kit/ModeChoice.js";
import { useWords } from "../words/words.js";

const names = ["office", "year", "recordedBy", "collectedBy"] as const;

export function SettingsScreen({ state, tasks, dispatch }: Shown): React.ReactElement {
  const { busy } = state;
  const { edited, saved } = state.settings;
  const { settings } = useWords();
  const isSame = [...names, "mode" as const].every((name) => edited[name] === saved[name]);
  return (
    <section className="card">
      <p className="about">{settings.about}</p>
      {names.map((name) => (
        <TextField
          key={name}
          label={settings[name]}
          value={edited[name]}
          maxLength={60}
          disabled={busy !== null}
          description={settings[`${name}About`]}
          onChange={(_, text = "") => dispatch({ type: "settingsEdited", change: { [name]: text } })}
        />
      ))}
      <ModeChoice
        mode={edited.mode}
        disabled={busy !== null}
        missing={state.selfcheck.missing}
        onChange={(mode) => dispatch({ type: "settingsEdited", change: { mode } })}
      />
      <BusyButton text={settings.save} busy={busy} disabled={isSame} onClick={() => void tasks.saveSettings(edited)} />
    </section>
  );
}
