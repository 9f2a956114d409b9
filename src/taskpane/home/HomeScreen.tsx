import { Link, Spinner } from "office-ui-fabric-react";
import React, { lazy, Suspense } from "react";
import { modeWithout } from "../kit/ModeChoice.js";
import { MigrateCard } from "../migrate/MigrateCard.js";
import type { Shown } from "../kit/feature.js";
import type { Screen } from "../shell/features.js";
import type { Opened } from "../worker/openBook.js";
import { useWords } from "../words/words.js";
import { RecoverBar } from "../returns/RecoverBar.js";
import { OfferBar } from "../selfcheck/OfferBar.js";
import { BookCard } from "./BookCard.js";
import { PhaseList } from "./PhaseList.js";
import { phaseSteps } from "./phaseSteps.js";
import { NextStep } from "./NextStep.js";
import { ScreenList } from "./ScreenList.js";

/** Only where receipts were verified: its words are not to delay the first look. */
const VerifyCard = lazy(async () => ({
  default: (await import(/* webpackChunkName: "verify" */ "../verify/VerifyCard.js")).VerifyCard,
}));

interface Props extends Pick<Shown, "state" | "tasks"> {
  /** What helps beside a workbook, the obvious next step first. */
  readonly screensFor: (kind: Opened["kind"]) => readonly Screen[];
  readonly onShow: (screen: Screen) => void;
}

/** What is open beside the pane, the next step, and what else helps there. */
export function HomeScreen({ state, tasks, screensFor, onShow }: Props): React.ReactElement {
  const words = useWords();
  const { busy, migrate, settings, verify } = state;
  const { opened } = state.home;
  if (!opened) return <Spinner className="waiting" label={words.home.reading} />;
  const isOlder = opened.kind === "older";
  const screens = screensFor(opened.kind);
  const phases = opened.kind === "office" ? phaseSteps(opened.state.phases) : [];
  const inPhases = new Set<Screen>(phases.filter(({ isNamed }) => isNamed).map(({ screen }) => screen));
  const others = phases.length > 0 ? screens.filter((screen) => !inPhases.has(screen)) : screens.slice(1);
  return (
    <>
      <BookCard opened={opened} onShow={onShow} />
      {opened.kind === "office" && opened.state.merge === "open" && <RecoverBar busy={busy} tasks={tasks} />}
      {opened.kind === "office" && verify.verified && (
        <Suspense fallback={null}>
          <VerifyCard verified={verify.verified} busy={busy} tasks={tasks} />
        </Suspense>
      )}
      {isOlder ? (
        <MigrateCard
          state={migrate}
          mode={modeWithout(state.selfcheck.missing, settings.saved.mode)}
          busy={busy}
          tasks={tasks}
        />
      ) : (
        <NextStep opened={opened} screen={phases.length > 0 ? undefined : screens[0]} tasks={tasks} onShow={onShow} />
      )}
      {opened.kind === "office" && <PhaseList steps={phases} dueOn={opened.state.dueOn} onShow={onShow} />}
      {opened.kind === "empty" && (
        <p className="examples">
          <Link disabled={busy !== null} onClick={() => void tasks.openExamples()}>
            {words.functions.examples}
          </Link>
        </p>
      )}
      {state.selfcheck.isOffered && opened.kind !== "selfCheck" && (
        <OfferBar tasks={tasks} onShow={() => onShow("selfcheck")} />
      )}
      <ScreenList screens={isOlder ? screens : others} onShow={onShow} />
    </>
  );
}
