import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import React from "react";
import { useWords } from "../words/words.js";
import type { ShareProps } from "./ShareScreen.js";

/** For those who get copies with formulas: whether their program calculates them, in both systems of days. */
export function SelfCheckPart({ busy, tasks }: ShareProps): React.ReactElement {
  const { share } = useWords();
  return (
    <section className="card">
      <p className="about">{share.selfCheckAbout}</p>
      <div className="action">
        <PrimaryButton
          text={share.makeSelfCheck}
          disabled={busy !== null}
          onClick={() => void tasks.makeSelfCheck(1900)}
        />
      </div>
      <div className="also">
        <p className="about">{share.selfCheck1904About}</p>
        <DefaultButton
          text={share.makeSelfCheck1904}
          disabled={busy !== null}
          onClick={() => void tasks.makeSelfCheck(1904)}
        />
      </div>
    </section>
  );
}
