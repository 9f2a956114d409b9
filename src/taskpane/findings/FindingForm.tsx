import { PrimaryButton, TextField, type IComboBox } from "office-ui-fabric-react";
import React, { useEffect, useRef, useState } from "react";
import { matchChoice } from "../../choice/matchChoice.js";
import { ChoiceBox } from "../kit/ChoiceBox.js";
import { remembered } from "../kit/remembered.js";
import type { LedgerChoices } from "./findingsWork.js";
import { useWords } from "../words/words.js";
import { EffectPart } from "./EffectPart.js";
import { checkedDraft, type DraftField, type FindingDraft } from "./findingDraft.js";
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
  const itemBox = useRef<IComboBox>(null);
  const departmentBox = useRef<IComboBox>(null);
  const edit = (change: Partial<FindingDraft>): void => dispatch({ type: "findingEdited", change });
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
    if (item?.lateAfter) void tasks.judgeLateness(item.code, days.event, days.act);
  }, [tasks, item, days]);
  useEffect(() => {
    // The day of the act is the day of the finding, and a late act counts once; what was typed since stays.
    if (lateness?.kind === "late") edit({ count: "1", ...(draft.date === "" && { date: days.act }) });
    else if (lateness?.kind === "onTime") edit({ count: "0" });
  }, [lateness]);

  const checked = checkedDraft(draft);
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
    if (await tasks.recordFinding(draft)) {
      setAsked(false);
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
      <ChoiceBox
        label={words.findings.department}
        options={choices.departments}
        selected={draft.department}
        error={errorOf("department")}
        unclear={words.entry.unclear}
        box={departmentBox}
        onChoose={(department) => edit({ department })}
      />
      <ChoiceBox
        label={words.findings.item}
        options={choices.items}
        selected={draft.item}
        error={errorOf("item")}
        unclear={words.entry.unclear}
        elsewhere={elsewhere}
        box={itemBox}
        onChoose={(code) => edit({ item: code })}
      />
      {item && <p className="about">{item.about}</p>}
      {item?.lateAfter && <LatePart lateAfter={item.lateAfter} days={days} lateness={lateness} dispatch={dispatch} />}
      <div className="pair">
        <TextField
          label={words.findings.date}
          placeholder={words.findings.dateHint}
          value={draft.date}
          errorMessage={errorOf("date")}
          onChange={(_, date = "") => edit({ date })}
        />
        <TextField
          label={item?.unit ? words.findings.countOf(item.unit) : words.findings.count}
          inputMode="numeric"
          value={draft.count}
          errorMessage={errorOf("count")}
          onChange={(_, count = "") => edit({ count })}
        />
      </div>
      <TextField
        label={words.findings.what}
        value={draft.what}
        errorMessage={errorOf("what")}
        onChange={(_, what = "") => edit({ what })}
      />
      <TextField
        label={words.findings.evidence}
        value={draft.evidence}
        description={item?.evidence ? words.findings.evidenceHint(item.evidence) : ""}
        onChange={(_, evidence = "") => edit({ evidence })}
      />
      <TextField
        label={words.findings.recordedBy}
        value={draft.recordedBy}
        onChange={(_, recordedBy = "") => edit({ recordedBy })}
      />
      <EffectPart effect={state.effect} hindered={hindered} />
      <div className="action">
        <PrimaryButton type="submit" text={words.findings.save} disabled={busy !== null || choices.free === 0} />
      </div>
    </form>
  );
}
