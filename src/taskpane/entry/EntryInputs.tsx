import { ChoiceGroup, TextField } from "office-ui-fabric-react";
import React from "react";
import { useWords } from "../words/words.js";
import type { EntryFaults } from "./checkedEntries.js";
import type { EntryField } from "./entryFields.js";

interface Props {
  readonly fields: readonly EntryField[];
  readonly values: readonly string[];
  readonly faults: EntryFaults | null;
  readonly disabled?: boolean;
  /** What a field is called that holds none of its choices. */
  readonly blankChoice: string;
  /** What stands before the label, where the same fields stand twice. */
  readonly labelled?: (label: string) => string;
  readonly onEdit: (values: readonly string[]) => void;
  /** Several rows came from the clipboard into a field of one line. */
  readonly onRowsPasted?: (text: string) => void;
}

/** A field for each input of an item; what is wrong stands below it. */
export function EntryInputs(props: Props): React.ReactElement {
  const {
    fields,
    values,
    faults,
    blankChoice,
    disabled = false,
    labelled = (label) => label,
    onEdit,
    onRowsPasted,
  } = props;
  const { entry, language } = useWords();
  const edit = (at: number, text: string): void =>
    onEdit(fields.map((_, own) => (own === at ? text : (values[own] ?? ""))));
  return (
    <>
      {fields.map((field, at) => {
        const fault = faults?.fields[field.key];
        const label = labelled(field.unit ? `${field.label}（${field.unit}）` : field.label);
        if (field.choices)
          return (
            <ChoiceGroup
              key={field.key}
              label={label}
              options={["", ...field.choices].map((word) => ({ key: word, text: word || blankChoice }))}
              selectedKey={values[at] ?? ""}
              disabled={disabled}
              onChange={(_, option) => edit(at, option?.key ?? "")}
            />
          );
        return (
          <TextField
            key={field.key}
            label={label}
            value={values[at] ?? ""}
            autoComplete="off"
            disabled={disabled}
            inputMode={field.isNumber ? "decimal" : "text"}
            description={field.isText ? (field.isOptional ? entry.optional : "") : field.expected[language]}
            errorMessage={fault ? entry.fault(fault[language]) : ""}
            onChange={(_, text = "") => edit(at, text)}
            onPaste={(event) => {
              const text = event.clipboardData?.getData("text/plain") ?? "";
              if (!onRowsPasted || !/[\n\t]/.test(text.trim())) return;
              event.preventDefault();
              onRowsPasted(text);
            }}
          />
        );
      })}
      {faults?.whole && (
        <p role="alert" className="fault">
          {faults.whole[language]}。
        </p>
      )}
    </>
  );
}
