import { DefaultButton } from "office-ui-fabric-react";
import React, { useState } from "react";
import type { Change, DepartmentChange } from "../../analysis/effects/changeEffect.js";
import { useWords } from "../words/words.js";

const shownAtFirst = 10;

/** Departments with total and place, before and after. */
export function ChangeTable({ changed }: { readonly changed: readonly DepartmentChange[] }): React.ReactElement {
  const { readings: words } = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? changed : changed.slice(0, shownAtFirst);
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{words.department}</th>
            <th scope="col" className="number">
              {words.total}
            </th>
            <th scope="col" className="number">
              {words.place}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ code, name, total, place }) => (
            <tr key={code}>
              <td>{name}</td>
              <td className="number">
                <BeforeAfter change={total} />
              </td>
              <td className="number">
                <BeforeAfter change={place} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < changed.length && (
        <DefaultButton
          className="more"
          text={words.more(changed.length - shown.length)}
          onClick={() => setWhole(true)}
        />
      )}
    </>
  );
}

function BeforeAfter({ change }: { readonly change: Change<string | number | null> | null }): React.ReactElement {
  const { readings: words } = useWords();
  if (!change) return <>{words.none}</>;
  return (
    <>
      {change.before ?? words.none}{" "}
      <span role="img" aria-label={words.to}>
        →
      </span>{" "}
      {change.after ?? words.none}
    </>
  );
}
