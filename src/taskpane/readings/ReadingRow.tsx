import React, { useEffect, useRef } from "react";
import { OfficialText } from "../words/OfficialText.js";
import type { ShownReading } from "./readingsWork.js";
import { useWords } from "../words/words.js";
import { ReadingForm } from "./ReadingForm.js";
import type { ReadingsProps } from "./ReadingsScreen.js";

interface Props extends ReadingsProps {
  readonly reading: ShownReading;
  readonly onConfirmed: () => void;
}

/** One reading: its question, and opened what can be decided about it. */
export function ReadingRow(props: Props): React.ReactElement {
  const { reading, state, dispatch } = props;
  const words = useWords();
  const isOpen = state.open === reading.number;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Another screen may have asked for this one.
    if (isOpen) row.current?.scrollIntoView?.({ block: "nearest" });
  }, [isOpen]);
  return (
    <li ref={row}>
      <button
        type="button"
        className="reading-head"
        aria-expanded={isOpen}
        onClick={() => dispatch({ type: "readingOpened", number: isOpen ? null : reading.number })}
      >
        <span className="reading-question">
          {reading.number}. <OfficialText text={reading.question} />
        </span>
        <span className={reading.confirmed ? "mark mark-confirmed" : "mark"}>
          {reading.confirmed ? words.explain.confirmed : words.explain.unconfirmed}
        </span>
      </button>
      {isOpen && <ReadingForm {...props} />}
    </li>
  );
}
