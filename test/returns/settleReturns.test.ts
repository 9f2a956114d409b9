import { sayIn } from "../../src/words/say.js";
import fc from "fast-check";
import { describe, expect, test } from "@jest/globals";
import { collectText } from "../../src/cli/print/collectText.js";
import { emptyLedger } from "../../src/evidence/issue/ledgerFile.js";
import { isTaken } from "../../src/returns/check/checkedReturn.js";
import type { BatchFile, Collection, Decisions } from "../../src/returns/collect.js";
import { tallyOffice, unbalanced } from "../../src/returns/settle/controlTotals.js";
import { officeReports } from "../../src/returns/merge/officeReports.js";
import { runSheet } from "../../src/returns/merge/mergeRun.js";
import { totalsSheet } from "../../src/returns/merge/totalsSheet.js";
import { queryLists } from "../../src/returns/settle/queryList.js";
import { returnViews } from "../../src/taskpane/returns/returnView.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { fileOf, issue, number, placeOf, read, scheme, text, withCell } from "./support/issued.js";
import { emptyOffice } from "./support/verdict.js";
import { collect } from "./support/collectFiles.js";

const setting = (async () => {
  const issues = await Promise.all([0, 1, 2].map((at) => issue(at)));
  const ledger = { ...emptyLedger, entries: issues.flatMap((each) => each.ledger.entries) };
  const office = officeReports(scheme, read(await emptyOffice));
  const forms = issues.map(({ bytes, form }) => ({ book: read(bytes), contents: form.contents }));
  const changed = (at: number, key: string, value: Parameters<typeof withCell>[3]): BookContents => {
    const form = forms[at];
    if (!form) throw new Error("three forms");
    return withCell(form.book, "填报", placeOf(form.contents, key), value);
  };
  return {
    ledger,
    office,
    books: forms.map(({ book }) => book),
    contents: forms.map(({ contents }) => contents),
    changed,
  };
})();

async function settled(
  files: readonly BatchFile[],
  decisions: Partial<Decisions> = {},
  merged: ReadonlyMap<string, { name: string; digest: string; run: number }> = new Map(),
): Promise<Collection> {
  const { ledger, office } = await setting;
  return collect(scheme, files, ledger, { ...office, merged }, { choices: [], confirmations: [], ...decisions });
}

const statesOf = ({ returns }: Collection): readonly string[] => returns.map(({ state }) => state);
const bookOf = async (at: number): Promise<BookContents> =>
  (await setting).books[at] ?? (await Promise.reject(new Error("three forms")));

describe("several files of one department", () => {
  test("the same figures twice count once", async () => {
    const book = await bookOf(0);
    expect(statesOf(await settled([fileOf("甲.xlsx", book), fileOf("甲 (1).xlsx", book)]))).toEqual([
      "superseded",
      "noted",
    ]);
  });

  test("the same figures, once with their unit, count once: the plain one", async () => {
    const files = [
      fileOf("甲.xlsx", (await setting).changed(0, "1.2.1.2.due", { value: text("59000 项") })),
      fileOf("乙.xlsx", (await setting).changed(0, "1.2.1.2.due", { value: number("59000") })),
    ];
    const { returns } = await settled(files);
    expect(returns.map(({ state }) => state).filter((state) => state === "superseded")).toHaveLength(1);
    expect(returns.flatMap(({ queries }) => queries).filter(({ key }) => key === "")).toEqual([]);
  });

  test("different figures: none wins by itself; the operator chooses, and the reason is kept", async () => {
    const files = [
      fileOf("旧.xlsx", await bookOf(0)),
      fileOf("新.xlsx", (await setting).changed(0, "1.1.1.2.onTime", { value: number("5") })),
    ];
    const open = await settled(files);
    expect(statesOf(open)).toEqual(["asked", "asked"]);
    expect(open.plan.changes).toEqual([]);
    const choices = [{ department: "D01", file: "新.xlsx", reason: "单位电话更正" }];
    const chosen = await settled(files, { choices });
    expect(statesOf(chosen)).toEqual(["superseded", "noted"]);
    expect(chosen.plan.changes).toContainEqual({ department: "D01", key: "1.1.1.2.onTime", before: "", after: "n:5" });
    expect(chosen.plan.choices).toEqual(choices);
  });

  test("a department that was merged before: the same file is passed over, another one waits for the operator", async () => {
    const book = await bookOf(0);
    const merged = new Map([["D01", { name: "甲.xlsx", digest: "甲.xlsx", run: 1 }]]);
    expect(statesOf(await settled([fileOf("甲.xlsx", book)], {}, merged))).toEqual(["superseded"]);
    const later = [{ ...fileOf("甲.xlsx", book), digest: "later" }];
    const open = await settled(later, {}, merged);
    expect(open.returns).toMatchObject([
      { state: "asked", queries: [{ wrong: expect.stringContaining("第 1 次汇入已收取 甲.xlsx") as unknown }] },
    ]);
    const chosen = await settled(later, { choices: [{ department: "D01", file: "甲.xlsx", reason: "更正" }] }, merged);
    expect(chosen.returns).toMatchObject([{ state: "noted" }]);
    expect(chosen.returns[0]?.notes).toContainEqual(expect.objectContaining({ code: "replaces" }));
  });
});

