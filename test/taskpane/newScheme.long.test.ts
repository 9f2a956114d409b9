import { beforeAll, describe, expect, test } from "@jest/globals";
import { schemeText } from "../../src/scheme/schemeText.js";
import { schemes } from "../../src/scheme/schemes.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import type { ReadScheme } from "../../src/taskpane/start/offeredScheme.js";
import { schemeOfBook } from "../../src/workbook/carry/schemeOfBook.js";
import { identityOf } from "../../src/workbook/identity.js";
import { buildSchemeBook } from "../../src/workbook/scheme/buildSchemeBook.js";
import { inventedScheme } from "../schemes/publishedSchemes.js";
import { readBook } from "../support/officeFigures.js";

/** A new round of another scheme is begun in the pane, without the command line. */
const workshop = localWorkshop();
const read = (bytes: Uint8Array): Promise<ReadScheme> => workshop.readScheme(bytes);
const textFile = (text: string): Uint8Array => new TextEncoder().encode(text);
const own = schemeText(inventedScheme);
const department = { code: "X1", name: "示例单位甲" };

/** A problem that says so in Chinese, whatever it says in English. */
const saying = (zh: RegExp): unknown => expect.objectContaining({ zh: expect.stringMatching(zh) as unknown });

describe("a scheme from its file", () => {
  let spellings: readonly Uint8Array[];
  beforeAll(async () => {
    spellings = [await buildSchemeBook(inventedScheme), textFile(own)];
  });

  test("is what new workbooks are made of, in either spelling", async () => {
    for (const bytes of spellings) {
      const taken = await read(bytes);
      if (!taken.ok) throw new Error(JSON.stringify(taken));
      expect(taken.scheme).toMatchObject({ id: "W120", full: "120", itemCount: 13 });
      for (const made of [
        await workshop.buildOffice([department], "native", null, taken.scheme.text),
        await workshop.buildForm(department, "native", taken.scheme.text),
      ]) {
        const book = readBook(made);
        const identity = identityOf(book);
        expect(identity && schemeOfBook(book, identity)?.definition).toEqual(inventedScheme);
      }
    }
  });

  test("is refused with every problem at its cell or line", async () => {
    const spoiled = { ...inventedScheme, final: { ...inventedScheme.final, full: "119" } };
    expect(await read(await buildSchemeBook(spoiled))).toEqual({
      ok: false,
      problems: [saying(/^体系!D\d+：.*各部分合计为 120，应为 119$/)],
    });
    expect(await read(textFile(own.replace('"full": "120"', '"fulll": "120"')))).toEqual({
      ok: false,
      problems: expect.arrayContaining([saying(/^\d+:\d+ .*fulll/)]) as unknown,
    });
  });

  test("under the id of one that comes with the program is refused", async () => {
    const [shipped] = schemes.keys();
    expect(await read(textFile(schemeText({ ...inventedScheme, id: shipped ?? "" })))).toMatchObject({
      ok: false,
      problems: [saying(/已属于随程序提供的/)],
    });
  });

  test("a file of another kind is told as one", async () => {
    expect(await read(textFile("单位,得分"))).toMatchObject({ ok: false });
    expect(await read(await workshop.buildOffice([department], "native"))).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([saying(/缺少工作表/)]) as unknown,
    });
  });
});

test("each scheme that comes with the program can be chosen", async () => {
  const atHand = await workshop.schemesAtHand();
  expect(atHand.map(({ id }) => id)).toEqual([...schemes.keys()]);
  for (const { id, text } of atHand)
    expect(identityOf(readBook(await workshop.buildForm(department, "native", text)))?.schemeId).toBe(id);
});
