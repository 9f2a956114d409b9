import React from "react";
import { render, unmountComponentAtNode } from "react-dom";
import { act, Simulate } from "react-dom/test-utils.js";
import { registerPaneIcons } from "../../../src/taskpane/shell/paneIcons.js";
import { Pane } from "../../../src/taskpane/shell/Pane.js";
import type { Screen } from "../../../src/taskpane/shell/features.js";
import type { PaneWords } from "../../../src/taskpane/shell/paneWords.js";
import { localWorkshop } from "../../../src/taskpane/localWorkshop.js";
import { zh } from "../../../src/taskpane/shell/words.js";
import { localeOf } from "../../../src/words/language.js";
import type { BookContents } from "../../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../../src/xlsx/read/readWorkbook.js";
import { type BeforeListening, memoryHost, type MemoryHost } from "../../host/support/memoryHost.js";
import { axeFaults } from "./axeFaults.js";
import { savedFiles, type SavedFiles } from "./savedFiles.js";

/** The pane beside a workbook in memory, with the real workshop, and a person at its keys. */
export interface PaneOnBook {
  readonly host: MemoryHost;
  readonly files: SavedFiles;
  readonly place: HTMLElement;
  text(): string;
  /** Lets everything happen that was waiting for an answer, until some words are there. */
  appears(words: string): Promise<void>;
  settle(): Promise<void>;
  button(name: string): HTMLButtonElement;
  field(label: string): HTMLInputElement | HTMLTextAreaElement;
  type(label: string, text: string): Promise<void>;
  /** A key in a field, as it comes to the component. */
  key(element: Element, which: number): Promise<void>;
  press(element: HTMLElement): Promise<void>;
  /** What axe-core finds; colours need a real browser. */
  faults(): Promise<readonly string[]>;
  close(): void;
}

registerPaneIcons();

export const keys = { enter: 13, tab: 9, down: 40 } as const;

export function read(bytes: Uint8Array): BookContents {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.book;
}

export async function paneOnBook(
  screen: Screen,
  book: BookContents,
  selected?: readonly [sheet: string, address: string],
  beforeListening?: BeforeListening,
  words: PaneWords = zh,
): Promise<PaneOnBook> {
  const host = memoryHost({ book, language: localeOf[words.language], ...(beforeListening && { beforeListening }) });
  if (selected) host.select(...selected);
  const place = document.createElement("div");
  document.body.append(place);
  const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 20))));
  const text = (): string => document.body.textContent ?? "";
  const named = <E extends Element>(selector: string, name: string): E => {
    const found = [...document.querySelectorAll<E>(selector)].find(
      (element) => element.textContent?.trim() === name || element.getAttribute("aria-label") === name,
    );
    if (!found) throw new Error(`no ${selector} called ${name}: ${text()}`);
    return found;
  };
  const field = (label: string): HTMLInputElement | HTMLTextAreaElement => {
    const { htmlFor, id } = named<HTMLLabelElement>("label", label);
    const input = document.getElementById(htmlFor) ?? document.querySelector(`input[aria-labelledby~="${id}"]`);
    if (!(input instanceof HTMLInputElement) && !(input instanceof HTMLTextAreaElement))
      throw new Error(`no field for the label ${label}`);
    return input;
  };
  const files = savedFiles();
  const services = {
    host,
    workshop: localWorkshop(),
    words,
    files,
    readFile: async (bytes: Uint8Array) => readWorkbook(bytes),
  };
  act(() => void render(<Pane services={services} firstScreen={screen} />, place));
  await settle();
  return {
    host,
    files,
    place,
    text,
    settle,
    field,
    button: (name) => named<HTMLButtonElement>("button", name),
    appears: async (said) => {
      for (let tries = 0; tries < 300 && !text().includes(said); tries += 1) await settle();
      expect(text()).toContain(said);
    },
    type: async (label, typed) => {
      const input = field(label);
      act(() => {
        input.value = typed;
        Simulate.input(input);
        Simulate.change(input);
      });
      await settle();
    },
    key: async (element, which) => {
      act(() => Simulate.keyDown(element, { which, keyCode: which }));
      await settle();
    },
    press: async (element) => {
      act(() => element.click());
      await settle();
    },
    faults: () => axeFaults(place),
    close: () => {
      unmountComponentAtNode(place);
      place.remove();
    },
  };
}
