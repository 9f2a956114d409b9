import { readFileSync } from "node:fs";
import { abilityNeeds, requiredSets } from "../../src/host/abilities.js";
import { usedMembers } from "./support/usedMembers.js";

/** What newer versions of Excel can do more: src/host/abilities.ts has what is asked for before it is used. */
const guarded: Readonly<Record<string, string>> = {
  "WorksheetCollection.onProtectionChanged": "1.14",
  "Range.getMergedAreasOrNullObject": "1.13",
};

const minor = (version: string): number => Number(version.split(".")[1]);

test("the self-check takes for needed what the manifest asks for", () => {
  const sets = [...readFileSync("manifest.xml", "utf8").matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)];
  expect(sets.map(([, name, version]) => ({ name, version }))).toEqual(requiredSets);
});

test("every member of Excel that the add-in uses is in the requirement set of the manifest, or is asked for before", () => {
  const [, wanted = ""] = /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(readFileSync("manifest.xml", "utf8")) ?? [];
  const used = usedMembers();
  expect(used.size).toBeGreaterThan(70);
  const beyond = [...used].filter(([, version]) => minor(version) > minor(wanted));
  expect(Object.fromEntries(beyond)).toEqual(guarded);
  const asked = abilityNeeds.filter(({ set }) => set === "ExcelApi").map(({ version }) => version);
  expect(asked).toEqual(expect.arrayContaining(Object.values(guarded)));
});
