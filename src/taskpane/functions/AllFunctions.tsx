import React, { useMemo } from "react";
import type { Shown } from "../kit/feature.js";
import { languageOf } from "../../words/language.js";
import { customFunctions } from "../../functions/register.js";
import { functionEntries } from "./functionEntries.js";
import { FunctionsScreen } from "./FunctionsScreen.js";

/** The list of functions, loaded when it is first shown: with the functions come all their rules and words. */
export function AllFunctions({ state, tasks, dispatch, services }: Shown): React.ReactElement {
  const { language } = services.host;
  const entries = useMemo(() => functionEntries(customFunctions, languageOf(language)), [language]);
  return (
    <FunctionsScreen
      entries={entries}
      missing={state.selfcheck.missing}
      search={state.functions.search}
      busy={state.busy}
      tasks={tasks}
      dispatch={dispatch}
    />
  );
}
