import { DefaultButton, Link } from "office-ui-fabric-react";
import React from "react";
import type { FunctionEntry } from "./functionEntry.js";
import { useWords } from "../words/words.js";
import { Summary } from "../kit/Summary.js";

interface Props {
  readonly entry: FunctionEntry;
  readonly disabled: boolean;
  /** Excel did not know it at the last self-check. */
  readonly isMissing: boolean;
  readonly onInsert: () => void;
}

/** One function, closed to its name and title; opened, its arguments and an example to insert. */
export function FunctionCard({ entry, disabled, isMissing, onInsert }: Props): React.ReactElement {
  const words = useWords();
  return (
    <details className="function">
      <Summary>
        <code className="function-name">{entry.name}</code> <span className="function-title">{entry.title}</span>
      </Summary>
      <p>{entry.about}</p>
      {entry.args.length > 0 && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.functions.argument}</th>
              <th scope="col">{words.functions.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {entry.args.map(({ name, about, optional }) => (
              <tr key={name}>
                <td>
                  <code>{name}</code>
                </td>
                <td>
                  {about}
                  {optional && <span className="mark">{words.functions.optional}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="example">
        <span className="label">{words.functions.example}</span>
        <code>{entry.example}</code> {entry.result !== "" && <span>→ {entry.result}</span>}
      </p>
      <div className="action">
        <DefaultButton
          text={words.functions.insert}
          ariaLabel={words.functions.insertLabel(entry.name)}
          disabled={disabled || isMissing}
          onClick={onInsert}
        />
        {isMissing && <p className="about">{words.selfcheck.missingOne}</p>}
        <Link href={entry.helpUrl} target="_blank" rel="noopener">
          {words.functions.help}
        </Link>
      </div>
    </details>
  );
}
