import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { SaxesParser } from "saxes";
import { needs, pathOf } from "../support/needs.js";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const baseUrl = "https://localhost:3000/";
const xml = readFileSync("manifest.xml", "utf8");
const root = parsed(xml);
const all = descendants(root);
const named = (name: string) => all.filter((element) => element.name === name);
const resources = named("Resources")
  .flatMap(descendants)
  .filter(({ attributes }) => "id" in attributes);

function parsed(text: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [{ name: "", attributes: {}, children: [], text: "" }];
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (found) => {
    const element = open.at(-1);
    if (element) element.text += found;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  const [first] = open[0]?.children ?? [];
  if (!first) throw new Error("manifest.xml is empty");
  return first;
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

/** Width and height in the header of a PNG. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("every resource that is named exists, and every one that exists is named", () => {
  const wanted = all.flatMap(({ attributes }) => attributes["resid"] ?? []);
  const ids = resources.map(({ attributes }) => attributes["id"]);
  expect(wanted.length).toBeGreaterThan(20);
  expect([...new Set(wanted)].sort()).toEqual(ids.map(String).sort());
});

test("ids are unique and not too long", () => {
  const ids = all.flatMap(({ attributes }) => attributes["id"] ?? []);
  expect(ids).toEqual([...new Set(ids)]);
  // Office cuts or refuses longer resource ids
  expect(resources.filter(({ attributes }) => (attributes["id"]?.length ?? 0) > 32)).toEqual([]);
});

test("labels fit, tips fit", () => {
  const texts = (kind: string, most: number) =>
    named(kind)
      .flatMap(descendants)
      .flatMap(({ attributes }) => [attributes["DefaultValue"], attributes["Value"]])
      .filter((text) => text !== undefined && text.length > most);
  expect(texts("bt:ShortStrings", 125)).toEqual([]);
  expect(texts("bt:LongStrings", 250)).toEqual([]);
});

test("every text is there in Chinese and English, once each", () => {
  const translated = [
    ...named("DisplayName"),
    ...named("Description").filter(({ attributes }) => "DefaultValue" in attributes),
    ...named("bt:String"),
  ];
  expect(translated.length).toBeGreaterThan(10);
  for (const element of all) {
    const locales = element.children
      .filter(({ name }) => name.endsWith("Override"))
      .map(({ attributes }) => attributes["Locale"]);
    if (translated.includes(element)) expect(locales).toEqual(["en-US"]);
    else expect([[], ["en-US"]]).toContainEqual(locales);
  }
  expect(named("DefaultLocale")[0]?.text).toBe("zh-CN");
});

test("every address is below the one that the build replaces", () => {
  const addresses = all
    .flatMap(({ attributes }) => [attributes["DefaultValue"], attributes["Value"]])
    .filter((text) => text?.includes("://"));
  expect(addresses.length).toBeGreaterThan(12);
  expect(addresses.filter((text) => !text?.startsWith(baseUrl))).toEqual([]);
});

test("icons exist and have the size that is asked for", () => {
  const fileOf = (url: string | undefined) => (url ?? "").slice(baseUrl.length);
  const sizeOf = new Map<string, number>();
  for (const { attributes } of named("bt:Image")) {
    if (!attributes["resid"]) continue;
    const image = resources.find(({ attributes: { id } }) => id === attributes["resid"]);
    sizeOf.set(fileOf(image?.attributes["DefaultValue"]), Number(attributes["size"]));
  }
  sizeOf.set(fileOf(named("IconUrl")[0]?.attributes["DefaultValue"]), 32);
  sizeOf.set(fileOf(named("HighResolutionIconUrl")[0]?.attributes["DefaultValue"]), 64);
  expect(sizeOf.size).toBe(19);
  for (const [file, size] of sizeOf) expect([file, ...pngSize(file)]).toEqual([file, size, size]);
});

test("each group of icons has 16, 32 and 80 px", () => {
  for (const icon of named("Icon"))
    expect(icon.children.map(({ attributes }) => attributes["size"])).toEqual(["16", "32", "80"]);
});

test("functions have no prefix: neither the tag nor a resource for it", () => {
  expect(named("Namespace")).toEqual([]);
  expect(resources.filter(({ attributes }) => /namespace/i.test(attributes["id"] ?? ""))).toEqual([]);
});

test("one page for all, which lives as long as the workbook", () => {
  const [runtime] = named("Runtime");
  expect(runtime?.attributes).toEqual({ resid: "Taskpane.Url", lifetime: "long" });
  expect(named("Host").find(({ children }) => children.length > 0)?.children[0]?.name).toBe("Runtimes");
  const pages = [
    ...named("FunctionFile"),
    ...named("Page").flatMap(descendants),
    ...named("Action")
      .flatMap(descendants)
      .filter(({ name }) => name === "SourceLocation"),
  ];
  expect(pages.length).toBe(3);
  expect(pages.map(({ attributes }) => attributes["resid"])).toEqual(["Taskpane.Url", "Taskpane.Url", "Taskpane.Url"]);
  expect(named("TaskpaneId")).toEqual([]);
});

test("asks for no more of Excel than Excel 2021 has", () => {
  const most: Readonly<Record<string, number>> = { SharedRuntime: 1.1, CustomFunctionsRuntime: 1.3, ExcelApi: 1.14 };
  const sets = named("Set").map(({ attributes }) => attributes);
  expect(sets.map(({ Name = "" }) => Name).sort()).toEqual(Object.keys(most).sort());
  for (const { Name = "", MinVersion = "" } of sets) {
    const [, minor = 0] = MinVersion.split(".").map(Number);
    const [, mostMinor = 0] = String(most[Name]).split(".").map(Number);
    expect(minor).toBeLessThanOrEqual(mostMinor);
  }
});

test("the commands that are named are the ones that the pane answers", () => {
  const functions = [...new Set(named("FunctionName").map(({ text }) => text))].sort();
  const main = readFileSync("src/taskpane/main.tsx", "utf8");
  const [, answered = ""] = /const commands[^{]*\{([^}]*)\}/.exec(main) ?? [];
  expect([...answered.matchAll(/(\w+):/g)].map(([, name = ""]) => name).sort()).toEqual(functions);
});

test("the ribbon has the main commands, and the menu of a cell those that are about it", () => {
  const controls = (point: string) =>
    named("ExtensionPoint")
      .filter(({ attributes }) => attributes["xsi:type"] === point)
      .flatMap(descendants)
      .filter(({ name }) => name === "Control")
      .map(({ attributes }) => attributes["id"]?.split(".").at(-1));
  expect(controls("PrimaryCommandSurface")).toEqual(["ShowPane", "New", "Record", "Ranking", "Explain", "Share"]);
  expect(controls("ContextMenu")).toEqual(["Explain", "Record"]);
});

test("version and id are well formed, AppDomains is left out or has entries", () => {
  expect(named("Version")[0]?.text).toMatch(/^\d+(\.\d+){1,3}$/);
  expect(named("Id")[0]?.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  for (const domains of named("AppDomains")) expect(domains.children.length).toBeGreaterThan(0);
});

test("Microsoft's own reader reads it", () => {
  // In a process of its own: it requires an ES module, which Node can do and Jest cannot.
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml").then((read) => console.log(JSON.stringify(read)))`;
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  expect(stderr).toBe("");
  const read = JSON.parse(stdout) as { hosts: string[] };
  expect(read).toMatchObject({
    id: named("Id")[0]?.text,
    displayName: "考核簿",
    defaultLocale: "zh-CN",
    version: named("Version")[0]?.text,
  });
  expect(read.hosts).toEqual(["Workbook"]);
});

needs("xmllint", "shared")("the manifest and Microsoft's schemas", () => {
  const schema = () => `${pathOf("shared")}/manifest-xsd/OfficeAppManifestV1_1.xsd`;
  const validate = (input: string) =>
    spawnSync(pathOf("xmllint"), ["--nonet", "--noout", "--schema", schema(), "-"], { input, encoding: "utf8" });

  test("it is valid", () => {
    expect(existsSync(schema())).toBe(true);
    expect(validate(xml)).toMatchObject({ status: 0 });
  });

  test("the check notices a fault", () => {
    expect(validate(xml.replace("<Permissions>ReadWriteDocument</Permissions>", "")).status).not.toBe(0);
  });
});
