import { DefaultButton, Link } from "office-ui-fabric-react";
import React from "react";
import { doubtWords } from "../../departments/names/doubtWords.js";
import { foldedText } from "../../departments/foldedText.js";
import { changedText } from "../../workbook/lists/listText.js";
import {
  withNamesApart,
  withoutLines,
  withoutNumbers,
  type DoubtfulLine,
  type MendedLine,
} from "../../workbook/lists/understoodList.js";
import type { PartProps } from "../kit/feature.js";
import { useWords } from "../words/words.js";
import type { DepartmentsList, ListMend, ListScreen } from "./departmentsState.js";
import type { Listed } from "./listed.js";

interface Props extends Pick<PartProps, "busy" | "dispatch"> {
  readonly list: DepartmentsList;
  readonly read: Listed;
  readonly on: ListScreen;
}

/** What the list may mean besides what it says: each is done on a click, and taken back on another. */
export function OffersPart({ list, read, on, busy, dispatch }: Props): React.ReactElement | null {
  const { departments: said } = useWords();
  const { numbered, joined, doubtful } = read;
  const [number] = numbered;
  const [names] = joined;
  const isBusy = busy !== null;
  const mend = (
    what: ListMend["what"],
    lines: readonly MendedLine[],
    change: Parameters<typeof changedText>[1],
  ): void =>
    dispatch({
      type: "departmentsMended",
      on,
      text: changedText(list.text, change),
      mend: { what, count: lines.length, was: wasOf(lines) },
    });
  const leaveOut = (lines: readonly DoubtfulLine[]): void =>
    mend(
      "leftOut",
      lines.map(({ line, text }) => ({ line, text, names: [] })),
      (rows) =>
        withoutLines(
          rows,
          lines.map(({ line }) => line),
        ),
    );
  const keep = (lines: readonly DoubtfulLine[]): void =>
    dispatch({ type: "departmentsKept", on, keys: lines.map(({ text }) => foldedText(text)) });
  if (!number && !names && doubtful.length === 0 && !list.mend) return null;
  return (
    <div className="offers">
      {number && (
        <p>
          {said.numbered(numbered.length, number.text, number.names.join(""))}{" "}
          <DefaultButton
            text={said.dropNumbers}
            disabled={isBusy}
            onClick={() => mend("numbers", numbered, withoutNumbers)}
          />
        </p>
      )}
      {names && (
        <p>
          {said.joined(joined.length, names.line, names.names.length)}{" "}
          <DefaultButton text={said.split} disabled={isBusy} onClick={() => mend("split", joined, withNamesApart)} />
        </p>
      )}
      {doubtful.length > 0 && <Doubts lines={doubtful} isBusy={isBusy} onKeep={keep} onLeaveOut={leaveOut} />}
      {list.mend && (
        <p role="status">
          {said.mended[list.mend.what](list.mend.count)}{" "}
          <Link disabled={isBusy} onClick={() => dispatch({ type: "departmentsMendUndone", on })}>
            {said.undoMend}
          </Link>
        </p>
      )}
    </div>
  );
}

/** What stood there, by the names that stand there now. */
const wasOf = (lines: readonly MendedLine[]): Readonly<Record<string, string>> =>
  Object.fromEntries(lines.flatMap(({ text, names }) => names.map((name) => [name, text] as const)));

/** More would fill the pane; those that are decided make room. */
const mostShown = 10;

interface DoubtsProps {
  readonly lines: readonly DoubtfulLine[];
  readonly isBusy: boolean;
  readonly onKeep: (lines: readonly DoubtfulLine[]) => void;
  readonly onLeaveOut: (lines: readonly DoubtfulLine[]) => void;
}

function Doubts({ lines, isBusy, onKeep, onLeaveOut }: DoubtsProps): React.ReactElement {
  const { departments: said, language } = useWords();
  return (
    <div role="group" aria-label={said.doubtful(lines.length)}>
      <p className="warn">{said.doubtful(lines.length)}</p>
      <ul className="plain">
        {lines.slice(0, mostShown).map((each) => (
          <li key={each.line}>
            {said.doubtfulLine(each.line, each.text, doubtWords[each.doubt][language])}{" "}
            <Link aria-label={`${said.keep} ${each.text}`} disabled={isBusy} onClick={() => onKeep([each])}>
              {said.keep}
            </Link>{" "}
            <Link aria-label={`${said.leaveOut} ${each.text}`} disabled={isBusy} onClick={() => onLeaveOut([each])}>
              {said.leaveOut}
            </Link>
          </li>
        ))}
      </ul>
      {lines.length > mostShown && <p>{said.moreProblems(lines.length - mostShown)}</p>}
      {lines.length > 1 && (
        <div className="action">
          <DefaultButton text={said.keepAll(lines.length)} disabled={isBusy} onClick={() => onKeep(lines)} />
          <DefaultButton text={said.leaveAllOut(lines.length)} disabled={isBusy} onClick={() => onLeaveOut(lines)} />
        </div>
      )}
    </div>
  );
}
