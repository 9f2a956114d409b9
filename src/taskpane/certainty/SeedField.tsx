import { DefaultButton, TextField } from "office-ui-fabric-react";
import React, { useState } from "react";
import { useWords } from "../words/words.js";
import type { CertaintyProps } from "./CertaintyScreen.js";
import { triedWish } from "./certaintyState.js";

/** As the command line takes them. */
const greatest = 4_294_967_295;

const seedOf = (text: string): number | null => {
  const seed = /^\d{1,10}$/.test(text.trim()) ? Number(text) : NaN;
  return seed <= greatest ? seed : null;
};

/** With which seed combinations are drawn, where not all are calculated: the same one draws the same. */
export function SeedField({ state, busy, dispatch, tasks }: CertaintyProps): React.ReactElement {
  const { certainty: said } = useWords();
  const [text, setText] = useState(String(state.seed));
  const seed = seedOf(text);
  return (
    <form
      className="seed"
      aria-label={said.seed}
      onSubmit={(event) => {
        event.preventDefault();
        if (seed === null || busy !== null) return;
        dispatch({ type: "seedChosen", seed });
        void tasks.findCertainty({ ...triedWish({ ...state, seed }), ticked: state.ticked });
      }}
    >
      <TextField
        label={said.seed}
        description={said.seedAbout}
        value={text}
        inputMode="numeric"
        disabled={busy !== null}
        {...(seed === null && { errorMessage: said.noSeed(greatest) })}
        onChange={(_, typed = "") => setText(typed)}
      />
      <div className="action">
        <DefaultButton type="submit" text={said.drawAgain} disabled={busy !== null || seed === null} />
      </div>
    </form>
  );
}
