import { DefaultButton, Link } from "office-ui-fabric-react";
import React, { useState } from "react";
import type { Ticked } from "../../analysis/stillOpen/openItems.js";
import { ChoiceBox } from "../kit/ChoiceBox.js";
import { useWords } from "../words/words.js";
import type { CertaintyProps } from "./CertaintyScreen.js";

/** What counts as open beside what is blank: an item of a department, of all of them, or all items of one. */
export function TickedPart({ state: { ticked }, settings, busy, dispatch }: CertaintyProps): React.ReactElement {
  const { certainty: said, entry } = useWords();
  const [department, setDepartment] = useState("");
  const [item, setItem] = useState("");
  const nameIn = (all: readonly { code: string; name: string }[], code: string | undefined): string =>
    all.find((each) => each.code === code)?.name ?? code ?? "";
  const sayOf = ({ department: whose, item: what }: Ticked): string =>
    said.ticked(
      whose === undefined ? said.allDepartments : nameIn(settings.departments, whose),
      what === undefined ? said.allItems : `${what} ${nameIn(settings.items, what)}`,
    );
  const take = (): void => {
    const own = { ...(department !== "" && { department }), ...(item !== "" && { item }) };
    const others = ticked.filter((each) => each.department !== own.department || each.item !== own.item);
    dispatch({ type: "openTicked", ticked: [...others, own] });
    setDepartment("");
    setItem("");
  };
  return (
    <div className="tried">
      <p className="about">{said.openAbout}</p>
      {ticked.length > 0 && (
        <ul className="taken">
          {ticked.map((each) => (
            <li key={sayOf(each)}>
              <span>{sayOf(each)}</span>
              <Link
                disabled={busy !== null}
                aria-label={said.removeValue(sayOf(each))}
                onClick={() => dispatch({ type: "openTicked", ticked: ticked.filter((other) => other !== each) })}
              >
                {said.remove}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ChoiceBox
        label={said.tickedDepartment}
        options={settings.departments}
        selected={department}
        disabled={busy !== null}
        unclear={entry.unclear}
        onChoose={setDepartment}
      />
      <ChoiceBox
        label={said.tickedItem}
        options={settings.items}
        selected={item}
        disabled={busy !== null}
        unclear={entry.unclear}
        onChoose={setItem}
      />
      <div className="action">
        <DefaultButton
          text={said.addTicked}
          disabled={busy !== null || (department === "" && item === "")}
          onClick={take}
        />
      </div>
    </div>
  );
}
