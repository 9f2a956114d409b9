import type { FileChooser, Locator } from "playwright-core";
import type { OpenPage } from "./embeddedPage.js";

/** What is chosen in a dialog of files, or dropped. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A person at the page, with a mouse or without one. What counts is what the trial counted: each press of a button, a
 * link, a row, a tick or an option. Going to a field, typing, pasting and dropping files are no clicks.
 */
export interface Hand {
  readonly name: string;
  clicks: number;
  /** A button, a link, the head of a part that opens, a tick, an option. */
  press(wanted: Locator): Promise<void>;
  /** Types into a field, in the place of what stands there; `leave` by Tab. */
  type(field: Locator, text: string, leave?: boolean): Promise<void>;
  /** Enter in the field where the keyboard is: it counts. */
  enter(keys?: string): Promise<void>;
  /** @param button opens the dialog of files for one who cannot drop them */
  give(button: Locator, files: readonly GivenFile[]): Promise<void>;
}

const payloads = (files: readonly GivenFile[]) =>
  files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }));

/** By mouse: the keyboard is for text alone. */
export function mouse({ page, pane }: OpenPage): Hand {
  const hand: Hand = {
    name: "mouse",
    clicks: 0,
    async press(wanted) {
      hand.clicks += 1;
      // what office-ui-fabric draws over its own inputs is what people click
      if (await wanted.evaluate((element) => element.matches("input[type=radio], input[type=checkbox]")))
        await wanted.locator("xpath=..").locator("label").click();
      else await wanted.click();
    },
    async type(field, text, leave = false) {
      await field.click();
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(text);
      if (leave) await page.keyboard.press("Tab");
    },
    async enter(keys = "Enter") {
      hand.clicks += 1;
      await page.keyboard.press(keys);
    },
    give: (_, files) => pane.locator("input[type=file][multiple]").setInputFiles(payloads(files)),
  };
  return hand;
}

/** More stops than any screen has. */
const mostStops = 600;

/** By Tab, F6, arrows, Space and Enter. */
export function keyboard({ page, pane }: OpenPage): Hand {
  /** Tab until the focus is on something, and F6 into the pane where Tab led out of it. */
  async function tabTo(wanted: Locator): Promise<void> {
    await wanted.waitFor({ state: "attached" });
    for (let stops = 0; stops < mostStops; stops += 1) {
      if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      const isInPane = await page.evaluate(() => document.activeElement?.tagName === "IFRAME");
      await page.keyboard.press(isInPane ? "Tab" : "F6");
    }
    const at = await pane.locator("body").evaluate((body) => body.ownerDocument.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`no way by Tab to ${String(wanted)}: the focus is on ${String(at)}`);
  }
  const hand: Hand = {
    name: "keyboard",
    clicks: 0,
    async press(wanted) {
      hand.clicks += 1;
      const kind = await wanted.evaluate((element) =>
        element.getAttribute("role") === "tab" ? "tab" : element.getAttribute("type"),
      );
      if (kind === "radio") {
        const group = wanted.locator("xpath=ancestor::*[@role='radiogroup']").locator("input[type=radio]");
        const checked = group.and(pane.locator(":checked"));
        await tabTo((await checked.count()) > 0 ? checked.first() : group.first());
        for (let at = 0; at < (await group.count()) && !(await wanted.isChecked()); at += 1)
          await page.keyboard.press((await checked.count()) > 0 ? "ArrowDown" : "Space");
      } else if (kind === "tab") {
        await tabTo(wanted.locator("xpath=..").locator("[role=tab][tabindex='0']"));
        for (let at = 0; at < 9 && (await wanted.getAttribute("aria-selected")) !== "true"; at += 1) {
          await page.keyboard.press("ArrowRight");
          await page.keyboard.press("Enter");
        }
      } else {
        await tabTo(wanted);
        await page.keyboard.press(kind === "checkbox" ? "Space" : "Enter");
      }
    },
    async type(field, text, leave = false) {
      await tabTo(field);
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(text);
      if (leave) await page.keyboard.press("Tab");
    },
    async enter(keys = "Enter") {
      hand.clicks += 1;
      await page.keyboard.press(keys);
    },
    async give(button, files) {
      // while the screen reads the workbook the button takes no key: whoever sees nothing open presses again
      for (let tries = 0; tries < 10; tries += 1) {
        await button.and(pane.locator(":enabled")).waitFor();
        const opened = page.waitForEvent("filechooser", { timeout: 10_000 }) as Promise<FileChooser>;
        const chooser = opened.catch(() => undefined);
        await tabTo(button);
        await page.keyboard.press("Enter");
        const shown = await chooser;
        if (shown) return shown.setFiles(payloads(files));
      }
      throw new Error(`no file chooser opens at ${String(button)}`);
    },
  };
  return hand;
}
