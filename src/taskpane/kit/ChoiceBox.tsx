import { ComboBox, Link, type IComboBox, type IComboBoxOption } from "office-ui-fabric-react";
import React, { useMemo, useRef, useState } from "react";
import { matchChoice, narrowedChoices, type Choosable } from "../../choice/matchChoice.js";

export type ChoiceOption = Choosable;

interface Props {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  /** The code of the one that is chosen; "" where none is. */
  readonly selected: string;
  readonly disabled?: boolean;
  readonly error?: string | undefined;
  /** Where what was typed is not the whole code or name of one: how many it is part of. */
  readonly unclear: (typed: string, matches: number) => string;
  /** What was typed is known and yet no option: where it belongs. */
  readonly elsewhere?: (typed: string) => string | null;
  readonly box?: React.RefObject<IComboBox>;
  /** "" when nothing is chosen. */
  readonly onChoose: (code: string) => void;
}

/** At most this many are offered as links; the list has all. */
const mostOffered = 5;

const textOf = ({ code, name }: ChoiceOption): string => `${code} ${name}`;

interface Refused {
  readonly words: string;
  readonly offered: readonly ChoiceOption[];
}

/**
 * One of many, by its code or name: what is typed narrows the list. Only a whole code or name is taken on leaving;
 * whatever else fits is offered below the field, where the next Tab stops.
 */
export function ChoiceBox(props: Props): React.ReactElement {
  const { label, options, selected, disabled = false, error, unclear, elsewhere, box, onChoose } = props;
  const own = useRef<IComboBox>(null);
  const ref = box ?? own;
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState<Refused | null>(null);
  const shown = useMemo(
    () =>
      narrowedChoices(options, typed).map((option): IComboBoxOption => ({ key: option.code, text: textOf(option) })),
    [options, typed],
  );
  const choose = (code: string): void => {
    setTyped("");
    setRefused(null);
    onChoose(code);
  };
  const resolve = (text: string): void => {
    if (text.trim() === "") return choose("");
    const match = matchChoice(options, text);
    if (match.kind === "taken") return choose(match.option.code);
    const offered = match.kind === "offered" ? match.options : [];
    setTyped("");
    setRefused({ words: elsewhere?.(text) ?? unclear(text.trim(), offered.length), offered });
    onChoose("");
  };
  const settle = (
    event: React.FormEvent<IComboBox>,
    option: IComboBoxOption | undefined,
    value: string | undefined,
  ): void => {
    const written = place.current?.querySelector("input")?.value ?? "";
    // one that the mouse only passes over is not chosen by leaving: it must be clicked, or stand in the field
    if (option && (event.type === "click" || written === option.text)) choose(String(option.key));
    else if (option === undefined || written !== "") resolve(value ?? written);
  };
  return (
    <div ref={place}>
      <ComboBox
        label={label}
        componentRef={ref}
        options={shown}
        selectedKey={selected === "" ? null : selected}
        allowFreeform
        autoComplete="off"
        useComboBoxAsMenuWidth
        disabled={disabled}
        errorMessage={refused?.words ?? error ?? ""}
        onPendingValueChanged={(_, __, value) => {
          if (value === undefined) return;
          setTyped(value);
          if (value !== "") ref.current?.focus(true);
        }}
        onMenuDismissed={() => setTyped("")}
        onChange={(event, option, __, value) => settle(event, option, value)}
      />
      {refused && refused.offered.length > 0 && refused.offered.length <= mostOffered && (
        <ul className="offered" aria-label={refused.words}>
          {refused.offered.map((option) => (
            <li key={option.code}>
              <Link disabled={disabled} onClick={() => choose(option.code)}>
                {textOf(option)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
