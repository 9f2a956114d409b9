import { ChoiceGroup, TextField } from "office-ui-fabric-react";
import React from "react";
import type { Words } from "../../words/words.js";
import type { ShownParameter } from "./readingsWork.js";
import { useWords } from "../words/words.js";
import { ratioText, shareOf, type ParameterDraft } from "./parameterDraft.js";
import { TableField } from "./TableField.js";

export interface ParameterProps {
  readonly parameter: Pick<ShownParameter, "meaning" | "alternatives">;
  readonly draft: ParameterDraft;
  /** What it should be; null where it is right. */
  readonly fault: Words | null;
  readonly onEdit: (draft: ParameterDraft) => void;
}

/** The input that suits a parameter: a choice, a number, a share, a table. */
export function ParameterField(props: ParameterProps): React.ReactElement {
  const { parameter, draft, fault, onEdit } = props;
  const { readings: words, language } = useWords();
  const { alternatives, meaning } = parameter;
  const label = meaning[language];
  const value = draft[0]?.[0] ?? "";
  const said = fault ? words.fault(fault[language]) : "";
  const edit = (text: string): void => onEdit([[text]]);
  switch (alternatives.kind) {
    case "choice":
    case "truth":
      return (
        <ChoiceGroup
          label={label}
          options={alternatives.options.map((option) => ({ key: String(option.value), text: option.label[language] }))}
          selectedKey={value}
          onChange={(_, option) => edit(option?.key ?? value)}
        />
      );
    case "share": {
      const ratio = ratioText(shareOf(value));
      return (
        <TextField
          label={label}
          value={value}
          errorMessage={said}
          description={ratio === "" ? words.share : words.shareIs(ratio)}
          onChange={(_, text = "") => edit(text)}
        />
      );
    }
    case "whole":
      return (
        <TextField
          label={label}
          inputMode="numeric"
          value={value}
          errorMessage={said}
          description={words.whole(alternatives.lowest, alternatives.highest)}
          onChange={(_, text = "") => edit(text)}
        />
      );
    case "amounts":
      return (
        <fieldset className="amounts">
          <legend>{label}</legend>
          {alternatives.labels.map((name, at) => (
            <TextField
              key={name}
              label={name}
              inputMode="decimal"
              value={draft[at]?.[0] ?? ""}
              onChange={(_, text = "") =>
                onEdit(alternatives.labels.map((_name, row) => [row === at ? text : (draft[row]?.[0] ?? "")]))
              }
            />
          ))}
          {said && (
            <p role="alert" className="fault">
              {said}
            </p>
          )}
        </fieldset>
      );
    case "bands":
    case "grades":
      return <TableField {...props} kind={alternatives.kind} most={alternatives.most} said={said} label={label} />;
  }
}
