import { DefaultButton, SearchBox } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import type { FunctionEntry } from "./functionEntry.js";
import { useWords } from "../words/words.js";
import { FunctionCard } from "./FunctionCard.js";

interface Props extends PartProps {
  readonly entries: readonly FunctionEntry[];
  readonly search: string;
  /** Those that Excel did not know at the last self-check. */
  readonly missing: readonly string[];
}

export function FunctionsScreen({ entries, search, missing, busy, tasks, dispatch }: Props): React.ReactElement {
  const words = useWords();
  const wanted = search.trim().toLowerCase();
  const found = entries.filter(({ name, title, about }) => `${name} ${title} ${about}`.toLowerCase().includes(wanted));
  return (
    <>
      <SearchBox
        className="search"
        placeholder={words.functions.search}
        ariaLabel={words.functions.search}
        value={search}
        onChange={(_, text = "") => dispatch({ type: "searched", search: text })}
      />
      <div className="action">
        <DefaultButton
          text={words.functions.examples}
          disabled={busy !== null}
          onClick={() => void tasks.openExamples()}
        />
      </div>
      {found.length === 0 && <p className="about">{words.functions.none}</p>}
      {found.map((entry) => (
        <FunctionCard
          key={entry.name}
          entry={entry}
          isMissing={missing.includes(entry.name)}
          disabled={busy !== null}
          onInsert={() => void tasks.insertExample(entry)}
        />
      ))}
    </>
  );
}
