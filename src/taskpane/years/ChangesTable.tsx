import { SearchBox } from "office-ui-fabric-react";
import React, { useMemo, useState } from "react";
import { sortedBy } from "../ranking/sortedBy.js";
import { SortHeader } from "../ranking/SortHeader.js";
import { useWords } from "../words/words.js";

/** A department, and what became of it. */
export interface ChangeRow {
  readonly code: string;
  readonly name: string;
  /** What stands below its name. */
  readonly notes: readonly string[];
  /** As printed; null where there is none. */
  readonly change: string | null;
  readonly placesUp: number | null;
}

interface Props {
  readonly rows: readonly ChangeRow[];
  readonly label: string;
  /** Where more of a department can be shown. */
  readonly onOpen?: (code: string) => void;
}

type Column = "name" | "change" | "placesUp";

/** All departments: those who gain most first, or by whatever is asked for. */
export function ChangesTable({ rows, label, onOpen }: Props): React.ReactElement {
  const { years: said, language } = useWords();
  const [search, setSearch] = useState("");
  const [{ column, descending }, setSorting] = useState<{ column: Column; descending: boolean }>({
    column: "change",
    descending: true,
  });
  const shown = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    const found = rows.filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(wanted));
    const keyOf = ({ name, change, placesUp }: ChangeRow) =>
      column === "name" ? name : column === "placesUp" ? placesUp : change === null ? null : Number(change);
    return sortedBy(found, keyOf, descending, language);
  }, [rows, search, column, descending, language]);
  const header = (own: Column, name: string) => (
    <SortHeader
      area={own === "name" ? "who" : "number"}
      name={name}
      sorted={own !== column ? "none" : descending ? "descending" : "ascending"}
      onSort={() => setSorting({ column: own, descending: own === column ? !descending : own !== "name" })}
    />
  );
  return (
    <>
      <SearchBox
        className="search"
        placeholder={said.search}
        ariaLabel={said.search}
        value={search}
        onChange={(_, text = "") => setSearch(text)}
      />
      <p className="about" role="status">
        {said.shown(shown.length, rows.length)}
      </p>
      {shown.length > 0 && (
        <table className="figures years" aria-label={label}>
          <thead>
            <tr>
              {header("name", said.department)}
              {header("change", said.change)}
              {header("placesUp", said.up)}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ code, name, notes, change, placesUp }) => (
              <tr key={code}>
                <th scope="row">
                  {onOpen ? (
                    <button type="button" className="link" aria-label={said.open(name)} onClick={() => onOpen(code)}>
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                  {notes.map((note) => (
                    <div key={note} className="about">
                      {note}
                    </div>
                  ))}
                </th>
                <td className="number">{change ?? said.none}</td>
                <td className="number">{said.moved(placesUp)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
