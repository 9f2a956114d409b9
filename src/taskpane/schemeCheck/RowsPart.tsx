import { Link, SearchBox } from "office-ui-fabric-react";
import React, { useMemo } from "react";
import { foldedText } from "../../departments/foldedText.js";
import type { SchemeRow } from "../../workbook/scheme/schemeRows.js";
import { useWords } from "../words/words.js";
import type { CheckProps } from "./SchemeCheckScreen.js";

/** Every row read back as a sentence beside its clause, item by item; a click goes to the row. */
export function RowsPart({ check: { rows }, search, tasks, dispatch }: CheckProps): React.ReactElement {
  const { schemeCheck: said } = useWords();
  const found = useMemo(() => foundRows(rows, search), [rows, search]);
  return (
    <section className="part" aria-labelledby="scheme-rows">
      <h3 id="scheme-rows">{said.rows(rows.length)}</h3>
      <SearchBox
        className="search"
        placeholder={said.search}
        ariaLabel={said.search}
        value={search}
        onChange={(_, text = "") => dispatch({ type: "schemeRowsSearched", search: text })}
      />
      {search.trim() !== "" && (
        <p className="about" role="status">
          {said.rowsFound(found.length, rows.length)}
        </p>
      )}
      <ol className="scheme-rows">
        {found.map((row, at) => (
          <Row key={`${row.code}|${at}`} row={row} onGo={(cell) => void tasks.goTo(cell)} />
        ))}
      </ol>
    </section>
  );
}

function foundRows(rows: readonly SchemeRow[], search: string): readonly SchemeRow[] {
  const wanted = foldedText(search);
  if (wanted === "") return rows;
  return rows.filter(({ code, name, section, sentence, clause }) =>
    [`${code} ${name}`, section, sentence ?? "", clause].some((text) => foldedText(text).includes(wanted)),
  );
}

function Row({ row, onGo }: { readonly row: SchemeRow; readonly onGo: (cell: string) => void }): React.ReactElement {
  const { schemeCheck: said } = useWords();
  const { code, name, full, isVeto, sentence, clause, place } = row;
  const title = `${code} ${name}`;
  return (
    <li>
      <p className="scheme-row">
        {place === null ? <span>{title}</span> : <Link onClick={() => onGo(place)}>{title}</Link>}
        <span className="about">{full !== "" ? said.full(full) : isVeto ? said.veto : ""}</span>
      </p>
      <dl>
        <dt>{said.meaning}</dt>
        <dd className={sentence === null ? "fault" : undefined}>{sentence ?? said.notSaid}</dd>
        <dt>{said.clause}</dt>
        <dd>{clause === "" ? said.noClause : clause}</dd>
      </dl>
    </li>
  );
}
