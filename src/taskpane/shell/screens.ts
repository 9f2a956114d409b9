import type { Opened } from "../worker/openBook.js";
import { eachWith, type Screen } from "./features.js";

/** What helps beside a workbook of this kind: the first is the obvious next step. */
export function screensFor(kind: Opened["kind"]): readonly Screen[] {
  const listed = (key: "nextStepFor" | "beside"): readonly Screen[] =>
    eachWith(key).flatMap(([name, kinds]) => ((kinds as readonly Opened["kind"][]).includes(kind) ? [name] : []));
  return [...listed("nextStepFor"), ...listed("beside")];
}

/** Where "back" leads. */
export const screenBefore = (screen: Screen): Screen =>
  eachWith("before").find(([name]) => name === screen)?.[1] ?? "home";
