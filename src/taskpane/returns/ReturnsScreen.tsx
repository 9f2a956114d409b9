import React from "react";
import type { PartProps, Shown } from "../kit/feature.js";
import { FilesDrop } from "../kit/FilesDrop.js";
import { useWords } from "../words/words.js";
import { CollectedPart } from "./CollectedPart.js";
import { LedgerLine } from "./LedgerLine.js";
import { LastMerge } from "./LastMerge.js";
import { MergedPart } from "./MergedPart.js";
import { ProgressPart } from "./ProgressPart.js";
import { ReadingList } from "./ReadingList.js";
import { RecoverBar } from "./RecoverBar.js";
import type { ReturnsState } from "./returnsState.js";

export interface ReturnsProps extends PartProps {
  readonly state: ReturnsState;
  readonly canDownload: boolean;
}

/** Returned forms are taken in: chosen, checked, asked about, merged. */
export function ReturnsScreen({ state: all, tasks, dispatch, services }: Shown): React.ReactElement {
  const { returns, ranking } = useWords();
  const { returns: state, busy } = all;
  const { opened } = all.home;
  const props: ReturnsProps = { state, busy, tasks, dispatch, canDownload: services.host.canDownload };
  if (opened?.kind !== "office") return <p className="about">{ranking.noOffice}</p>;
  const { issued, merge } = opened.state;
  if (merge === "open") return <RecoverBar busy={busy} tasks={tasks} />;
  const canCheck = state.ledger !== null || issued > 0;
  return (
    <>
      <section className="card">
        <LedgerLine ledger={state.ledger} issued={issued} busy={busy} dispatch={dispatch} />
        {canCheck && (
          <FilesDrop
            text={returns.choose}
            about={returns.chooseAbout}
            accept=".xlsx,.zip"
            disabled={busy !== null}
            onPicked={(files) => void tasks.collectFiles(files, state)}
          />
        )}
        {state.reading.length > 0 && <ReadingList files={state.reading} />}
      </section>
      <ProgressPart {...props} opened={opened} office={all.settings.saved.office} />
      {state.merged && (
        <MergedPart
          merged={state.merged}
          names={state.collected?.names ?? {}}
          busy={busy}
          onUndo={() => void tasks.undoReturns()}
        />
      )}
      {state.collected && (
        <CollectedPart {...props} collected={state.collected} collectedBy={all.settings.saved.collectedBy} />
      )}
      {!state.merged && merge === "done" && <LastMerge busy={busy} onUndo={() => void tasks.undoReturns()} />}
    </>
  );
}
