import type { FunctionsMetadata } from "../transport/functionsMetadata.js";
import { differencesFrom } from "../differences.js";
import { readManifest } from "../manifest.js";
import { isSupported, requirementsFrom } from "../transport/requirements.js";
import { App } from "./app.js";
import { showMessage } from "./messageBox.js";
import { testControl, type TestControl } from "./testControl.js";
import { language, words } from "./words.js";

declare global {
  var embedded: TestControl | undefined;
}

/** Excel's language; the add-in follows it. `?lang=en-US` plays another. */
const search = new URLSearchParams(location.search);
const locale = search.get("lang") ?? "zh-CN";
const sample = { file: "sample/office-live.xlsx", title: words.sample };

/** Sideloads the add-in by its manifest, then opens the sample workbook, or that of `?open=form.xlsx`. */
async function start(place: HTMLElement): Promise<void> {
  const manifest = readManifest(await text("manifest.xml"), locale);
  const { metadataUrl } = manifest;
  const metadata =
    metadataUrl === undefined ? { functions: [] } : (JSON.parse(await text(metadataUrl)) as FunctionsMetadata);
  const requirements = requirementsFrom(search);
  const app = new App(place, {
    manifest,
    metadata,
    locale,
    requirements,
    differences: differencesFrom(search),
  });
  globalThis.embedded = testControl(app);
  const wanted = search.get("open");
  const [file, title] =
    wanted === null ? [sample.file, sample.title] : [`sample/${wanted}`, wanted.replace(/\.xlsx$/, "")];
  app.openWorkbook(await bytes(file), title);
  const missing = manifest.requirements.filter(({ name, minVersion }) => !isSupported(requirements, name, minVersion));
  if (missing.length > 0)
    await showMessage(words.title, words.unsupported(missing.map(({ name, minVersion }) => `${name} ${minVersion}`)));
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

const text = async (url: string): Promise<string> => (await get(url)).text();
const bytes = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await get(url)).arrayBuffer());

const localeOf = { zh: "zh-CN", en: "en-US" } as const;
const root = document.getElementById("root");
if (!root) throw new TypeError("index.html has no place for the workbook");
document.documentElement.lang = localeOf[language];
document.title = words.title;
for (const loading of root.querySelectorAll(".loading")) loading.textContent = words.loading;
start(root).catch(async (error: unknown) => {
  reportError(error);
  await showMessage(words.sideloadFailed, error instanceof Error ? error.message : String(error));
});
