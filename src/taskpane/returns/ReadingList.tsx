import React from "react";
import { useWords } from "../words/words.js";
import type { FileReading } from "./returnsState.js";

/** How far each file is. */
export function ReadingList({ files }: { readonly files: readonly FileReading[] }): React.ReactElement {
  const { returns } = useWords();
  return (
    <ul className="file-list" aria-label={returns.files}>
      {files.map(({ name, status }, at) => (
        <li key={at}>
          <span className="file-name">{name}</span> <span className="about">{returns.reading[status]}</span>
        </li>
      ))}
    </ul>
  );
}
