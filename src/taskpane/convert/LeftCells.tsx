import { Link } from "office-ui-fabric-react";
import React from "react";
import type { LeftCell } from "../../workbook/convert/convert.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";
import { Summary } from "../kit/Summary.js";

const shown = 50;

interface Props {
  readonly cells: readonly LeftCell[];
  readonly tasks: Tasks;
}

/** What a conversion left as it was: nothing is dropped silently. */
export function LeftCells({ cells, tasks }: Props): React.ReactElement {
  const words = useWords();
  return (
    <section className="part">
      <h3>{words.convert.left(cells.length)}</h3>
      <ul className="left-cells">
        {cells.slice(0, shown).map(({ sheet, address, found, expected }) => (
          <li key={`${sheet}!${address}`}>
            <Link onClick={() => void tasks.goTo(`${sheet}!${address}`)}>{`${sheet}!${address}`}</Link>{" "}
            <code>{found}</code>
            <details className="detail">
              <Summary>{words.detail}</Summary>
              <code>{words.convert.expected(expected)}</code>
            </details>
          </li>
        ))}
      </ul>
      {cells.length > shown && <p className="about">{words.convert.more(cells.length - shown)}</p>}
    </section>
  );
}
