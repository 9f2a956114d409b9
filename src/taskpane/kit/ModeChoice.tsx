import { ChoiceGroup, type IChoiceGroupOption } from "office-ui-fabric-react";
import React from "react";
import type { FormulaMode } from "../../formula/print.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly mode: FormulaMode;
  readonly disabled: boolean;
  readonly onChange: (mode: FormulaMode) => void;
}

/** Native, live or both, each with what it is good for. */
export function ModeChoice({ mode, disabled, onChange }: Props): React.ReactElement {
  const { modes } = useWords();
  const options = (["native", "live", "both"] as const).map((key) => ({
    key,
    text: modes[key],
    ariaLabel: `${modes[key]}：${modes[`${key}About`]}`,
    onRenderLabel: (option?: IChoiceGroupOption) => (
      <span id={option?.labelId} className="mode">
        <span className="mode-name">{modes[key]}</span>
        <span className="mode-about">{modes[`${key}About`]}</span>
      </span>
    ),
  }));
  return (
    <ChoiceGroup
      label={modes.label}
      options={options}
      selectedKey={mode}
      disabled={disabled}
      onChange={(_, option) => onChange((option?.key ?? "native") as FormulaMode)}
    />
  );
}
