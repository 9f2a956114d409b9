import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { en } from "../../src/taskpane/shell/english.js";
import { addinFolder, buildAddinWhenStale, localBaseUrl } from "../../tools/buildAddin.mjs";
import { policyHeader } from "../../tools/contentSecurityPolicy.mjs";
import { licencesFile } from "../../tools/licences.mjs";
import { needs } from "../support/needs.js";
import { served, startBrowser, watchedPage, type Served } from "./support/browser.js";
import { picture } from "./support/picture.js";

// One file, because building takes most of a minute and must not happen twice at the same time.
import.meta.jest.setTimeout(600_000);

beforeAll(async () => {
  if (!(await buildAddinWhenStale())) throw new Error("the add-in was not built");
});

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Texts that stand in libraries and ask for nothing: namespaces of XML, and addresses in messages. */
const harmless = [
  /^http:\/\/www\.w3\.org\//,
  /^http:\/\/schemas\.(openxmlformats|microsoft)\.(org|com)\//,
  /^http:\/\/purl\.org\/dc\//,
  /^http:\/\/purl\.oclc\.org\/ooxml\//,
  // The type of a relationship in files of WPS, a name that stands in the writer of workbooks.
  /^http:\/\/www\.wps\.cn\/officeDocument\/2017\/relationships\/cellimage$/,
  /^https?:\/\/reactjs\.org\//,
  /^https:\/\/github\.com\/microsoft\/fluentui\/wiki\//,
  // What the writer of papers says of lists of more than nine levels.
  /^https:\/\/answers\.microsoft\.com\/en-us\/msoffice\/forum\/all\/does-word-support-more-than-9-list-levels\//,
];
/** Where Fabric would fetch fonts from; fabricConfig.ts says otherwise before it is looked at, as the browser shows below. */
const replaced = ["https://static2.sharepointonline.com/files/fabric/assets"];

describe("the built add-in", () => {
  test("brings everything that the manifest and the page name", () => {
    const texts = [
      readFileSync(`${addinFolder}/manifest.xml`, "utf8"),
      ...["zh-CN", "en-US"].map((locale) =>
        readFileSync(`${addinFolder}/functions${locale === "en-US" ? ".en-US" : ""}.json`, "utf8"),
      ),
    ];
    const urls = texts.flatMap((text) =>
      [...text.matchAll(new RegExp(`${localBaseUrl}/([^"<]*)`, "g"))].map(([, path = ""]) => path),
    );
    const page = readFileSync(`${addinFolder}/taskpane.html`, "utf8");
    const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = ""]) => path);
    const there = new Set(filesOf(addinFolder).map((path) => path.slice(addinFolder.length + 1)));
    expect(named.length).toBeGreaterThan(3);
    expect([...urls, ...named].filter((path) => !there.has(path))).toEqual([]);
  });

  test("the scripts of our own know no address of another server", () => {
    const scripts = filesOf(addinFolder).filter((path) => path.endsWith(".js") && !path.includes("office-js"));
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    const found = scripts.flatMap(
      (path) => readFileSync(path, "utf8").match(/(?:https?|wss?):\/\/[^"'`\\\s)<>]+/g) ?? [],
    );
    const strange = found.filter((url) => !harmless.some((pattern) => pattern.test(url)) && !replaced.includes(url));
    expect([...new Set(strange)]).toEqual([]);
  });

  test("no script makes code of text", () => {
    const scripts = filesOf(addinFolder).filter((path) => path.endsWith(".js") && !path.includes("office-js"));
    expect(scripts.filter((path) => /\beval\(|new Function\(/.test(readFileSync(path, "utf8")))).toEqual([]);
  });

  const onTheWire = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(addinFolder, name)), { level: 9 }).length, 0) / 1024;

  test("the functions are light on the wire, and so is the first screen of the pane", () => {
    expect(onTheWire("functions.js")).toBeLessThanOrEqual(40);
    expect(onTheWire("taskpane.js", "taskpane.css")).toBeLessThanOrEqual(200);
  });

  test("the writer of papers comes with the first paper, and stands in no other script", () => {
    const scripts = readdirSync(addinFolder).filter((name) => name.endsWith(".js"));
    const holding = scripts.filter((name) => readFileSync(join(addinFolder, name), "utf8").includes("linesAndChars"));
    expect(holding).toEqual(["paperWriter.js"]);
    expect(onTheWire("paperWriter.js")).toBeLessThanOrEqual(250);
  });

  test("the pane's English stands in a script of its own: who works in Chinese does not load it", () => {
    const { about } = en.screens.certainty;
    const scripts = readdirSync(addinFolder).filter((name) => name.endsWith(".js"));
    const holding = scripts.filter((name) => readFileSync(join(addinFolder, name), "utf8").includes(about));
    expect(holding).toEqual(["english.js"]);
  });

  test("no chunk has a number for a name, and none brings a source map", () => {
    const scripts = readdirSync(addinFolder).filter((name) => name.endsWith(".js"));
    expect(scripts).toEqual(expect.arrayContaining(["ranking.js", "returns.js", "returnsWork.js", "reader.js"]));
    expect(scripts.filter((name) => !/^[a-zA-Z]+\.js$/.test(name))).toEqual([]);
    expect(filesOf(addinFolder).filter((path) => path.endsWith(".map"))).toEqual([]);
  });

  test("names the packages in it with their licences, all of which allow that", () => {
    const text = readFileSync(join(addinFolder, licencesFile), "utf8");
    const packages = [...text.matchAll(/^(\S+) [\d.]+ \((.+)\)\n\n\S/gm)].map(([, name = "", licence = ""]) => ({
      name,
      licence,
    }));
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["react", "office-ui-fabric-react", "fflate", "saxes", "docx", "nanoid"]),
    );
    expect(names).not.toContain("webpack");
    // Microsoft's own terms, in a file of that name, allow office.js to be served with an add-in
    const allowed = ["MIT", "ISC", "0BSD", "BSD-3-Clause", "Apache-2.0"];
    const others = packages.filter(({ licence }) => !allowed.includes(licence));
    expect(others).toEqual([{ name: "@microsoft/office-js", licence: "LICENSE" }]);
    expect(text).not.toMatch(/GNU (AFFERO |LESSER )?GENERAL PUBLIC/i);
  });

  test("stays small", () => {
    const kilobytes = (name: string) => readFileSync(join(addinFolder, name)).length / 1024;
    // explanations in both languages are in it: the rules have their sentences beside their arithmetic
    expect(kilobytes("functions.js")).toBeLessThan(120);
    // the Chinese words of every screen are in it; what counts is what goes over the wire, see above
    expect(kilobytes("taskpane.js")).toBeLessThan(600);
    // The engine, with the steps for rows of one kind, the workbooks and the proof; what is given out and taken back comes later, in chunks of its own.
    expect(kilobytes("worker.js")).toBeLessThan(620);
  });
});

