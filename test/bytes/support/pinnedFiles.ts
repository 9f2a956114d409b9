import { settledLastYear } from "../../../src/analysis/standing/lastYear.js";
import { standings } from "../../../src/analysis/standing/standings.js";
import { collectJson } from "../../../src/cli/print/collectJson.js";
import { answersOf } from "../../../src/engine/answers/officeRecord.js";
import { assess } from "../../../src/engine/assess/assess.js";
import { emptyLedger, ledgerText } from "../../../src/evidence/issue/ledgerFile.js";
import { issueForm } from "../../../src/evidence/issue/issueForm.js";
import type { SigningKey } from "../../../src/evidence/keys/signingKey.js";
import { certainty } from "../../../src/analysis/certainty/certainty.js";
import { withoutOne } from "../../../src/analysis/withoutOne/withoutOne.js";
import { openItems } from "../../../src/analysis/stillOpen/openItems.js";
import { stillOpen } from "../../../src/analysis/stillOpen/stillOpen.js";
import { splitChanges } from "../../../src/analysis/years/splitChange.js";
import { bulletin } from "../../../src/publish/bulletin/bulletin.js";
import { bulletinPaper } from "../../../src/publish/bulletin/paper/bulletinPaper.js";
import { writePaper } from "../../../src/word/writePaper.js";
import { certaintyBook } from "../../../src/publish/certainty/certaintyBook.js";
import { compareBook } from "../../../src/publish/compare/compareBook.js";
import { readingsPaper } from "../../../src/publish/readings/readingsPaper.js";
import { schemePaper } from "../../../src/publish/scheme/schemePaper.js";
import { examples } from "../../../src/publish/examples/examples.js";
import { cardPaper } from "../../../src/publish/card/cardPaper.js";
import { reportCard } from "../../../src/publish/card/reportCard.js";
import { shareCopy } from "../../../src/publish/share/shareCopy.js";
import { buildQueryWorkbook } from "../../../src/returns/settle/buildQueryWorkbook.js";
import { mergedOffice } from "../../../src/returns/record/mergedOffice.js";
import { progressOf } from "../../../src/returns/progress/progressOf.js";
import { officeReports } from "../../../src/returns/merge/officeReports.js";
import { writeQueryPaper } from "../../../src/returns/settle/writeQueryPaper.js";
import { queryLists } from "../../../src/returns/settle/queryList.js";
import { answersJson } from "../../../src/sample/answersJson.js";
import { sampleRecord } from "../../../src/sample/sampleRecord.js";
import { newestScheme } from "../../../src/scheme/schemes.js";
import { addinWorkbook } from "../../../src/selfcheck/addin/addinDraft.js";
import { selfCheckBook } from "../../../src/selfcheck/native/selfCheckBook.js";
import { buildForm } from "../../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../../src/workbook/office/buildOffice.js";
import { buildSchemeBook } from "../../../src/workbook/scheme/buildSchemeBook.js";
import { definition2020 } from "../../workbook/scheme/support/definition2020.js";
import { convertWorkbook } from "../../../src/workbook/convert/convertWorkbook.js";
import { readWorkbook } from "../../../src/xlsx/read/readWorkbook.js";
import { collect } from "../../returns/support/collectFiles.js";
import { packed, partsOf, setCell, setText, sheet } from "../../returns/support/editForm.js";
import { read } from "../../returns/support/issued.js";

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 12, seed: 7 });
const assessment = assess(scheme, answersOf(scheme, record));
const lastYearRows = standings(
  assess(scheme, answersOf(scheme, sampleRecord(scheme, { departments: 12, seed: 8 }))),
).rows;
const lastYear = settledLastYear(record.departments, lastYearRows);
const round = "2020年度";

const department = (at: number) => {
  const found = record.departments[at];
  if (!found) throw new Error(`no department ${at}`);
  return found;
};

/** WebCrypto draws a random number for each signature; all else of a signed form is the same at every issue. */
const fixedKey: SigningKey = {
  keyId: "A".repeat(43),
  publicKey: { kty: "EC", crv: "P-256", x: "A".repeat(43), y: "A".repeat(43) },
  sign: () => Promise.resolve("A".repeat(86)),
};

const issued = (at: number) =>
  issueForm(scheme, department(at), record.parameters, { issueId: `ISSUE-${at}`, round, issuedOn: "2021-01-05" });

/** An office workbook and four files that came back: taken, asked about in two ways, refused. */
async function collected() {
  const forms = await Promise.all([0, 1, 2, 3].map(issued));
  const ledger = { ...emptyLedger, entries: forms.map(({ entry }) => entry) };
  const blank = { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) };
  const bytes = await buildOffice(scheme, blank, { mode: "native" });
  const returned = forms.map((form, at) => {
    const parts = partsOf(form.bytes);
    if (at === 1) setText(parts, sheet, "F6", "12分");
    if (at === 2) setCell(parts, sheet, "F6", "<v>-3</v>");
    const file = packed(parts);
    return {
      name: `D0${at + 1}.xlsx`,
      digest: `digest ${at + 1}`,
      result: readWorkbook(at === 3 ? file.subarray(0, 9_000) : file),
    };
  });
  const book = read(bytes);
  const collection = await collect(scheme, returned, ledger, officeReports(scheme, book), {
    choices: [],
    confirmations: [],
    round,
  });
  const merging = { on: "2021-01-12 09:30", by: "示例经办人" };
  const merged = await mergedOffice(scheme, { bytes, book }, collection, round, ledger, merging);
  const batch = { returns: collection.returns, on: merging.on, isMerged: true } as const;
  const progress = progressOf(scheme, book, ledger.entries, round, batch);
  return { ledger, collection, merged, timely: { progress, dueOn: "", today: merging.on } };
}

