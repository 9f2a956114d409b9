import { ChoiceGroup, DefaultButton, Link, TextField } from "office-ui-fabric-react";
import React, { useMemo } from "react";
import { foldedText } from "../../departments/foldedText.js";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import type { FindingsProps } from "./FindingsScreen.js";
import type { LedgerChoices } from "./findingsWork.js";
import { ledgerFilters, type LedgerFilter } from "./findingsState.js";
import type { LedgerEntry } from "./ledgerEntries.js";

/** So many rows are shown at a time. */
const page = 20;

const passes: Readonly<Record<LedgerFilter, (entry: LedgerEntry) => boolean>> = {
  all: () => true,
  noEvidence: ({ evidence, problem }) => problem !== "withdrawn" && evidence.trim() === "",
  notCounted: ({ problem }) => problem !== null && problem !== "withdrawn",
  withdrawn: ({ problem }) => problem === "withdrawn",
};

interface Props extends FindingsProps {
  readonly choices: LedgerChoices;
}

/** What 台账 has: found by any word of a row, corrected, moved or withdrawn there. */
export function LedgerPart({ state, busy, tasks, dispatch, choices }: Props): React.ReactElement {
  const { findings: said } = useWords();
  const { query, filter, shown } = state.lookup;
  const named = useMemo(() => {
    const names = new Map([...choices.departments, ...choices.items].map(({ code, name }) => [code, name]));
    return choices.rows.map((entry) => ({
      entry,
      department: `${entry.department} ${names.get(entry.department) ?? ""}`.trim(),
      item: `${entry.item} ${names.get(entry.item) ?? ""}`.trim(),
    }));
  }, [choices]);
  const words = query
    .split(/\s+/)
    .map(foldedText)
    .filter((word) => word !== "");
  const found = named.filter(({ entry, department, item }) => {
    const text = foldedText(
      [department, item, entry.date, entry.what, entry.evidence, entry.recordedBy, entry.withdrawn].join(" "),
    );
    return passes[filter](entry) && words.every((word) => text.includes(word));
  });
  const count = (of: LedgerFilter): number => choices.rows.filter(passes[of]).length;
  return (
    <details className="part ledger" open={state.lookup.isOpen}>
      <Summary>{said.lookup(choices.rows.length)}</Summary>
      <TextField
        label={said.find}
        placeholder={said.findHint}
        autoComplete="off"
        value={query}
        onChange={(_, typed = "") => dispatch({ type: "ledgerSought", change: { query: typed, shown: page } })}
      />
      <ChoiceGroup
        className="filter"
        label={said.filter}
        options={ledgerFilters.map((key) => ({ key, text: said.filters[key](count(key)) }))}
        selectedKey={filter}
        onChange={(_, option) => {
          const chosen = ledgerFilters.find((one) => one === option?.key);
          if (chosen) dispatch({ type: "ledgerSought", change: { filter: chosen, shown: page } });
        }}
      />
      <p role="status" className="about">
        {said.foundRows(found.length)}
      </p>
      <ul className="left-cells recorded">
        {found
          .slice(-shown)
          .reverse()
          .map(({ entry, department, item }) => (
            <li key={entry.id}>
              <span className={entry.problem === null ? "" : "out"}>
                <Link onClick={() => void tasks.goTo(entry.place)}>{`${department} ${item}`}</Link>{" "}
                {said.times(entry.count)}
                <br />
                {[entry.date, entry.what].filter((text) => text !== "").join(" ")}
                <br />
                {entry.problem === "withdrawn" ? (
                  <span className="about">{said.isWithdrawn(entry.withdrawn)}</span>
                ) : entry.problem ? (
                  <span className="fault">{said.notCounted[entry.problem]}</span>
                ) : (
                  <span className="about">{entry.evidence || said.noEvidence}</span>
                )}
              </span>
              <DefaultButton
                text={said.correct}
                ariaLabel={said.correctOf(department, item, entry.what)}
                disabled={busy !== null}
                onClick={() => dispatch({ type: "correctionBegun", entry })}
              />
            </li>
          ))}
      </ul>
      {found.length > shown && (
        <DefaultButton
          text={said.more(found.length - shown)}
          onClick={() => dispatch({ type: "ledgerSought", change: { shown: shown + page } })}
        />
      )}
    </details>
  );
}
