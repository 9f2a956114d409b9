/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { readManifest } from "../../src/embedded/manifest.js";

const xml = readFileSync("manifest.xml", "utf8");

test("the add-in's own manifest, as Excel takes it", () => {
  const manifest = readManifest(xml, "zh-CN");
  expect(manifest).toMatchObject({
    displayName: "考核簿",
    paneUrl: "https://localhost:3000/taskpane.html",
    metadataUrl: "https://localhost:3000/functions.json",
    ribbon: [{ label: "考核簿", commands: [{ label: "考核簿", action: { kind: "showPane" } }, { label: "新建", action: { kind: "menu" } }, { action: { kind: "run" } }] }],
    cellMenu: [{ action: { kind: "run", functionName: "showExplanation" } }],
  });
  expect(manifest.requirements).toContainEqual({ name: "ExcelApi", minVersion: "1.9" });
});

test("in the language of the user interface", () => {
  const manifest = readManifest(xml, "en-US");
  expect([manifest.displayName, manifest.metadataUrl, manifest.ribbon[0]?.label]).toEqual(["Scorebook", "https://localhost:3000/functions.en-US.json", "Scorebook"]);
});

test.each([
  ["is no XML", (text: string) => text.slice(0, 500), /./],
  ["names a resource that is not there", (text: string) => text.replace('resid="New.Label"', 'resid="Nowhere"'), /no resource Nowhere/],
  ["gives a shared runtime two pages", (text: string) => text.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Docs.Url"/>'), /one page/],
])("a manifest that %s is refused", (_, change, message) => {
  expect(() => readManifest(change(xml), "zh-CN")).toThrow(message);
});
