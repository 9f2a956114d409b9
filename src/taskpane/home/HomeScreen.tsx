import { Link, Spinner } from "office-ui-fabric-react";
import React from "react";
import type { FormulaMode } from "../../formula/print.js";
import type { MigrateState } from "../migrate/migrateState.js";
import { MigrateCard } from "../migrate/MigrateCard.js";
import type { Busy } from "../shell/paneState.js";
import { screensFor, type Screen } from "../kit/screens.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";
import { RecoverBar } from "../returns/RecoverBar.js";
import { VerifyCard } from "../verify/VerifyCard.js";
import type { Verified } from "../../returns/merge/verifyOffice.js";
import { BookCard } from "./BookCard.js";
import type { HomeState } from "./homeState.js";
import { NextStep } from "./NextStep.js";
import { ScreenList } from "./ScreenList.js";

interface Props {
  readonly state: HomeState;
  readonly migration: MigrateState;
  readonly mode: FormulaMode;
  /** Null until it was looked at. */
  readonly verified: Verified | null;
  readonly busy: Busy | null;
  readonly tasks: Tasks;
  readonly onShow: (screen: Screen) => void;
}

/** What is open beside the pane, the next step, and what else helps there. */
export function HomeScreen({
  state: { opened },
  migration,
  mode,
  verified,
  busy,
  tasks,
  onShow,
}: Props): React.ReactElement {
  const words = useWords();
  if (!opened) return <Spinner className="waiting" label={words.home.reading} />;
  const isOlder = opened.kind === "older";
  const hasNotes = opened.kind === "office" && opened.state.notes.length > 0;
  const screens = screensFor(opened.kind);
  return (
    <>
      <BookCard opened={opened} />
      {opened.kind === "office" && opened.state.merge === "open" && <RecoverBar busy={busy} tasks={tasks} />}
      {opened.kind === "office" && verified && <VerifyCard verified={verified} busy={busy} tasks={tasks} />}
      {isOlder ? (
        <MigrateCard state={migration} mode={mode} busy={busy} tasks={tasks} />
      ) : (
        <NextStep opened={opened} screen={screens[0]} tasks={tasks} onShow={onShow} />
      )}
      {opened.kind === "empty" && (
        <p className="examples">
          <Link disabled={busy !== null} onClick={() => void tasks.openExamples()}>
            {words.functions.examples}
          </Link>
        </p>
      )}
      <ScreenList screens={isOlder || hasNotes ? screens : screens.slice(1)} onShow={onShow} />
    </>
  );
}
