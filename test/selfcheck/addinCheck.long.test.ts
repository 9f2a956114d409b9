import { JSDOM } from "jsdom";
import type { Book } from "../../simulator/book/book.js";
import { openFile } from "../../simulator/book/file/openFile.js";
import { differencesFrom } from "../../simulator/differences.js";
import { OfficeHost } from "../../simulator/officeHost.js";
import { ApiType } from "../../simulator/protocol/apiObject.js";
import { isSupported, requirementsFrom } from "../../simulator/transport/requirements.js";
import { addinBook } from "../../src/selfcheck/addin/addinBook.js";
import { addinWorkbook } from "../../src/selfcheck/addin/addinDraft.js";
import { readSelfCheck } from "../../src/selfcheck/result/readSelfCheck.js";
import type { SelfCheckResult } from "../../src/selfcheck/result/selfCheckResult.js";
import { verdictOf } from "../../src/selfcheck/result/verdict.js";
import { checkGroup } from "../../src/selfcheck/words/checkGroups.js";
import { customFunctions } from "../../src/functions/register.js";
import { selfCheckHost } from "../../src/host/excel/selfcheck/selfCheckHost.js";
import { runSelfCheck } from "../../src/taskpane/selfcheck/runSelfCheck.js";
import { quietJob } from "../../src/taskpane/worker/job.js";
import { localCalculator } from "../simulator/support/localFunctions.js";
import { OfficeInJsdom } from "../simulator/support/officeInJsdom.js";

// The self-check by way of the unmodified office.js, in programs that differ from Excel: each difference is named, and
// nothing else is.
const office = new OfficeInJsdom();
let host: OfficeHost | undefined;
let bytes: Uint8Array;

beforeAll(async () => {
  Object.assign(globalThis, {
    Excel: office.Excel,
    OfficeExtension: office.OfficeExtension,
    DOMParser: new JSDOM().window.DOMParser,
  });
  bytes = await addinWorkbook();
});
afterEach(() => host?.close());
afterAll(() => office.close());

function opened(file: Uint8Array, search = ""): Book {
  const wanted = new URLSearchParams(search);
  const sets = requirementsFrom(wanted);
  Object.assign(globalThis, {
    Office: {
      context: {
        requirements: { isSetSupported: (name: string, version: string) => isSupported(sets, name, version) },
        diagnostics: { platform: "PC", host: "Excel", version: "16.0.1.1" },
      },
    },
  });
  const differences = differencesFrom(wanted);
  const result = openFile(file, "自检", localCalculator(differences));
  if (!result.ok) throw new Error(result.refusal.code);
  const { book } = result;
  book.differences = differences;
  host?.close();
  host = new OfficeHost({
    book,
    shell: { openWorkbook: () => undefined, showPane: () => undefined, isPaneVisible: true },
    customFunctions: new ApiType<null>("CustomFunctions", {}).of(null),
    send: (messages) => office.send(messages),
  });
  office.serve(host);
  return book;
}

const check = (): Promise<SelfCheckResult> => runSelfCheck(selfCheckHost(100, 500), quietJob, () => undefined);

/** All that is not as it should be, sets that are missing among it. */
const wrong = ({ checks, requirementSets }: SelfCheckResult): readonly string[] => [
  ...requirementSets.filter(({ there }) => !there).map(({ name, version }) => `no ${name} ${version}`),
  ...checks.flatMap(({ group, id, state, found }) =>
    state === "works" ? [] : [[state, group, id, ...(found === undefined ? [] : [found])].join(" ")],
  ),
];

test("where nothing differs everything works, and every check has its words", async () => {
  opened(bytes);
  const result = await check();
  expect(wrong(result)).toEqual([]);
  expect(verdictOf(result).counts.works).toBeGreaterThan(100);
  for (const { group, id } of result.checks) expect([group, id, checkGroup(group)?.about(id)]).not.toContain(undefined);
  expect(readSelfCheck(JSON.parse(JSON.stringify(result)))).toEqual({ ok: true, result });
});

const differences: Readonly<Record<string, readonly RegExp[]>> = {
  "without=RANKSCORE": [/^fails (functions|mistakes) RANKSCORE\.\d+ #NAME\?/, /^skipped arguments spill$/],
  "differs=at": [/^differs arguments at =@DEDUCT\(/, /^skipped (functions RANKSCORE\.\d|arguments spill)$/],
  "differs=even": [/^differs rounding half(-even|-negative|-cent|-noise|-ratio)? /],
  "differs=silent": [/^fails working event$/],
  "differs=unprotectable": [/^fails workbook protection AccessDenied$/],
  "ExcelApi=1.11": [/^no ExcelApi 1\.1[2-4]$/],
  "ExcelApi=1.7": [/^no ExcelApi 1\.(8|9|12|13|14)$/, /^skipped (workbook (validation|titles)|working event)$/],
};

/** Each difference by itself takes some seconds: npm run test:long tries them so. */
const isEach = process.env["SCOREBOOK_DIFFERENCES"] === "each";
const several = ["without=RANKSCORE", "differs=even,silent,unprotectable", "ExcelApi=1.11"].join("&");

test.each(isEach ? Object.keys(differences) : [several, "differs=at"])(
  "%s: the difference is named, and nothing else",
  async (search) => {
    opened(bytes, `?${search}`);
    const found = wrong(await check());
    const planted = search.split("&").flatMap((one) => {
      const [name = "", values = ""] = one.split("=");
      return values.split(",").flatMap((value) => differences[`${name}=${value}`] ?? []);
    });
    expect(planted.length).toBeGreaterThan(0);
    for (const pattern of planted) expect(found).toContainEqual(expect.stringMatching(pattern));
    expect(found.filter((line) => !planted.some((pattern) => pattern.test(line)))).toEqual([]);
  },
  30_000,
);

test("functions that are registered late are waited for", async () => {
  const names = customFunctions.map(({ name }) => name);
  const book = opened(bytes, `?without=${names.join(",")}`);
  setTimeout(() => book.calculator.registerFunctions(names), 300);
  expect(wrong(await check())).toEqual([]);
});

test("nothing runs in another workbook, also where it has sheets of the self-check's names and keys", async () => {
  const book = opened(bytes);
  book.customProperties = new Map();
  const before = book.sheets.map((sheet) => [...sheet.inputs.entries()].length);
  await expect(check()).rejects.toMatchObject({ trouble: "otherWorkbook" });
  book.customProperties = new Map([[addinBook.property, "0.2.0"]]);
  const mark = book.sheet(addinBook.sheets.mark.name);
  if (mark) mark.state = "visible";
  await expect(check()).rejects.toMatchObject({ trouble: "otherWorkbook" });
  expect(book.sheets.map((sheet) => [...sheet.inputs.entries()].length)).toEqual(before);
});