describe("a form that comes back blank, or partly blank", () => {
  const due = "1.2.1.2.due";
  const blanked = async (...keys: readonly string[]): Promise<BookContents> => {
    const form = (await setting).contents[0];
    if (!form) throw new Error("three forms");
    return keys.reduce(
      (book, key) => withCell(book, "填报", placeOf(form, key), { value: { kind: "blank" } }),
      await bookOf(0),
    );
  };
  const collected = async (book: BookContents, decisions: Partial<Decisions> = {}): Promise<Collection> => {
    const { ledger, office } = await setting;
    const values = new Map(office.values).set(`D01|${due}`, "n:1000");
    return collect(
      scheme,
      [fileOf("甲.xlsx", book)],
      ledger,
      { ...office, values },
      { choices: [], confirmations: [], ...decisions },
    );
  };

  test("nothing typed: 整表未填, no report; it changes nothing, and the department is asked to fill it in", async () => {
    const { returns, plan } = await collected(await blanked(...(await setting).office.keys));
    expect(returns.map(({ state }) => state)).toEqual(["unfilled"]);
    expect(plan.changes).toEqual([]);
    expect(returns[0]?.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(["unfilled"]));
    expect(queryLists(returns)).toMatchObject([
      { department: { code: "D01" }, refused: [expect.stringContaining("整表未填") as unknown] },
    ]);
  });

  test("beside a form with figures a blank one is no rival", async () => {
    const empty = await blanked(...(await setting).office.keys);
    expect(statesOf(await settled([fileOf("空.xlsx", empty), fileOf("甲.xlsx", await bookOf(0))]))).toEqual([
      "unfilled",
      "noted",
    ]);
  });

  test("a blank where the office has a figure is asked about; kept or cleared by a decision with a reason", async () => {
    const book = await blanked(due, "1.2.1.2.gathered");
    const open = await collected(book);
    expect(open.returns).toMatchObject([
      {
        state: "asked",
        queries: [
          {
            emptied: [{ key: due, before: "n:1000" }],
            wrong: expect.stringContaining(`“应汇聚的数据项”（1000）`) as unknown,
          },
        ],
      },
    ]);
    expect(open.plan.changes).toEqual([]);
    const decision = (figure: "keep" | "clear") => [{ department: "D01", key: due, figure, reason: "单位来电说明" }];
    const kept = await collected(book, { blanks: decision("keep") });
    expect(statesOf(kept)).toEqual(["noted"]);
    expect(kept.plan.changes.filter(({ key }) => key === due)).toEqual([]);
    const cleared = await collected(book, { blanks: decision("clear") });
    expect(cleared.plan.changes).toContainEqual({ department: "D01", key: due, before: "n:1000", after: "" });
    expect(cleared.plan.blanks).toEqual(decision("clear"));
  });
});

