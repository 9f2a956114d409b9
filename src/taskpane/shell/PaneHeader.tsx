import { ActionButton } from "office-ui-fabric-react";
import React from "react";
import type { Screen } from "./features.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly screen: Screen;
  readonly onBack: () => void;
}

/** Where the user is, and the way back. */
export function PaneHeader({ screen, onBack }: Props): React.ReactElement {
  const words = useWords();
  const name = words.screens[screen].name;
  if (screen === "home")
    return (
      <header className="unseen">
        <h1>{name}</h1>
      </header>
    );
  return (
    <header className="pane-head">
      <ActionButton
        className="back"
        iconProps={{ iconName: "Back" }}
        ariaLabel={words.shell.back}
        aria-describedby="pane-name"
        title={words.shell.back}
        onClick={onBack}
      />
      <h1 id="pane-name">{name}</h1>
    </header>
  );
}
