import { describe, expect, test } from "@jest/globals";
import { unzipFiles } from "../../src/xlsx/zip/unzipFiles.js";
import { bytesOf, makeZip } from "../support/zip.js";

const namesOf = (bytes: Uint8Array): readonly string[] | string => {
  const unzipped = unzipFiles(bytes);
  return unzipped.ok ? unzipped.files.map(({ name }) => name) : unzipped.refusal.code;
};

describe("an archive of returned forms", () => {
  test("its files with their folders, whole", () => {
    const unzipped = unzipFiles(
      makeZip([
        { name: "甲/", data: "", method: 0 },
        { name: "甲/填报表.xlsx", data: "one" },
        { name: "乙\\b.xlsx", data: "two", method: 0 },
      ]),
    );
    expect(unzipped.ok && unzipped.files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["甲/填报表.xlsx", "one"],
      ["乙/b.xlsx", "two"],
    ]);
  });

  test.each(["../evil.xlsx", "a/../../evil.xlsx", "/etc/passwd", "a//b.xlsx", "__proto__", "a\u0007.xlsx"])(
    "refuses the name %j",
    (name) => {
      expect(namesOf(makeZip([{ name, data: "x" }]))).toBe("badName");
    },
  );

  test("refuses what is no archive, is cut, or has a wrong checksum", () => {
    const whole = makeZip([{ name: "a.xlsx", data: "x".repeat(500) }]);
    expect(namesOf(bytesOf("no archive"))).toBe("notZip");
    expect(namesOf(whole.subarray(0, 60))).toBe("damaged");
    expect(namesOf(makeZip([{ name: "a.xlsx", data: "x", local: { crc: 9 }, central: { crc: 9 } }]))).toBe(
      "crcMismatch",
    );
  });
});