describe("a value that is allowed but unlikely", () => {
  test("is asked about, and taken once somebody confirms it with a reason", async () => {
    const { office } = await setting;
    const before = new Map(office.values).set("D01|1.2.1.2.due", "n:1000").set("D01|1.2.1.2.gathered", "n:900");
    const files = [fileOf("甲.xlsx", (await setting).changed(0, "1.2.1.2.due", { value: number("99999") }))];
    const run = async (decisions: Decisions) =>
      collect(scheme, files, (await setting).ledger, { ...office, values: before }, decisions);
    const open = await run({ choices: [], confirmations: [] });
    const soft = open.returns
      .flatMap(({ queries }) => queries)
      .filter((query) => query.soft && query.key === "1.2.1.2.due");
    expect(soft).toMatchObject([{ found: "99999", wrong: expect.stringContaining("相差 10 倍以上") as unknown }]);
    const rest = open.returns.flatMap(({ queries }) => queries);
    const confirmations = rest.map(({ key }) => ({ department: "D01", key, reason: "合并了三个系统" }));
    const closed = await run({ choices: [], confirmations });
    expect(closed.returns.map(isTaken)).toEqual([true]);
    expect(closed.plan.confirmations).toEqual(confirmations);
    const empty = await run({ choices: [], confirmations: confirmations.map((each) => ({ ...each, reason: " " })) });
    expect(empty.returns.map(isTaken)).toEqual([false]);
  });
});

test("a day written as 2021年1月8日 is taken with a note; one before the first that is allowed is asked back by the rule", async () => {
  const at = async (typed: string) =>
    (await settled([fileOf("甲.xlsx", (await setting).changed(0, "2.6.4.published", { value: text(typed) }))]))
      .returns[0];
  const taken = await at("2021年1月8日");
  expect(taken?.notes).toContainEqual(expect.objectContaining({ code: "textDay", found: "2021年1月8日" }));
  expect(taken?.queries).toEqual([]);
  expect((await at("2020年11月5日"))?.queries).toMatchObject([
    { item: "2.6.4", wrong: expect.stringContaining("日期早于考核允许的第一天") as unknown },
  ]);
});

test("a √ is asked about, and not noted as not filled in as well", async () => {
  const file = async (value: ReturnType<typeof text> | { readonly kind: "blank" }) =>
    (await settled([fileOf("甲.xlsx", (await setting).changed(0, "1.1.1.3.1.met", { value }))])).returns[0];
  const notFilled = (checked: Awaited<ReturnType<typeof file>>) =>
    checked?.notes
      .find(({ code }) => code === "notFilled")
      ?.found?.split("、")
      .map((item) => item.split(" ")[0]) ?? [];
  const asked = await file(text("√"));
  expect(asked?.queries.map(({ key }) => key)).toEqual(["1.1.1.3.1.met"]);
  expect(notFilled(asked)).not.toContain("1.1.1.3.1");
  expect(notFilled(await file({ kind: "blank" }))).toContain("1.1.1.3.1");
});

