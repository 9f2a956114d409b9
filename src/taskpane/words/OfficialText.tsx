import React from "react";
import { useWords } from "./words.js";

interface Props {
  readonly text: string;
}

/** What the scheme says: in another language with the official words beneath, or those alone where it has no other. */
export function OfficialText({ text }: Props): React.ReactElement {
  const { language, official } = useWords();
  if (language === "zh") return <>{text}</>;
  const said = official(text);
  const original = (
    <span className="official" lang="zh-CN">
      {text}
    </span>
  );
  if (said === text) return original;
  return (
    <>
      {said} {original}
    </>
  );
}
