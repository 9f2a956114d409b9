import React from "react";
import { render } from "react-dom";
import { browserFiles } from "../../../src/taskpane/kit/files.js";
import { registerPaneIcons } from "../../../src/taskpane/shell/paneIcons.js";
import { Pane } from "../../../src/taskpane/shell/Pane.js";
import type { Screen } from "../../../src/taskpane/shell/features.js";
import { loadPaneTheme } from "../../../src/taskpane/kit/theme.js";
import { wordsFor } from "../../../src/taskpane/shell/words.js";
import { fileReader } from "../../../src/taskpane/worker/fileReader.js";
import { workerWorkshop } from "../../../src/taskpane/worker/workerWorkshop.js";
import { readWorkbook } from "../../../src/xlsx/read/readWorkbook.js";
import { memoryHost } from "../../host/support/memoryHost.js";

// The pane in a browser, with a workbook in memory in the place of Excel: what people see can be looked at.
const wanted = new URLSearchParams(location.search);
const language = wanted.get("language") ?? "zh-CN";

const response = await fetch(`${wanted.get("book") ?? "office"}.xlsx`);
const read = readWorkbook(new Uint8Array(await response.arrayBuffer()));
if (!read.ok) throw new Error(read.refusal.code);
const host = memoryHost({ book: read.book, language });
const [sheet, address] = (wanted.get("cell") ?? "").split("!");
if (sheet && address) host.select(sheet, address);
Object.assign(window, { trialHost: host });

registerPaneIcons();
loadPaneTheme();
render(
  <Pane
    services={{
      host,
      words: await wordsFor(language),
      files: browserFiles,
      readFile: fileReader(),
      workshop: workerWorkshop(
        () => new Worker(/* webpackChunkName: "worker" */ new URL("../../../src/taskpane/worker.js", import.meta.url)),
      ),
    }}
    firstScreen={(wanted.get("screen") ?? "home") as Screen}
  />,
  document.getElementById("root"),
);
