import { Link } from "office-ui-fabric-react";
import React from "react";
import type { Note } from "../../engine/answers/problems.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";

const shown = 20;

interface Props {
  readonly notes: readonly Note[];
  readonly tasks: Tasks;
}

/** What is wrong with answers and ledger, each a click from its cell. */
export function NoteList({ notes, tasks }: Props): React.ReactElement {
  const { home } = useWords();
  return (
    <div className="notes">
      <ul className="left-cells">
        {notes.slice(0, shown).map(({ name, item, place, message }, at) => (
          <li key={at}>
            {place === undefined ? (
              home.noteOf(name, item)
            ) : (
              <Link onClick={() => void tasks.goTo(place)}>{home.noteOf(name, item)}</Link>
            )}
            <br />
            {message}
          </li>
        ))}
      </ul>
      {notes.length > shown && <p className="about">{home.moreNotes(notes.length - shown)}</p>}
    </div>
  );
}
