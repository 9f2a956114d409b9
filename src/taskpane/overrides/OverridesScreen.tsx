import { Link, Spinner, type IComboBox } from "office-ui-fabric-react";
import React, { useEffect, useRef } from "react";
import { matchChoice } from "../../choice/matchChoice.js";
import { ChoiceBox } from "../kit/ChoiceBox.js";
import type { Shown } from "../kit/feature.js";
import { Hindered } from "../kit/Hindered.js";
import { useWords } from "../words/words.js";
import { OverrideForm } from "./OverrideForm.js";
import type { ListedOverride } from "./overridesWork.js";

/** Reported value, value in force, new value, reason and day in one place. */
export function OverridesScreen({ state: { overrides: state, busy }, tasks, dispatch }: Shown): React.ReactElement {
  const words = useWords();
  const said = words.overrides;
  const itemBox = useRef<IComboBox>(null);
  useEffect(() => tasks.followOverrides(), [tasks]);
  const { choices, hindrance, department, item, shown } = state;
  useEffect(() => {
    if (department !== "" && item !== "") void tasks.showOverride({ department, item });
  }, [tasks, department, item]);
  if (hindrance !== null)
    return <Hindered hindrance={hindrance} words={said} onAgain={() => void tasks.readOverridesAgain()} />;
  if (!choices) return <Spinner className="waiting" label={words.home.reading} />;
  const elsewhere = (typed: string): string | null => {
    const match = matchChoice(choices.rated, typed);
    return match.kind === "taken" ? said.rated(`${match.option.code} ${match.option.name}`) : null;
  };
  return (
    <section className="card overrides">
      <ChoiceBox
        label={said.department}
        options={choices.departments}
        selected={department}
        unclear={words.entry.unclear}
        onChoose={(code) => dispatch({ type: "overrideChosen", change: { department: code } })}
      />
      <ChoiceBox
        label={said.item}
        options={choices.items}
        selected={item}
        unclear={words.entry.unclear}
        elsewhere={elsewhere}
        box={itemBox}
        onChoose={(code) => dispatch({ type: "overrideChosen", change: { item: code } })}
      />
      {shown && (
        <OverrideForm
          key={`${department} ${item}`}
          state={state}
          shown={shown}
          name={choices.departments.find(({ code }) => code === department)?.name ?? department}
          busy={busy}
          tasks={tasks}
          dispatch={dispatch}
          onSaved={() => itemBox.current?.focus()}
        />
      )}
      {choices.listed.length > 0 && (
        <OverrideList
          listed={choices.listed}
          onOpen={({ department: of, item: at }) =>
            dispatch({ type: "overrideChosen", change: { department: of, item: at } })
          }
        />
      )}
    </section>
  );
}

interface ListProps {
  readonly listed: readonly ListedOverride[];
  readonly onOpen: (one: ListedOverride) => void;
}

/** What the office has set so far. */
function OverrideList({ listed, onOpen }: ListProps): React.ReactElement {
  const { overrides: said, entry } = useWords();
  return (
    <section className="part">
      <h2 className="small-head">{said.list(listed.length)}</h2>
      <ul className="left-cells">
        {listed.map((one) => (
          <li key={`${one.department} ${one.item}`}>
            <Link onClick={() => onOpen(one)}>
              {one.departmentName} {one.item} {one.itemName}
            </Link>{" "}
            {one.values.filter((value) => value !== "").join(entry.between)}
            <br />
            <span className={one.reason === "" ? "warn" : "about"}>{one.reason || said.noReason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
