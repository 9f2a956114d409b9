import { readdirSync, readFileSync } from "node:fs";
import { eachWith, features } from "../../src/taskpane/shell/features.js";
import { screensFor } from "../../src/taskpane/shell/screens.js";
import { screens } from "./support/screens.js";
import { paneStyles } from "../../tools/paneStyles.mjs";

// A screen is added by a folder of its own and one name in shell/features.ts: what was forgotten is said here.

const home = "src/taskpane";
const folders = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const filesIn = (folder: string): readonly string[] => readdirSync(`${home}/${folder}`);
const foldersWith = (wanted: (file: string) => boolean): readonly string[] =>
  folders.filter((folder) => filesIn(folder).some(wanted)).sort();

test("the list names every folder that has an entry for it", () => {
  // the one in kit/ says what an entry is
  expect([...Object.keys(features), "kit"].sort()).toEqual(foldersWith((file) => file === "feature.ts"));
});

test("the list has a screen for every folder with one", () => {
  expect([...screens].sort()).toEqual(foldersWith((file) => file.endsWith("Screen.tsx")));
});

test("every screen has an icon, and is offered beside some workbook", () => {
  const kinds = [
    "empty",
    "foreign",
    "scheme",
    "published",
    "office",
    "form",
    "older",
    "newer",
    "broken",
    "selfCheck",
  ] as const;
  const others = screens.filter((screen) => screen !== "home");
  expect(eachWith("icon").map(([name]) => name)).toEqual(others);
  expect([...new Set(kinds.flatMap(screensFor))].sort()).toEqual([...others].sort());
  // one step is the obvious one
  for (const kind of kinds)
    expect(eachWith("nextStepFor").filter(([, of]) => (of as readonly string[]).includes(kind))).toHaveLength(1);
});

test("each folder's styles are in the one file of the pane", () => {
  const styled = foldersWith((file) => file.endsWith(".css"));
  expect(styled.length).toBeGreaterThan(5);
  expect(styled.flatMap(filesIn).filter((file) => file.endsWith(".css"))).toEqual(styled.map((name) => `${name}.css`));
  const joined = paneStyles();
  for (const name of styled) expect(joined).toContain(readFileSync(`${home}/${name}/${name}.css`, "utf8"));
});
