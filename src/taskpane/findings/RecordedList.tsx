import { ActionButton, Link } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import type { LedgerChoices } from "./findingsWork.js";
import { useWords } from "../words/words.js";
import type { RecordedFinding } from "./findingsState.js";

const shown = 5;

interface Props extends Pick<PartProps, "busy" | "tasks"> {
  readonly recorded: readonly RecordedFinding[];
  readonly choices: LedgerChoices;
}

/** The latest findings of this session, each with the way to its row and the way back. */
export function RecordedList({ recorded, choices, busy, tasks }: Props): React.ReactElement | null {
  const { findings } = useWords();
  if (recorded.length === 0) return null;
  const nameOf = (code: string): string => choices.departments.find((one) => one.code === code)?.name ?? code;
  return (
    <section className="part">
      <h2 className="small-head">{findings.list}</h2>
      <ul className="left-cells recorded">
        {recorded.slice(0, shown).map((one) => {
          const place = one.written[0]?.place ?? "";
          return (
            <li key={place}>
              <span>
                <Link onClick={() => void tasks.goTo(place)}>{`${nameOf(one.department)} ${one.item}`}</Link>{" "}
                {findings.times(one.count)}
                <br />
                {one.what}
              </span>
              <ActionButton
                iconProps={{ iconName: "Undo" }}
                text={findings.takeBack}
                ariaLabel={findings.takeBackOf(one.item, one.what)}
                disabled={busy !== null}
                onClick={() => void tasks.takeFindingBack(one)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
