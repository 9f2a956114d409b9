import React, { useMemo } from "react";
import { languageOf } from "../../words/language.js";
import { customFunctions } from "../../functions/register.js";
import type { Action, Busy } from "../shell/paneState.js";
import type { Tasks } from "../shell/tasks.js";
import { functionEntries } from "./functionEntries.js";
import { FunctionsScreen } from "./FunctionsScreen.js";

interface Props {
  /** The language of the host, such as "zh-CN". */
  readonly language: string;
  readonly search: string;
  readonly busy: Busy | null;
  readonly tasks: Tasks;
  readonly dispatch: (action: Action) => void;
}

/** The list of functions, loaded when it is first shown: with the functions come all their rules and words. */
export function AllFunctions({ language, ...shown }: Props): React.ReactElement {
  const entries = useMemo(() => functionEntries(customFunctions, languageOf(language)), [language]);
  return <FunctionsScreen entries={entries} {...shown} />;
}
