import { Spinner } from "office-ui-fabric-react";
import React from "react";
import type { Busy } from "../paneState.js";
import { screensFor, type Screen } from "../screens.js";
import type { Tasks } from "../tasks.js";
import { useWords } from "../words/words.js";
import { BookCard } from "./BookCard.js";
import type { HomeState } from "./homeState.js";
import { ScreenList } from "./ScreenList.js";

interface Props {
  readonly state: HomeState;
  readonly busy: Busy | null;
  readonly tasks: Tasks;
  readonly onShow: (screen: Screen) => void;
}

/** What is open beside the pane, and what helps there. */
export function HomeScreen({ state: { opened }, busy, tasks, onShow }: Props): React.ReactElement {
  const words = useWords();
  if (!opened) return <Spinner className="waiting" label={words.home.reading} />;
  return (
    <>
      <BookCard opened={opened} busy={busy} tasks={tasks} />
      <ScreenList screens={screensFor(opened.kind)} onShow={onShow} />
    </>
  );
}