needs("chromium")("the built add-in in a browser", () => {
  let browser: Browser;
  let site: Served;

  beforeAll(async () => {
    site = await served(addinFolder);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test("outside Excel says where it belongs, under its policy and without any other server", async () => {
    const { page, strangers, troubles } = await watchedPage(browser, site.address);
    const response = await page.goto(`${site.address}/taskpane.html`);
    expect(response?.headers()["content-security-policy"]).toBe(policyHeader);
    await page.getByText("请在 Excel 中打开").waitFor();
    await picture(page, "outside", { fullPage: true });
    expect(troubles).toEqual([]);
    expect(strangers).toEqual([]);
    await page.getByRole("link", { name: "函数说明" }).click();
    await page.getByRole("link", { name: "DEDUCT" }).click();
    await page.getByText("=DEDUCT(3,0.1,1)").first().waitFor();
    await picture(page, "function-page");
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test("all functions are associated before the pane is loaded", async () => {
    const { page } = await watchedPage(browser, site.address);
    await page.goto(`${site.address}/taskpane.html`);
    const associated = await page.evaluate(() => {
      const { _association } = CustomFunctions as unknown as { _association: { mappings: Record<string, unknown> } };
      return Object.keys(_association.mappings);
    });
    const { functions } = JSON.parse(readFileSync(`${addinFolder}/functions.json`, "utf8")) as {
      functions: { id: string }[];
    };
    expect(associated.sort()).toEqual(functions.map(({ id }) => id).sort());
    await page.context().close();
  });

  test("what few functions need is fetched with the first call, and the others answer without it", async () => {
    const { page, troubles } = await watchedPage(browser, site.address);
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url()));
    await page.route("**/taskpane.js", (route) => route.abort());
    await page.goto(`${site.address}/taskpane.html`).catch(() => undefined);
    const call = (id: string, ...args: readonly unknown[]) =>
      page.evaluate(
        async ([name, given]) => {
          const { _association } = CustomFunctions as unknown as {
            _association: { mappings: Record<string, (...args: unknown[]) => unknown> };
          };
          const answer = _association.mappings[name]?.(...given);
          return { later: answer instanceof Promise, answer: await answer };
        },
        [id, args] as const,
      );
    expect(await call("DEDUCT", 3, 0.1, 1, null)).toEqual({ later: false, answer: 0.7 });
    expect(fetched.filter((url) => url.endsWith("allFunctions.js"))).toEqual([]);
    expect(await call("WEIGHTEDTOTAL", 60, 80, 90, null)).toEqual({ later: true, answer: 89.225 });
    // there is no workbook here of which EXPLAIN could know the scheme
    const explained = await page.evaluate(async () => {
      const { _association } = CustomFunctions as unknown as {
        _association: { mappings: Record<string, (...args: unknown[]) => unknown> };
      };
      // what Excel itself brings
      Object.assign(CustomFunctions, {
        ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" },
        Error: class extends Error {
          constructor(code: string, message: string) {
            super(`${code} ${message}`);
          }
        },
      });
      try {
        return await _association.mappings["EXPLAIN"]?.("1.1.1.1", 3, null, null, null);
      } catch (error) {
        return String(error);
      }
    });
    expect(explained).toMatch(/#N\/A EXPLAIN.*(不能读取本工作簿|cannot be read here)/);
    expect(fetched.filter((url) => url.endsWith("allFunctions.js"))).toHaveLength(1);
    expect(troubles.filter((trouble) => !trouble.includes("taskpane.js") && !trouble.includes("ERR_FAILED"))).toEqual(
      [],
    );
    await page.context().close();
  });
});
