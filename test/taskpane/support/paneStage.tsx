import React from "react";
import { render, unmountComponentAtNode } from "react-dom";
import { act, Simulate } from "react-dom/test-utils.js";
import { readWorkbook } from "../../../src/xlsx/read/readWorkbook.js";
import { registerPaneIcons } from "../../../src/taskpane/shell/paneIcons.js";
import { Pane } from "../../../src/taskpane/shell/Pane.js";
import type { Screen } from "../../../src/taskpane/shell/features.js";
import type { Workshop } from "../../../src/taskpane/localWorkshop.js";
import type { PaneWords } from "../../../src/taskpane/shell/paneWords.js";
import { zh } from "../../../src/taskpane/shell/words.js";
import type { MemoryHost } from "../../host/support/memoryHost.js";
import { axeFaults } from "./axeFaults.js";
import { savedFiles, type SavedFiles } from "./savedFiles.js";

/** The pane in jsdom, as a user meets it: by what is written on it. */
export interface PaneStage {
  readonly place: HTMLElement;
  readonly files: SavedFiles;
  text(): string;
  /** The first control with this text or label. */
  control<E extends HTMLElement>(selector: string, name: string | RegExp): E;
  press(name: string | RegExp, selector?: string): Promise<void>;
  type(label: string, value: string): Promise<void>;
  /** Waits until these words are shown. */
  appears(words: string): Promise<void>;
  settle(): Promise<void>;
  axe(): Promise<readonly string[]>;
  close(): void;
}

/** Icons are registered once for all panes. */
let isPrepared = false;
const patience = 60_000;

export async function paneStage(
  host: MemoryHost,
  workshop: Workshop,
  screen: Screen,
  words: PaneWords = zh,
): Promise<PaneStage> {
  if (!isPrepared) registerPaneIcons();
  isPrepared = true;
  const place = document.createElement("div");
  document.body.append(place);
  const files = savedFiles();
  act(
    () =>
      void render(
        <Pane
          services={{ host, workshop, words, files, readFile: async (bytes) => readWorkbook(bytes) }}
          firstScreen={screen}
        />,
        place,
      ),
  );
  const text = (): string => place.textContent ?? "";
  const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 20))));
  const control = <E extends HTMLElement>(selector: string, name: string | RegExp): E => {
    const isIt = (given: string | null | undefined): boolean =>
      typeof name === "string" ? given?.trim() === name : name.test(given ?? "");
    const found = [...document.querySelectorAll<E>(selector)].find(
      (element) => isIt(element.textContent) || isIt(element.getAttribute("aria-label")),
    );
    if (!found) throw new Error(`no ${selector} called ${String(name)} in: ${text()}`);
    return found;
  };
  await settle();
  return {
    place,
    files,
    text,
    settle,
    control,
    press: async (name, selector = "button") => {
      act(() => control(selector, name).click());
      await settle();
    },
    type: async (label, value) => {
      const { htmlFor } = control<HTMLLabelElement>("label", label);
      const input = document.getElementById(htmlFor) as HTMLInputElement;
      act(() => {
        input.value = value;
        Simulate.change(input);
      });
      await settle();
    },
    appears: async (wanted) => {
      for (const until = Date.now() + patience; Date.now() < until && !text().includes(wanted);) await settle();
      expect(text()).toContain(wanted);
    },
    axe: async () => {
      for (const details of place.querySelectorAll("details")) details.open = true;
      return axeFaults(place);
    },
    close: () => {
      unmountComponentAtNode(place);
      place.remove();
    },
  };
}
