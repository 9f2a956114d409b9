import { Spinner } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import type { Shown } from "../kit/feature.js";
import { Hindered } from "../kit/Hindered.js";
import { useWords } from "../words/words.js";
import { AdviceCard } from "./AdviceCard.js";
import { CheckCard } from "./CheckCard.js";
import { ProgressCard } from "./ProgressCard.js";

/** Helps a clerk through the form: what is left, what the selected row asks for, whether it can be submitted. */
export function FillScreen({ state, tasks }: Shown): React.ReactElement {
  const words = useWords();
  useEffect(() => tasks.followForm(), [tasks]);
  const { form, hindrance, advice, check } = state.fill;
  if (hindrance !== null)
    return <Hindered hindrance={hindrance} words={words.fill} onAgain={() => void tasks.readFormAgain()} />;
  if (!form) return <Spinner className="waiting" label={words.home.reading} />;
  return (
    <>
      <ProgressCard form={form} tasks={tasks} />
      <AdviceCard shown={advice} />
      <CheckCard check={check} busy={state.busy} tasks={tasks} />
    </>
  );
}
