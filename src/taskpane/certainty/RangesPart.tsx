import { Checkbox, SearchBox } from "office-ui-fabric-react";
import React, { memo, useMemo, useState } from "react";
import { boundDefinition } from "../../analysis/stillOpen/openWords.js";
import { sortedBy, type SortKey } from "../ranking/sortedBy.js";
import { SortHeader } from "../ranking/SortHeader.js";
import { useOpened } from "../ranking/useOpened.js";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import type { CertaintyView, RangeView } from "./certaintyView.js";
import { RangeBar } from "./RangeBar.js";
import { possiblePlaces, rangeOf } from "./rangeText.js";
import { WhyCard } from "./WhyCard.js";

type Column = "place" | "name" | "readings" | "open";

/** How many places a range spans beyond one; null where there is none. */
const width = (low: number | undefined, high: number | undefined): number | null =>
  low === undefined || high === undefined ? null : high - low;

const keyOf = ({ place, name, byReadings: { best, worst }, byOpen }: RangeView, column: Column): SortKey => {
  switch (column) {
    case "place":
      return place;
    case "name":
      return name;
    case "readings":
      return width(best?.place, worst?.place);
    case "open":
      return width(byOpen.places?.low, byOpen.places?.high);
  }
};

const moves = (row: RangeView): boolean => (keyOf(row, "readings") ?? 0) !== 0 || (keyOf(row, "open") ?? 0) !== 0;

/** The places that each department may have, as bars; one department's why behind its name. */
export const RangesPart = memo(function RangesPart({ view }: { readonly view: CertaintyView }): React.ReactElement {
  const { certainty: said, language } = useWords();
  const [search, setSearch] = useState("");
  const [onlyMoving, setOnlyMoving] = useState(false);
  const { opened, open, close, list } = useOpened();
  const [{ column, descending }, setSorting] = useState<{ column: Column; descending: boolean }>({
    column: "place",
    descending: false,
  });
  const { departments, openCount } = view;
  const hasOpen = openCount > 0;
  const shown = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    const rows = departments.filter(
      (row) => `${row.code} ${row.name}`.toLowerCase().includes(wanted) && (!onlyMoving || moves(row)),
    );
    return sortedBy(rows, (row) => keyOf(row, column), descending, language);
  }, [departments, search, onlyMoving, column, descending, language]);
  const header = (own: Column, name: string) => (
    <SortHeader
      area={own === "name" || own === "place" ? own : "number"}
      name={name}
      sorted={own !== column ? "none" : descending ? "descending" : "ascending"}
      // of ranges the widest are looked for first
      onSort={() =>
        setSorting({ column: own, descending: own === column ? !descending : own === "readings" || own === "open" })
      }
    />
  );
  const chosen = departments.find(({ code }) => code === opened);
  return (
    <>
      {chosen && <WhyCard view={view} row={chosen} onBack={() => close(said.open(chosen.name))} />}
      <div className="card" ref={list} hidden={chosen !== undefined}>
        <section className="card">
          <p>{said.asReadNow(view.waiting[language])}</p>
          {hasOpen && <p className="about">{said.settled(view.settled, departments.length)}</p>}
          <ul className="keys about">
            <li>
              <Key kind="readings" />
              {said.byReadings}
            </li>
            {hasOpen && (
              <li>
                <Key kind="open" />
                {said.byOpen}
              </li>
            )}
            <li>
              <Key kind="mark" />
              {said.placeNow}
            </li>
          </ul>
          <details className="about">
            <Summary>{hasOpen ? said.boundHead : said.assumedHead}</Summary>
            <p>{view.assumed[language]}</p>
            <p>{view.ticked[language]}</p>
            {hasOpen && <p>{boundDefinition[language]}</p>}
          </details>
          <SearchBox
            className="search"
            placeholder={said.search}
            ariaLabel={said.search}
            value={search}
            onChange={(_, text = "") => setSearch(text)}
          />
          <Checkbox label={said.onlyMoving} checked={onlyMoving} onChange={(_, on = false) => setOnlyMoving(on)} />
          <p className="about" role="status">
            {said.shown(shown.length, departments.length)} {hasOpen ? said.sortBoth : said.sortReadings}
          </p>
          {shown.length > 0 && (
            <table className="figures ranges" aria-label={said.ranges}>
              <thead>
                <tr>
                  {header("place", said.place)}
                  {header("name", said.name)}
                  {header("readings", said.byReadingsHead)}
                  {hasOpen && header("open", said.byOpenHead)}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <Row key={row.code} row={row} of={departments.length} hasOpen={hasOpen} onOpen={open} />
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
    </>
  );
});

interface RowProps {
  readonly row: RangeView;
  readonly of: number;
  readonly hasOpen: boolean;
  readonly onOpen: (code: string) => void;
}

function Row({ row, of, hasOpen, onOpen }: RowProps): React.ReactElement {
  const { certainty: said } = useWords();
  const { code, name, place, byReadings, byOpen } = row;
  const { best, worst } = byReadings;
  return (
    <tr>
      <td>{place ?? said.none}</td>
      <th scope="row">
        <button type="button" className="link" aria-label={said.open(name)} onClick={() => onOpen(code)}>
          {name}
        </button>
        {best && worst && <RangeBar kind="readings" low={best.place} high={worst.place} now={place} of={of} />}
        {hasOpen && byOpen.places && (
          <RangeBar kind="open" low={byOpen.places.low} high={byOpen.places.high} now={place} of={of} />
        )}
      </th>
      <td className="number">{best && worst ? rangeOf(said, best.place, worst.place) : said.none}</td>
      {hasOpen && <td className="number">{possiblePlaces(said, byOpen)}</td>}
    </tr>
  );
}

const Key = ({ kind }: { readonly kind: "readings" | "open" | "mark" }): React.ReactElement => (
  <svg className={`range-key range-${kind}`} viewBox="0 0 16 8" aria-hidden="true" focusable="false">
    {kind === "mark" ? (
      <rect className="range-mark" x="6" width="4" height="8" />
    ) : (
      <rect className="range-length" width="16" height="8" />
    )}
  </svg>
);
