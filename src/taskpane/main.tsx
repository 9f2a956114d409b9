import React from "react";
import { render } from "react-dom";
import { helpPath } from "../functions/pages/helpPath.js";
import { languageOf } from "../words/language.js";
import { startInOffice, type Started } from "../host/excel/excelHost.js";
import { browserFiles } from "./kit/files.js";
import type { Screen } from "./shell/features.js";
import { Pane } from "./shell/Pane.js";
import { registerPaneIcons } from "./shell/paneIcons.js";
import { OutsideExcel } from "./shell/OutsideExcel.js";
import { loadPaneTheme } from "./kit/theme.js";
import { wordsFor, zh } from "./shell/words.js";
import { WordsContext } from "./words/words.js";
import { fileReader } from "./worker/fileReader.js";
import { workerWorkshop } from "./worker/workerWorkshop.js";

/** The commands that manifest.xml names, and the screen that each shows. */
const commands: Readonly<Record<string, Screen>> = {
  showNewOffice: "start",
  showNewForm: "start",
  showFindings: "findings",
  showRanking: "ranking",
  showExplanation: "explain",
  showShare: "share",
};

const root = document.getElementById("root");
if (!root) throw new TypeError("taskpane.html has no place for the pane");

registerPaneIcons();
loadPaneTheme();
startInOffice()
  .catch((error: unknown) => outside(error))
  .then((started) => showIn(root, started))
  .catch(reportError);

async function showIn(place: HTMLElement, { host, onCommand }: Started): Promise<void> {
  let wanted: Screen = "home";
  let show = (screen: Screen): void => void (wanted = screen);
  for (const [name, screen] of Object.entries(commands)) onCommand(name, () => show(screen));
  const language = host?.language ?? navigator.language;
  const words = await wordsFor(language).catch((error: unknown) => {
    // Chinese, which is there, rather than an empty pane
    reportError(error);
    return zh;
  });
  document.documentElement.lang = words.language === "en" ? "en" : "zh-CN";
  document.title = words.title;
  if (!host) {
    render(
      <WordsContext.Provider value={words}>
        <OutsideExcel docs={helpPath(null, languageOf(language))} />
      </WordsContext.Provider>,
      place,
    );
    return;
  }
  const services = {
    host,
    words,
    files: browserFiles,
    readFile: fileReader(),
    workshop: workerWorkshop(
      () =>
        new Worker(/* webpackChunkName: "worker" */ new URL("./worker.js", import.meta.url), {
          name: words.language,
        }),
    ),
  };
  render(
    <Pane
      services={services}
      onScreenWanted={(showScreen) => {
        show = showScreen;
        // a command may have come before the pane
        if (wanted !== "home") showScreen(wanted);
      }}
    />,
    place,
  );
}

/** Where Office itself does not start, the page still says where it belongs. */
const outside = (error: unknown): Started => {
  reportError(error);
  return { host: null, onCommand: () => undefined };
};
