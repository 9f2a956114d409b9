import { DefaultButton } from "office-ui-fabric-react";
import React from "react";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import type { IssuedForms } from "./issueState.js";

interface Props {
  readonly issued: IssuedForms;
  readonly canDownload: boolean;
  readonly onSave: () => void;
}

/** What was issued: the digest on the cover of each form, and the ledger as a file. */
export function IssuedPart({
  issued: { entries, isSigned, otherYear },
  canDownload,
  onSave,
}: Props): React.ReactElement {
  const { issue, language } = useWords();
  return (
    <section className="part" aria-live="polite">
      <p>{issue.issued(entries.length, isSigned)}</p>
      {otherYear && <p>{otherYear[language]}</p>}
      <details>
        <Summary>{issue.digests}</Summary>
        <ul className="plain">
          {entries.map(({ code, name, shortDigest }) => (
            <li key={code}>
              {name === code ? code : `${code} ${name}`} <span className="digest">{shortDigest}</span>
            </li>
          ))}
        </ul>
      </details>
      {canDownload && <DefaultButton text={issue.saveLedger} onClick={onSave} />}
    </section>
  );
}
