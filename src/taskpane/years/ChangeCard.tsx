import { DefaultButton } from "office-ui-fabric-react";
import React, { useEffect, useRef } from "react";
import { placeSources, totalSources } from "../../analysis/years/changeSources.js";
import { otherLineWords, placeSourceWords, totalSourceWords } from "../../analysis/years/yearWords.js";
import { useWords } from "../words/words.js";
import type { ChangeView, LineView } from "./splitView.js";

interface Props {
  readonly change: ChangeView;
  readonly onBack: () => void;
}

/** One department: where the change of its total and place comes from, and every item's part. */
export function ChangeCard({ change, onBack }: Props): React.ReactElement {
  const { years: said, language } = useWords();
  const { code, name, total, bySource, place, placesUp, places, lines } = change;
  const head = useRef<HTMLDivElement>(null);
  // the list that had the focus is gone
  useEffect(() => head.current?.querySelector<HTMLElement>("button")?.focus(), [code]);
  const sum = placesUp === null ? said.none : `${placesUp > 0 ? "+" : ""}${placesUp}`;
  return (
    <section className="part" aria-labelledby="years-change">
      <div className="action" ref={head}>
        <DefaultButton text={said.back} iconProps={{ iconName: "Back" }} onClick={onBack} />
      </div>
      <h2 id="years-change">{name === code ? code : `${name}（${code}）`}</h2>
      <p>
        {said.total(total.before, total.after, total.change)}
        <br />
        {said.place(place.before, place.after, said.moved(placesUp))}
      </p>
      <Parts
        caption={said.bySource}
        unit={said.points}
        rows={totalSources.map((source) => [totalSourceWords[source][language], bySource[source]])}
        sum={total.change}
      />
      {places ? (
        <Parts
          caption={said.byPlace}
          unit={said.placesUnit}
          rows={placeSources.map((source) => [placeSourceWords[source][language], places[source]])}
          sum={sum}
        />
      ) : (
        <p className="about">{said.noPlaces}</p>
      )}
      <h3>{said.lines(lines.length)}</h3>
      {lines.length === 0 ? <p>{said.noLines}</p> : <Lines lines={lines} sum={total.change} />}
    </section>
  );
}

interface PartsProps {
  readonly caption: string;
  readonly unit: string;
  readonly rows: readonly (readonly [name: string, figure: string])[];
  readonly sum: string;
}

function Parts({ caption, unit, rows, sum }: PartsProps): React.ReactElement {
  const { years: said } = useWords();
  return (
    <table className="figures years" aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col" className="number">
            {unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...rows, [said.sum, sum] as const].map(([name, figure]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ lines, sum }: { readonly lines: readonly LineView[]; readonly sum: string }): React.ReactElement {
  const { years: said, language } = useWords();
  const nameOf = ({ line }: LineView): string =>
    line.kind !== "item"
      ? otherLineWords[line.kind][language]
      : `${line.code} ${line.name}${line.year === "before" ? `（${said.lineGone}）` : ""}`;
  // one source alone has all of it
  const sourcesOf = ({ sources }: LineView): string =>
    sources
      .map(({ source, points }) => `${totalSourceWords[source][language]}${sources.length > 1 ? ` ${points}` : ""}`)
      .join("，");
  return (
    <table className="figures years">
      <thead>
        <tr>
          <th scope="col">{said.item}</th>
          <th scope="col" className="number">
            {said.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((each) => (
          <tr key={nameOf(each)}>
            <th scope="row">
              {nameOf(each)}
              <div className="about">{sourcesOf(each)}</div>
            </th>
            <td className="number">{each.points}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{said.sum}</th>
          <td className="number">{sum}</td>
        </tr>
      </tbody>
    </table>
  );
}
