import { DefaultButton, TextField, type ITextField } from "office-ui-fabric-react";
import React, { useEffect, useRef, useState } from "react";
import { useWords } from "../words/words.js";

interface Props {
  readonly text: string;
  /** What the button says; "copy the explanation" without one. */
  readonly label?: string;
}

/** Copies a text. Office may not let an add-in reach the clipboard: then the text is shown, selected, to be copied by hand. */
export function CopyText({ text, label }: Props): React.ReactElement {
  const { explain } = useWords();
  const [state, setState] = useState<"idle" | "copied" | "byHand">("idle");
  const field = useRef<ITextField>(null);
  useEffect(() => setState("idle"), [text]);
  useEffect(() => {
    if (state === "byHand") field.current?.select();
  }, [state]);
  const copy = (): void => {
    const { clipboard } = navigator as { readonly clipboard?: Clipboard };
    if (!clipboard) return setState("byHand");
    clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("byHand"),
    );
  };
  return (
    <section className="part copy">
      <DefaultButton text={label ?? explain.copy} onClick={copy} />
      <p role="status" className="about">
        {state === "copied" ? explain.copied : state === "byHand" ? explain.byHand : ""}
      </p>
      {state === "byHand" && (
        <TextField componentRef={field} ariaLabel={explain.copyText} multiline readOnly rows={6} value={text} />
      )}
    </section>
  );
}