test("random batches: every file in one state, every filled cell merged or accounted for, sums equal", async () => {
  const { ledger, office, books, changed } = await setting;
  const variants: readonly BookContents[] = [
    ...books,
    changed(0, "1.1.1.2.onTime", { value: text("１２３") }),
    changed(0, "1.1.1.2.onTime", { value: text("12分") }),
    changed(1, "1.1.1.2.total", { value: number("99999") }),
    changed(1, "1.1.1.3.1.met", { value: text("√") }),
    withCell(books[2] ?? (books[0] as BookContents), "填报", "A7", { value: text("x") }),
  ];
  const damaged: BatchFile["result"] = { ok: false, refusal: { code: "damaged" } };
  const indexes = fc.array(fc.integer({ min: 0, max: variants.length }), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(indexes, fc.boolean(), async (picked, decides) => {
      const files = picked.map((index, at): BatchFile => {
        const book = variants[index];
        return book ? fileOf(`${at}.xlsx`, book) : { name: `${at}.xlsx`, digest: String(at), result: damaged };
      });
      const choices = decides
        ? ["D01", "D02", "D03"].map((department) => ({ department, file: "0.xlsx", reason: "选定" }))
        : [];
      const { returns, plan } = await collect(scheme, files, ledger, office, { choices, confirmations: [] });
      expect(returns.map(({ file }) => file.name)).toEqual(files.map(({ name }) => name));
      expect(unbalanced(plan.totals)).toEqual([]);
      const taken = returns.filter(isTaken);
      expect(new Set(taken.map(({ department }) => department?.code)).size).toBe(taken.length);
      for (const each of taken) expect(each.inputs.every(({ reading }) => reading.verdict !== "asked")).toBe(true);
      const listed = new Set(queryLists(returns).map(({ department }) => department.code));
      for (const { state, department } of returns)
        if (state === "asked" && department)
          expect(listed.has(department.code) || taken.some((each) => each.department?.code === department.code)).toBe(
            true,
          );
      const after = new Map(office.values);
      for (const { department, key, after: value } of plan.changes) after.set(`${department}|${key}`, value);
      const tallies = tallyOffice(after);
      for (const { key, after: said, merged } of plan.totals) {
        expect(tallies.get(key) ?? { filled: 0, sum: "0" }).toEqual(said);
        expect(said).toEqual(merged);
      }
    }),
    { numRuns: 12, seed: 7 },
  );
});

test("officers read codes, names and labels: no sentence, list or sheet shows a key of an input", async () => {
  const { changed, office } = await setting;
  const [onTime, due, gathered] = ["1.1.1.2.onTime", "1.2.1.2.due", "1.2.1.2.gathered"];
  const department = office.departments[0] ?? "";
  const values = new Map([...office.values, [`${department}|${gathered}`, "n:7"]]);
  const files = [
    fileOf("旧.xlsx", changed(0, onTime, { value: text("三") })),
    fileOf("新.xlsx", changed(0, gathered, { value: { kind: "blank" } })),
    fileOf("乙.xlsx", changed(1, due, { value: text("十二") })),
    fileOf("丙.xlsx", changed(2, due, { value: text("59000 项") })),
  ];
  const { ledger } = await setting;
  const reason = "来函说明";
  const told = await collect(
    scheme,
    files,
    ledger,
    { ...office, values },
    {
      choices: [{ department, file: "新.xlsx", reason }],
      confirmations: [{ department, key: due, reason }],
      blanks: [{ department, key: gathered, figure: "keep", reason }],
    },
  );
  const contested = await collect(scheme, files, ledger, { ...office, values }, { choices: [], confirmations: [] });
  const book = read(await emptyOffice);
  const texts = [told, contested].flatMap((collection) => [
    ...returnViews(collection.returns, office).flatMap(({ problems, figures }) => [
      ...problems.flatMap(({ text: { zh, en } }) => [zh, en]),
      ...figures.flatMap(({ name: { item, label } }) => [item, label]),
    ]),
    ...[
      runSheet(book, "2020年度", collection, { on: "2021-01-12 09:30", by: "" }),
      totalsSheet(scheme, book, 1, collection.plan.totals),
    ].flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    ...queryLists(collection.returns).flatMap(({ queries }) => queries.flatMap(({ wrong, found }) => [wrong, found])),
    collectText(scheme, collection, sayIn("zh")),
  ]);
  const kinds = [...told.returns, ...contested.returns].flatMap(({ queries, notes }) => [
    ...queries.map(({ rivals, emptied }) => (rivals ? "rivals" : emptied ? "emptied" : "asked")),
    ...notes.map(({ code }) => code),
  ]);
  for (const kind of ["rivals", "asked", "blankKept", "notFilled"]) expect(kinds).toContain(kind);
  expect(texts.filter((each) => /\d\.[a-z]/i.test(each.replace(/\S+\.xlsx/g, "")))).toEqual([]);
  // names of the document have quotation marks of their own
  expect(texts.filter((each) => each.includes("““"))).toEqual([]);
  expect(texts.some((each) => each.includes("1.1.1.2 ") && each.includes("“"))).toBe(true);
});
