import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { formsInThreads } from "../../src/cli/threads/formsInThreads.js";
import { newSigningKey } from "../../src/evidence/keys/signingKey.js";
import { issueForms, type IssuedFile, type Registration } from "../../src/publish/forms/issueForms.js";
import { newestScheme } from "../../src/scheme/schemes.js";

const scheme = newestScheme();
const departments = Array.from({ length: 24 }, (_, at) => ({
  code: `D${at}`,
  name: `第${at}局`,
  sectionsNotApplicable: at % 5 === 0 ? ["3"] : [],
}));
/** What was compiled: npm test builds it first. */
const script = pathToFileURL(resolve("dist/cli/threads/formThread.js"));

async function all(files: AsyncGenerator<IssuedFile, void, void>): Promise<readonly IssuedFile[]> {
  const made: IssuedFile[] = [];
  for await (const file of files) made.push(file);
  return made;
}

test("forms that threads made are those that are made one after the other, and so are their entries", async () => {
  const register: Registration = { round: "2020年度", issuedOn: "2021-01-05" };
  const [here, there] = [
    await all(issueForms(scheme, departments, { register })),
    await all(formsInThreads(scheme, departments, { register }, script)),
  ];
  expect(there.map(({ fileName, entry }) => ({ fileName, entry }))).toEqual(
    here.map(({ fileName, entry }) => ({ fileName, entry })),
  );
  expect(there.findIndex(({ bytes }, at) => !Buffer.from(bytes).equals(Buffer.from(here[at]?.bytes ?? [])))).toBe(-1);
});

test("the key signs here, and is not handed over", async () => {
  const { key } = await newSigningKey();
  const signed: string[] = [];
  const counting = { ...key, sign: (text: string) => (signed.push(text), key.sign(text)) };
  const made = await all(
    formsInThreads(scheme, departments, { register: { round: "2020年度", key: counting } }, script),
  );
  expect(signed).toHaveLength(departments.length);
  expect(made.every(({ entry }) => entry?.keyId === key.keyId && entry.signature !== null)).toBe(true);
});

test("a form that no thread can make tells its mistake as it would one after the other", async () => {
  const wrong = departments.map((each, at) => (at === 7 ? { ...each, name: "局\u0000" } : each));
  const told = (files: AsyncGenerator<IssuedFile, void, void>) =>
    all(files).then(
      () => "made",
      (error: Error) => `${error.name}: ${error.message}`,
    );
  const there = await told(formsInThreads(scheme, wrong, {}, script));
  expect(there).toBe(await told(issueForms(scheme, wrong)));
  expect(there).not.toBe("made");
});
