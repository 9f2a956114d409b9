import { DefaultButton, Link, TextField } from "office-ui-fabric-react";
import React, { useState } from "react";
import type { PartProps } from "../kit/feature.js";
import { FileButton } from "../kit/FileButton.js";
import { useWords } from "../words/words.js";
import type { OpenKey } from "./issueState.js";

interface Props extends PartProps {
  readonly openKey: OpenKey | null;
  /** A download from the pane arrives: only then a new key can be kept. */
  readonly canDownload: boolean;
}

/** The key with which forms are signed: chosen, or made; without one all works, and the forms say so. */
export function KeyPart({ openKey, canDownload, busy, tasks, dispatch }: Props): React.ReactElement {
  const { issue } = useWords();
  /** The file that waits for its passphrase; "new" while a key is being made. */
  const [wanted, want] = useState<{ readonly name: string; readonly text: string } | "new" | null>(null);
  const [passphrase, type] = useState("");
  const [again, typeAgain] = useState("");
  const end = (): void => {
    want(null);
    type("");
    typeAgain("");
  };
  if (openKey)
    return (
      <p>
        {issue.signedWith(openKey.shortId)}{" "}
        <Link onClick={() => dispatch({ type: "keyOpened", key: null })}>{issue.unsign}</Link>
      </p>
    );
  if (wanted === null)
    return (
      <div>
        <p className="about">{issue.unsigned}</p>
        <div className="action list-sources">
          <FileButton
            text={issue.chooseKey}
            accept=".json"
            disabled={busy !== null}
            onPicked={({ name, bytes }) => want({ name, text: new TextDecoder().decode(bytes) })}
          />
          {canDownload && <DefaultButton text={issue.newKey} disabled={busy !== null} onClick={() => want("new")} />}
        </div>
      </div>
    );
  const isNew = wanted === "new";
  const differs = isNew && again !== "" && again !== passphrase;
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        void (isNew ? tasks.newKey(passphrase) : tasks.openKey(wanted.text, passphrase)).then(end);
      }}
    >
      <TextField
        type="password"
        autoComplete="off"
        label={issue.passphrase}
        value={passphrase}
        description={isNew ? issue.passphraseAbout : wanted.name}
        onChange={(_, text = "") => type(text)}
      />
      {isNew && (
        <TextField
          type="password"
          autoComplete="off"
          label={issue.passphraseAgain}
          value={again}
          {...(differs && { errorMessage: issue.passphraseDiffers })}
          onChange={(_, text = "") => typeAgain(text)}
        />
      )}
      <div className="action">
        <DefaultButton
          type="submit"
          text={isNew ? issue.makeKey : issue.openKey}
          disabled={busy !== null || passphrase === "" || (isNew && again !== passphrase)}
        />
        <Link onClick={end}>{issue.withoutKey}</Link>
      </div>
    </form>
  );
}
