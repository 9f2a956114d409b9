import { Spinner } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import type { PartProps, Shown } from "../kit/feature.js";
import { Hindered } from "../kit/Hindered.js";
import type { Roster } from "./rosterWork.js";
import { useWords } from "../words/words.js";
import { AddPart } from "./AddPart.js";
import { LedgerRowsPart } from "./LedgerRowsPart.js";
import { ParticipationPart } from "./ParticipationPart.js";
import type { RosterState } from "./rosterState.js";

export interface RosterProps extends PartProps {
  readonly state: RosterState;
}

export interface RosterPartProps extends RosterProps {
  readonly roster: Roster;
}

/** Who is assessed, who comes to it, and the room of the ledger. */
export function RosterScreen({ state: { roster: state, busy }, tasks, dispatch }: Shown): React.ReactElement {
  const props: RosterProps = { state, busy, tasks, dispatch };
  const words = useWords();
  useEffect(() => tasks.followRoster(), [tasks]);
  const { roster, hindrance } = state;
  if (hindrance !== null)
    return <Hindered hindrance={hindrance} words={words.roster} onAgain={() => void tasks.readRosterAgain()} />;
  if (!roster) return <Spinner className="waiting" label={words.home.reading} />;
  return (
    <>
      <ParticipationPart {...props} roster={roster} />
      <AddPart {...props} roster={roster} />
      <LedgerRowsPart {...props} roster={roster} />
    </>
  );
}
