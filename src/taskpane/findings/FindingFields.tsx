import { Checkbox, TextField, type IComboBox } from "office-ui-fabric-react";
import React from "react";
import { dayOfSerial } from "../../exact/daySerial.js";
import { todayHere, typedDay } from "../../exact/typedDay.js";
import { ChoiceBox, type ChoiceOption } from "../kit/ChoiceBox.js";
import { useWords } from "../words/words.js";
import type { Doubt, DraftField, FindingDraft } from "./findingDraft.js";
import type { LedgerChoices, LedgerItem } from "./findingsWork.js";

interface Props {
  readonly draft: FindingDraft;
  readonly choices: LedgerChoices;
  readonly errorOf: (field: DraftField) => string;
  readonly doubts: readonly Doubt[];
  readonly isSure: boolean;
  readonly boxes?: {
    readonly department: React.RefObject<IComboBox>;
    readonly item: React.RefObject<IComboBox>;
  };
  readonly elsewhere?: (typed: string) => string | null;
  /** Stands below the item. */
  readonly afterItem?: (item: LedgerItem) => React.ReactNode;
  readonly onEdit: (change: Partial<FindingDraft>) => void;
  readonly onSure: (isSure: boolean) => void;
  /** Ctrl+Enter: Enter alone is a further line. */
  readonly onSave: () => void;
}

/** The fields of a row of 台账, whether it is recorded or corrected. */
export function FindingFields(props: Props): React.ReactElement {
  const { draft, choices, errorOf, doubts, isSure, boxes, elsewhere, afterItem, onEdit, onSure, onSave } = props;
  const { findings: said, entry } = useWords();
  const item = choices.items.find(({ code }) => code === draft.item);
  const day = typedDay(draft.date, { today: todayHere(), year: choices.year });
  const choice = (options: readonly ChoiceOption[], field: "department" | "item") => ({
    label: said[field],
    options,
    selected: draft[field],
    error: errorOf(field),
    unclear: entry.unclear,
    ...(boxes && { box: boxes[field] }),
  });
  return (
    <>
      <ChoiceBox {...choice(choices.departments, "department")} onChoose={(department) => onEdit({ department })} />
      <ChoiceBox
        {...choice(choices.items, "item")}
        {...(elsewhere && { elsewhere })}
        onChoose={(code) => onEdit({ item: code })}
      />
      {item && <p className="about">{item.about}</p>}
      {item && afterItem?.(item)}
      <div className="pair">
        <TextField
          label={said.date}
          placeholder={said.dateHint}
          autoComplete="off"
          value={draft.date}
          description={dayTold(day)}
          errorMessage={errorOf("date")}
          onChange={(_, date = "") => onEdit({ date })}
        />
        <TextField
          label={item?.unit ? said.countOf(item.unit) : said.count}
          inputMode="numeric"
          value={draft.count}
          errorMessage={errorOf("count")}
          onChange={(_, count = "") => onEdit({ count })}
        />
      </div>
      {doubts.length > 0 && (
        <div className="doubts">
          {doubts.map((doubt) => (
            <p key={doubt} className="warn">
              {said.doubt[doubt]}
            </p>
          ))}
          <Checkbox label={said.sure} checked={isSure} onChange={(_, on = false) => onSure(on)} />
        </div>
      )}
      <TextField
        label={said.what}
        multiline
        autoAdjustHeight
        rows={2}
        description={said.whatHint}
        value={draft.what}
        errorMessage={errorOf("what")}
        onChange={(_, what = "") => onEdit({ what })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSave();
        }}
      />
      <TextField
        label={said.evidence}
        value={draft.evidence}
        description={item?.evidence ? said.evidenceHint(item.evidence) : ""}
        onChange={(_, evidence = "") => onEdit({ evidence })}
      />
      <TextField
        label={said.recordedBy}
        value={draft.recordedBy}
        onChange={(_, recordedBy = "") => onEdit({ recordedBy })}
      />
    </>
  );

  /** Which day is meant, where it was not typed in full. */
  function dayTold(serial: number | null): string {
    if (serial === null) return "";
    const told = dayOfSerial(serial);
    return told === draft.date.trim() ? "" : said.dateIs(told);
  }
}
