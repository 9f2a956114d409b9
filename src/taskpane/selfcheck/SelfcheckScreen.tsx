import React from "react";
import { BusyButton } from "../kit/BusyButton.js";
import type { Shown } from "../kit/feature.js";
import { useWords } from "../words/words.js";
import { ResultCard } from "./ResultCard.js";

/** Beside any workbook the way to the self-check's own; there, the check and what it found. */
export function SelfcheckScreen({ state, tasks, services }: Shown): React.ReactElement {
  const { selfcheck, language } = useWords();
  const { busy } = state;
  const { step, result } = state.selfcheck;
  if (state.home.opened?.kind !== "selfCheck") {
    const isPossible = !services.host.missing().includes("newWorkbooks");
    return (
      <section className="card">
        <p className="about">{selfcheck.about}</p>
        <BusyButton
          text={selfcheck.open}
          busy={busy}
          disabled={!isPossible}
          onClick={() => void tasks.openSelfcheck()}
        />
        <p className="about">{isPossible ? selfcheck.openAbout : selfcheck.noNewWorkbooks}</p>
      </section>
    );
  }
  return (
    <>
      <section className="card">
        <p className="about">{selfcheck.hereAbout}</p>
        <BusyButton
          text={result ? selfcheck.runAgain : selfcheck.run}
          busy={busy}
          onClick={() => void tasks.runSelfcheck()}
        />
        <p className="about selfcheck-step" role="status">
          {step ? selfcheck.step(step[language]) : ""}
        </p>
      </section>
      {result && busy !== "runSelfcheck" && (
        <ResultCard result={result} busy={busy} tasks={tasks} canDownload={services.host.canDownload} />
      )}
    </>
  );
}
