import { ComboBox, type IComboBox, type IComboBoxOption } from "office-ui-fabric-react";
import React, { useMemo, useRef, useState } from "react";

export interface ChoiceOption {
  readonly key: string;
  readonly text: string;
}

interface Props {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly selected: string;
  readonly disabled?: boolean;
  readonly error?: string | undefined;
  /** Where several or none of the options match what was typed. */
  readonly unclear: (typed: string, matches: number) => string;
  readonly box?: React.RefObject<IComboBox>;
  /** "" when nothing is chosen. */
  readonly onChoose: (key: string) => void;
}

/** One of many, found by any part of its code or name: what is typed narrows the list, and is enough where one is left. */
export function ChoiceBox({ label, options, selected, disabled = false, error, unclear, box, onChoose }: Props): React.ReactElement {
  const own = useRef<IComboBox>(null);
  const ref = box ?? own;
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState("");
  const shown = useMemo(() => narrowed(options, typed).map((option): IComboBoxOption => ({ ...option })), [options, typed]);
  const choose = (key: string): void => {
    setTyped("");
    setRefused("");
    onChoose(key);
  };
  const resolve = (text: string): void => {
    if (text.trim() === "") return choose("");
    const matches = narrowed(options, text);
    const [match] = matches;
    if (match && matches.length === 1) return choose(match.key);
    setTyped("");
    setRefused(unclear(text.trim(), matches.length));
    onChoose("");
  };
  return (
    <ComboBox
      label={label}
      componentRef={ref}
      options={shown}
      selectedKey={selected === "" ? null : selected}
      allowFreeform
      autoComplete="off"
      useComboBoxAsMenuWidth
      disabled={disabled}
      errorMessage={refused || error || ""}
      onPendingValueChanged={(_, __, value) => {
        if (value === undefined) return;
        setTyped(value);
        if (value !== "") ref.current?.focus(true);
      }}
      onMenuDismissed={() => setTyped("")}
      onChange={(_, option, __, value) => (option ? choose(String(option.key)) : resolve(value ?? ""))}
    />
  );
}

/** An option that is exactly what was typed, or begins with that code, goes before all that contain it. */
function narrowed(options: readonly ChoiceOption[], typed: string): readonly ChoiceOption[] {
  const wanted = typed.normalize("NFKC").trim().toLocaleLowerCase();
  if (wanted === "") return options;
  const texts = options.map((option) => ({ option, text: option.text.normalize("NFKC").toLocaleLowerCase() }));
  const exact = texts.filter(({ option, text }) => text === wanted || option.key.toLocaleLowerCase() === wanted || text.endsWith(` ${wanted}`));
  const found = exact.length > 0 ? exact : texts.filter(({ text }) => text.includes(wanted));
  return found.map(({ option }) => option);
}