/** What `collect` leaves is made once for the four kinds of file in it. */
let once: ReturnType<typeof collected> | undefined;
const collection = () => (once ??= collected());

/** What becomes of the sample in another year. */
async function changes() {
  const [before, after] = [7, 8].map((seed) => ({
    scheme,
    answers: answersOf(scheme, sampleRecord(scheme, { departments: 3, seed })),
  }));
  if (!before || !after) throw new Error("there are two years");
  const lastCodeOf = new Map(after.answers.departments.map(({ code }) => [code, code] as const));
  return (await splitChanges({ before, after, lastCodeOf })).changes;
}

/** One return is not in; two readings are open. */
async function placesBook(): Promise<Uint8Array> {
  const few = sampleRecord(scheme, { departments: 4, seed: 7 });
  const departments = few.departments.map((each, at) => (at === 0 ? { ...each, reported: new Map() } : each));
  const answers = answersOf(scheme, { ...few, departments });
  const assessed = assess(scheme, answers);
  const fixed = scheme.readings.filter(({ parameters }) => parameters.length > 0).slice(2);
  const found = await certainty(scheme, answers, { confirmed: new Set(fixed.map(({ number }) => number)) });
  const open = await stillOpen(assessed, openItems(assessed, []));
  const without = await withoutOne(assessed);
  if (!found || !open || !without) throw new Error("nobody stops it");
  return certaintyBook({ scheme, found, open, ticked: [], without });
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The file of `convert`, from a workbook in another mode. */
async function converted(from: "native" | "live", to: "native" | "live" | "both"): Promise<Uint8Array> {
  const bytes = await buildOffice(scheme, record, { mode: from });
  return convertWorkbook(scheme, bytes, read(bytes), to).bytes;
}

async function firstQueryPaper(): Promise<Uint8Array> {
  const [list] = queryLists((await collection()).collection.returns);
  if (!list) throw new Error("nothing is asked");
  return writeQueryPaper(scheme.title, list);
}

async function firstQuery(): Promise<Uint8Array> {
  const [list] = queryLists((await collection()).collection.returns);
  if (!list) throw new Error("nothing is asked");
  return buildQueryWorkbook(scheme.title, list);
}

/** Every kind of file that the product writes, from the same sample; no clock and no random number is in any of them. */
const makers: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "office native": () => buildOffice(scheme, record, { mode: "native" }),
  "office live": () => buildOffice(scheme, record, { mode: "live" }),
  "office both": () => buildOffice(scheme, record, { mode: "both" }),
  form: () => buildForm(scheme, department(0), record.parameters, { mode: "native" }),
  "form live": () => buildForm(scheme, department(0), record.parameters, { mode: "live" }),
  "issued form": async () => (await issued(0)).bytes,
  "issued form, signed": async () =>
    (await issueForm(scheme, department(1), record.parameters, { issueId: "ISSUE-1", round, key: fixedKey })).bytes,
  ledger: async () => utf8(ledgerText((await collection()).ledger)),
  bulletin: () => bulletin(assessment, { year: "2020", office: "示例办公室", confirmed: new Set([1]) }),
  "bulletin with last year": () => bulletin(assessment, { year: "2020", confirmed: new Set(), lastYear }),
  "bulletin as a paper": () =>
    writePaper(
      bulletinPaper(
        assessment,
        { year: "2020", confirmed: new Set(), lastYear },
        { office: "示例办公室", number: "示办〔2021〕3号", addressees: "各示例单位", date: "2021-03-05" },
      ),
    ),
  "two years": async () =>
    compareBook({ titles: { before: scheme.title, after: scheme.title }, changes: await changes() }),
  certainty: placesBook,
  "paper of readings": () => readingsPaper(scheme, record),
  "scheme to be signed": () => schemePaper(scheme),
  "card as a paper": () => writePaper(cardPaper(assessment, department(0).code, new Set())),
  card: () => reportCard(assessment, department(0).code, new Set()),
  "copy of values": async () => (await shareCopy(scheme, record, { formulas: "values" })).bytes,
  "native copy": async () => (await shareCopy(scheme, record, { formulas: "native" })).bytes,
  "copy for one department": async () =>
    (await shareCopy(scheme, record, { formulas: "native", departments: [department(2).code] })).bytes,
  examples,
  "scheme workbook": () => buildSchemeBook(definition2020),
  "self-check": () => selfCheckBook(1900),
  "self-check with the add-in": () => addinWorkbook(),
  "self-check 1904": () => selfCheckBook(1904),
  answers: () => Promise.resolve(utf8(JSON.stringify(answersJson(scheme, record)))),
  "convert native to live": () => converted("native", "live"),
  "convert native to both": () => converted("native", "both"),
  "convert live to native": () => converted("live", "native"),
  "collect, merged workbook": async () => (await collection()).merged.bytes,
  "collect, JSON": async () => {
    const { collection: found, merged, timely } = await collection();
    return utf8(JSON.stringify(collectJson(found, round, merged.receipt, timely)));
  },
  "collect, query workbook": firstQuery,
  "collect, query paper": firstQueryPaper,
};

/** Each is made once, whoever asks for it. */
export const pinnedFiles: Readonly<Record<string, () => Promise<Uint8Array>>> = Object.fromEntries(
  Object.entries(makers).map(([name, make]) => {
    let made: Promise<Uint8Array> | undefined;
    return [name, () => (made ??= make())];
  }),
);
