/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { readManifest } from "../../simulator/manifest.js";

const xml = readFileSync("manifest.xml", "utf8");

test("the add-in's own manifest, as Excel takes it", () => {
  const manifest = readManifest(xml, "zh-CN");
  expect(manifest).toMatchObject({
    displayName: "考核簿",
    paneUrl: "https://localhost:3000/taskpane.html",
    metadataUrl: "https://localhost:3000/functions.json",
    ribbon: [{ label: "考核簿" }],
  });
  expect(manifest.ribbon[0]?.commands.map(({ label, action: { kind } }) => [label, kind])).toEqual([
    ["考核簿", "showPane"],
    ["新建", "menu"],
    ["登记问题", "run"],
    ["排名", "run"],
    ["解释此分数", "run"],
    ["分享", "run"],
  ]);
  expect(manifest.cellMenu.map(({ action }) => action)).toEqual([
    { kind: "run", functionName: "showExplanation" },
    { kind: "run", functionName: "showFindings" },
  ]);
  expect(manifest.requirements).toContainEqual({ name: "ExcelApi", minVersion: "1.9" });
});

test("in the language of the user interface", () => {
  const manifest = readManifest(xml, "en-US");
  expect([manifest.displayName, manifest.metadataUrl, manifest.ribbon[0]?.label]).toEqual([
    "Scorebook",
    "https://localhost:3000/functions.en-US.json",
    "Scorebook",
  ]);
});

test.each([
  ["is no XML", (text: string) => text.slice(0, 500), /./],
  [
    "names a resource that is not there",
    (text: string) => text.replace('resid="New.Label"', 'resid="Nowhere"'),
    /no resource Nowhere/,
  ],
  [
    "gives a shared runtime two pages",
    (text: string) => text.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Docs.Url"/>'),
    /one page/,
  ],
])("a manifest that %s is refused", (_, change, message) => {
  expect(() => readManifest(change(xml), "zh-CN")).toThrow(message);
});
