import { ChoiceGroup, type IChoiceGroupOption } from "office-ui-fabric-react";
import React from "react";
import type { FormulaMode } from "../../formula/print.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly mode: FormulaMode;
  readonly disabled: boolean;
  /** Functions that Excel did not know at the last self-check: what stands on them alone is not offered. */
  readonly missing: readonly string[];
  readonly onChange: (mode: FormulaMode) => void;
}

/** The form that can be had: functions that Excel does not know would show #NAME? for every score. */
export const modeWithout = (missing: readonly string[], mode: FormulaMode): FormulaMode =>
  mode === "live" && missing.length > 0 ? "native" : mode;

/** Native, live or both, each with what it is good for. */
export function ModeChoice({ mode, disabled, missing, onChange }: Props): React.ReactElement {
  const { modes, selfcheck } = useWords();
  const options = (["native", "live", "both"] as const).map((key) => ({
    key,
    disabled: modeWithout(missing, key) !== key,
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
    <>
      <ChoiceGroup
        label={modes.label}
        options={options}
        selectedKey={mode}
        disabled={disabled}
        onChange={(_, option) => onChange((option?.key ?? "native") as FormulaMode)}
      />
      {missing.length > 0 && <p className="about">{selfcheck.missing(missing.join(selfcheck.and))}</p>}
    </>
  );
}
