import { PrimaryButton, type IComboBox } from "office-ui-fabric-react";
import React, { useEffect, useRef, useState } from "react";
import { matchChoice } from "../../choice/matchChoice.js";
import { todayHere } from "../../exact/typedDay.js";
import { remembered } from "../kit/remembered.js";
import type { LedgerChoices } from "./findingsWork.js";
import { useWords } from "../words/words.js";
import { EffectPart } from "./EffectPart.js";
import { checkedDraft, doubtsOf, type DraftField, type FindingDraft } from "./findingDraft.js";
import { FindingFields } from "./FindingFields.js";
import type { FindingsProps } from "./FindingsScreen.js";
import { recorderName } from "./findingsTasks.js";
import { LatePart } from "./LatePart.js";

interface Props extends FindingsProps {
  readonly choices: LedgerChoices;
}

/** So long after the last key the effect is computed. */
const quietMilliseconds = 200;

export function FindingForm({ state, busy, tasks, dispatch, choices }: Props): React.ReactElement {
  const words = useWords();
  const { draft, days, lateness } = state;
  // What is missing is named once the user has asked to save, not while the form is being filled in.
  const [asked, setAsked] = useState(false);
  const [isSure, setSure] = useState(false);
  const itemBox = useRef<IComboBox>(null);
  const departmentBox = useRef<IComboBox>(null);
  const edit = (change: Partial<FindingDraft>): void => {
    if (change.date !== undefined || change.count !== undefined) setSure(false);
    dispatch({ type: "findingEdited", change });
  };
  /** A code that is known and no item of the ledger is not "nothing": it says where it belongs. */
  const elsewhere = (typed: string): string | null => {
    const match = matchChoice(choices.others, typed);
    if (match.kind !== "taken") return null;
    const { code, name, belongs, items } = match.option;
    return belongs === "above"
      ? words.findings.above(
          `${code} ${name}`,
          items.length,
          items.slice(0, 8).join(words.language === "zh" ? "；" : "; "),
        )
      : words.findings.belongs[belongs](`${code} ${name}`);
  };
  const item = choices.items.find(({ code }) => code === draft.item);

  useEffect(() => {
    const known = remembered(recorderName);
    if (draft.recordedBy === "" && known !== "") edit({ recordedBy: known });
    // only when the form appears
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => void tasks.findEffect(draft), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [tasks, draft]);
  useEffect(() => {
    if (item?.lateAfter) void tasks.judgeLateness(item.code, days.event, days.act, choices.year);
  }, [tasks, item, days]);
  useEffect(() => {
    // The day of the act is the day of the finding, and a late act counts once; what was typed since stays.
    const isOwnDate = draft.date !== "" && draft.date !== state.keptDate;
    if (lateness?.kind === "late") edit({ count: "1", ...(!isOwnDate && { date: days.act }) });
    else if (lateness?.kind === "onTime") edit({ count: "0" });
  }, [lateness]);

  const today = todayHere();
  const checked = checkedDraft(draft, { today, year: choices.year });
  const doubts = "finding" in checked ? doubtsOf(checked.finding, today) : [];
  const unsure = doubts.length > 0 && !isSure;
  const wrong = "wrong" in checked ? checked.wrong : new Set<DraftField>();
  const errorOf = (field: DraftField): string => (asked && wrong.has(field) ? words.findings.wrong[field] : "");
  // What is typed and wrong is the reason why no effect is shown; what is still blank is said by the effect's own words.
  const hindered = (["date", "count"] as const)
    .filter((field) => wrong.has(field))
    .map((field) => words.findings.wrong[field])
    .join("");
  const save = async (): Promise<void> => {
    setAsked(true);
    if (wrong.size > 0) {
      if (wrong.has("department")) departmentBox.current?.focus();
      else if (wrong.has("item")) itemBox.current?.focus();
      return;
    }
    if (unsure) return;
    if (await tasks.recordFinding(draft)) {
      setAsked(false);
      setSure(false);
      itemBox.current?.focus();
    }
  };
  return (
    <form
      className="card finding"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FindingFields
        draft={draft}
        choices={choices}
        errorOf={errorOf}
        doubts={doubts}
        isSure={isSure}
        boxes={{ department: departmentBox, item: itemBox }}
        elsewhere={elsewhere}
        afterItem={({ lateAfter }) =>
          lateAfter && (
            <LatePart lateAfter={lateAfter} year={choices.year} days={days} lateness={lateness} dispatch={dispatch} />
          )
        }
        onEdit={edit}
        onSure={setSure}
        onSave={() => void save()}
      />
      {asked && unsure && (
        <p role="alert" className="fault">
          {words.findings.unsure}
        </p>
      )}
      <EffectPart effect={state.effect} hindered={hindered} />
      <div className="action">
        <PrimaryButton type="submit" text={words.findings.save} disabled={busy !== null || choices.free === 0} />
      </div>
    </form>
  );
}
