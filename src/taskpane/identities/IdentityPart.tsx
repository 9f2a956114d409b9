import { Link } from "office-ui-fabric-react";
import React from "react";
import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import { identityKey } from "../../departments/settleIdentities.js";
import { useWords } from "../words/words.js";
import { IdentityChoice } from "./IdentityChoice.js";

interface Props {
  readonly open: readonly OpenIdentity[];
  readonly decided: readonly IdentityDecision[];
  readonly disabled: boolean;
  readonly onDecide: (decisions: readonly IdentityDecision[]) => void;
}

/** What is open between two files, and what was decided about it from here. */
export function IdentityPart({ open, decided, disabled, onDecide }: Props): React.ReactElement | null {
  const { identities } = useWords();
  // one that was answered since waits with the others
  const asked = open.filter(({ department }) => !decided.some((each) => identityKey(each) === identityKey(department)));
  if (asked.length + decided.length === 0) return null;
  return (
    <section className="part" aria-live="polite">
      {asked.length > 0 && <p>{identities.ask(asked.length)}</p>}
      {asked.map((each) => (
        <IdentityChoice
          key={identityKey(each.department)}
          open={each}
          disabled={disabled}
          onDecide={(decision) => onDecide([...decided, decision])}
        />
      ))}
      {decided.length > 0 && (
        <ul className="plain">
          {decided.map((each) => (
            <li key={identityKey(each)}>
              {identities.decided(`${each.code} ${each.name}`.trim(), each.is, each.reason)}{" "}
              <Link disabled={disabled} onClick={() => onDecide(decided.filter((other) => other !== each))}>
                {identities.takeBack}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
