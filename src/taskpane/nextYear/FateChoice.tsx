import { ChoiceGroup } from "office-ui-fabric-react";
import React, { useState } from "react";
import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { Became, Fate, TurnedList } from "../../departments/turnList.js";
import { ChoiceBox } from "../kit/ChoiceBox.js";
import { ReasonForm } from "../kit/ReasonForm.js";
import { useWords } from "../words/words.js";

interface Props {
  /** Of last year. */
  readonly department: DepartmentIdentity;
  readonly isLeftOut: boolean;
  readonly turn: TurnedList;
  readonly disabled: boolean;
  readonly onDecide: (fate: Fate) => void;
}

/** What became of a department that is not in the list: nothing is chosen beforehand, and the reason is kept. */
export function FateChoice({ department, isLeftOut, turn, disabled, onDecide }: Props): React.ReactElement {
  const { nextYear: said } = useWords();
  const [kind, choose] = useState<Became["kind"] | null>(null);
  const [target, aim] = useState("");
  const { code, name } = department;
  const kinds: readonly Became["kind"][] = ["gone", ...(turn.unknown.length > 0 ? ["renamed" as const] : []), "merged"];
  const chosen = kind !== null && kinds.includes(kind) ? kind : null;
  const targets = chosen === "renamed" ? turn.unknown : turn.list;
  // by their place in the list: names alone may look like codes
  const options = targets.map((each) => ({
    code: each.code === "" ? each.name : each.code,
    name: each.code === "" ? "" : each.name,
  }));
  const found = targets[options.findIndex((each) => each.code === target)];
  const became = becameOf(chosen, found);
  return (
    <div className="rivals">
      <p>
        {said.missingOne(code, name)}
        {isLeftOut && <span className="about">{said.leftOutLast}</span>}
      </p>
      <ChoiceGroup
        label={said.became(name)}
        {...(chosen !== null && { selectedKey: chosen })}
        disabled={disabled}
        options={kinds.map((key) => ({ key, text: said[key] }))}
        onChange={(_, option) => {
          if (!option) return;
          choose(option.key as Became["kind"]);
          aim("");
        }}
      />
      {chosen !== null && chosen !== "gone" && (
        <ChoiceBox
          key={chosen}
          label={chosen === "renamed" ? said.renamedAs : said.mergedInto}
          options={options}
          selected={target}
          disabled={disabled}
          unclear={said.unclear}
          onChoose={aim}
        />
      )}
      <ReasonForm
        label={said.reason}
        button={said.decide}
        disabled={disabled}
        isReady={became !== null}
        onReason={(reason) => became && onDecide({ code, name, became, reason })}
      />
    </div>
  );
}

function becameOf(kind: Became["kind"] | null, target: DepartmentIdentity | undefined): Became | null {
  if (kind === "gone") return { kind };
  if (!target || kind === null) return null;
  return kind === "renamed" ? { kind, as: target } : { kind, into: target };
}
