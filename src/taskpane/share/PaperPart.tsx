import { DefaultButton, TextField } from "office-ui-fabric-react";
import React from "react";
import { useWords } from "../words/words.js";
import { fieldFaults, headOf, signatoryOf, type PaperFields } from "./paperFields.js";
import type { ShareProps } from "./ShareScreen.js";

interface Props extends Pick<ShareProps, "state" | "tried" | "busy" | "tasks" | "dispatch" | "canDownload"> {
  readonly office: string;
  readonly year: string;
}

/** The bulletin as an official paper: what the office writes on it, and the button that makes it. */
export function PaperPart({
  state,
  tried,
  office,
  year,
  busy,
  tasks,
  dispatch,
  canDownload,
}: Props): React.ReactElement {
  const { share, language } = useWords();
  const fields = state.paper;
  const faults = fieldFaults(fields);
  const edit = (change: Partial<PaperFields>) =>
    dispatch({ type: "shareEdited", change: { paper: { ...fields, ...change } } });
  if (!canDownload) return <p className="about">{share.noPaperHere}</p>;
  return (
    <div className="also">
      <h2 className="small-head">{share.paper}</h2>
      <p className="about">{share.paperAbout}</p>
      <TextField
        label={share.number}
        value={fields.number}
        maxLength={40}
        placeholder={share.numberHint}
        {...(faults.number && { errorMessage: faults.number[language] })}
        disabled={busy !== null}
        onChange={(_, number = "") => edit({ number })}
      />
      <TextField
        label={share.date}
        value={fields.date}
        maxLength={10}
        placeholder={share.dateHint}
        {...(faults.date && { errorMessage: share.noDate })}
        disabled={busy !== null}
        onChange={(_, date = "") => edit({ date })}
      />
      <TextField
        label={share.addressees}
        value={fields.addressees}
        maxLength={200}
        disabled={busy !== null}
        onChange={(_, addressees = "") => edit({ addressees })}
      />
      <TextField
        label={share.signatory}
        value={signatoryOf(fields, office)}
        maxLength={60}
        disabled={busy !== null}
        onChange={(_, signatory = "") => edit({ signatory })}
      />
      <div className="action">
        <DefaultButton
          text={share.makePaper}
          disabled={busy !== null || faults.number !== null || faults.date}
          onClick={() =>
            void tasks.makePaper(headOf(fields, office), {
              office: office.trim(),
              year: year.trim(),
              lastYear: state.lastYear,
              identities: state.identities,
              ranges: state.hasRangeSheet ? tried : null,
            })
          }
        />
      </div>
    </div>
  );
}
